const [LF, CR, space, tab] = [0x0a, 0x0d, 0x20, 0x09];

/** What relays, filters and mailboxes add on the way. The sender's own signature (DKIM) is part of the message. */
const trace = new Set([
  ...['received', 'x-received', 'received-spf', 'return-path', 'delivered-to', 'x-delivered-to', 'delivery-date'],
  ...['x-original-to', 'envelope-to', 'x-envelope-to', 'authentication-results', 'x-authentication-results'],
]);
const tracePrefixes = ['arc-', 'x-spam-', 'x-ms-exchange-'];
const longestName = 64;

/** Reads the header alone, so that the size of the body costs nothing but a copy. */
export function withoutTraceFields(raw: Uint8Array): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const kept: Uint8Array[] = [];
  let keptFrom = 0;
  for (let at = firstField(bytes); at < bytes.length && !endsLine(bytes[at]); ) {
    const end = fieldEnd(bytes, at);
    if (isTrace(bytes, at)) {
      kept.push(bytes.subarray(keptFrom, at));
      keptFrom = end;
    }
    at = end;
  }
  return keptFrom === 0 ? raw : Buffer.concat([...kept, bytes.subarray(keptFrom)]);
}

function endsLine(byte: number | undefined): boolean {
  return byte === LF || byte === CR;
}

function firstField(bytes: Buffer): number {
  let at = 0;
  while (endsLine(bytes[at])) at += 1;
  return at;
}

/** After the field's last line: a line that begins with a space or a tab continues it (RFC 5322 §2.2.3). */
function fieldEnd(bytes: Buffer, start: number): number {
  let at = start;
  do {
    const lf = bytes.indexOf(LF, at);
    if (lf < 0) return bytes.length;
    at = lf + 1;
  } while (bytes[at] === space || bytes[at] === tab);
  return at;
}

function isTrace(bytes: Buffer, start: number): boolean {
  const [name = '', rest] = bytes.toString('latin1', start, start + longestName).split(':', 2);
  if (rest === undefined) return false;
  const lower = name.trim().toLowerCase();
  return trace.has(lower) || tracePrefixes.some((prefix) => lower.startsWith(prefix));
}

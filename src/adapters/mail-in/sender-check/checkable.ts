import { repaired } from '../repair.js';

const mostHeaderBytes = 262_144;
const mostLines = 2_000;
/** Each may have the whole body hashed once more, and ask DNS. Honest mail has one to three. */
const mostSignatures = 8;
const endOfHeader = /\n\r?\n/;
const startOfField = /(?<=\n)(?!\s)/;
/** What one parser takes for the end of a line, and another does not. */
const unsureLine = /\0|\r(?!\n)/;
const bareFeed = /(?<!\r)\n/;

/**
 * A message as it can be checked: less its ARC fields, which are no proof here, and which the library reads into objects
 * so that `__proto__` in one changes every object there is. null where checking its header could cost more than any
 * honest one does: the library's time grows with the square of a field's lines. Lines are told apart as the library does.
 * null too where the message was read otherwise than it came, or could be: what is signed is then not what was read.
 */
export function checkable(raw: Uint8Array): Buffer | null {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const start = bytes.toString('latin1', 0, mostHeaderBytes);
  const found = endOfHeader.exec(start);
  if (found === null) return null;
  const { index: end, 0: blank } = found;
  if (!readsOneWay(start.slice(0, end + blank.length)) || !repaired(bytes).equals(bytes)) return null;
  const fields = start.slice(0, end + 1).split(startOfField);
  const lines = start.slice(0, end + 1).split('\n').length;
  if (lines > mostLines || fields.filter((field) => isField(field, 'dkim-signature')).length > mostSignatures) return null;
  const kept = fields.filter((field) => !isField(field, 'arc-'));
  return Buffer.concat([Buffer.from(kept.join(''), 'latin1'), bytes.subarray(end + 1)]);
}

function readsOneWay(header: string): boolean {
  return !unsureLine.test(header) && !(header.includes('\r\n') && bareFeed.test(header));
}

function isField(field: string, beginning: string): boolean {
  return field.trimStart().slice(0, beginning.length).toLowerCase() === beginning;
}

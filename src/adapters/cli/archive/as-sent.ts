/** What the program that keeps a mailbox wrote into its messages: the same message in two folders differs by these alone. */
const keepers = /^(?:x-mozilla-(?:status2?|keys)|x-gmail-labels|x-gm-thrid|status|x-status|x-keywords|x-uid|content-length|lines)[ \t]*:/i;

/** A message as it was before a mailbox file held it: its own lines again, each ended as in mail (RFC 5322 §2.1). */
export function asSent(bytes: Buffer, isOfMbox: boolean): Buffer {
  const text = bytes.toString('latin1').replace(/\r?\n/g, '\r\n');
  const end = text.indexOf('\r\n\r\n');
  const header = end < 0 ? text : text.slice(0, end + 2);
  const kept = withoutKeepers(header) + (end < 0 ? '' : text.slice(end + 2));
  // mboxrd puts one ">" before every such line, mboxo before those without one; an MBOX ends each message with an empty line.
  return Buffer.from(isOfMbox ? kept.replace(/^>(>*From )/gm, '$1').replace(/\r\n\r\n$/, '\r\n') : kept, 'latin1');
}

function withoutKeepers(header: string): string {
  const fields = header.split(/(?<=\r\n)(?![ \t])/);
  return fields.filter((field) => !keepers.test(field)).join('');
}

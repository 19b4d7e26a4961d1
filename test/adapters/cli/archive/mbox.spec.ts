import { Readable } from 'node:stream';
import { asSent } from '../../../../src/adapters/cli/archive/as-sent.js';
import { linesOf } from '../../../../src/adapters/cli/archive/lines.js';
import { entriesIn, isFromLine } from '../../../../src/adapters/cli/archive/mbox.js';

/** The messages of an MBOX that comes in pieces of so many bytes. */
async function messagesIn(text: string, piece: number): Promise<readonly string[]> {
  const bytes = Buffer.from(text, 'latin1');
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) => bytes.subarray(at * piece, (at + 1) * piece));
  const messages: string[] = [];
  for await (const { start, end } of entriesIn(linesOf(Readable.from(pieces) as AsyncIterable<Buffer>))) messages.push(bytes.toString('latin1', start, end));
  return messages;
}

describe('an MBOX', () => {
  const line = 'From ada@x.example Mon May 11 09:00:00 2026';
  const one = 'Subject: One\n\nFrom the library one sees it.\n\nFrom me.\nFrom ada@x.example Mon May 11 09:00:00 2026\n>From you.\n';
  const two = 'Subject: Two\n\nShort.';

  it.each([1, 2, 7, 64, 10_000])('is told apart by the lines that begin its messages, in pieces of %i bytes', async (piece) => {
    const text = `${line}\n${one}\n${line}\n${two}`;
    expect(await messagesIn(text, piece)).toEqual([`${one}\n`, two]);
    expect(await messagesIn(text.replaceAll('\n', '\r\n'), piece)).toEqual([`${one}\n`, two].map((message) => message.replaceAll('\n', '\r\n')));
  });

  it('has no message where nothing begins one', async () => {
    expect(await messagesIn('', 1)).toEqual([]);
    expect(await messagesIn('Subject: One\n\nText.\n', 5)).toEqual([]);
  });

  it.each([
    'From - Mon May 11 09:00:00 2026',
    'From 1598@xxx Mon May 11 09:00:00 +0000 2026',
    'From "Ada Hill"@x.example Mon May  4 9:00:00 2026',
    'From ada@x.example  Mon May 11 09:00:00 BST 2026',
    'From -',
    'From ',
  ])('has messages begun by %j', (text) => {
    expect(isFromLine(text)).toBe(true);
  });

  it.each(['From me to you', 'From Mon May 11 we are shut', '>From ada@x.example Mon May 11 09:00:00 2026', 'From: Ada', `From ${'a '.repeat(30_000)}`])('has none begun by a line such as %.40j', (text) => {
    expect(isFromLine(text)).toBe(false);
  });
});

describe('a message out of a mailbox file', () => {
  const restored = (text: string, isOfMbox = true) => asSent(Buffer.from(text, 'latin1'), isOfMbox).toString('latin1');

  it('has its own lines again, ended as in mail', () => {
    expect(restored('Subject: One\n\n>From me\n>>From you\n> From them\n\n')).toBe('Subject: One\r\n\r\nFrom me\r\n>From you\r\n> From them\r\n');
    expect(restored('Subject: One\n\n>From me\n', false)).toBe('Subject: One\r\n\r\n>From me\r\n');
  });

  it('is the same message from whichever folder, with what its keeper wrote into its header left out', () => {
    const kept = 'X-Mozilla-Status: 0001\nX-Mozilla-Keys: a\n  b\nSubject: One\nStatus: RO\n\nStatus: no field\n';
    expect(restored(kept)).toBe('Subject: One\r\n\r\nStatus: no field\r\n');
  });
});

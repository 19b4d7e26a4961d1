import { createHash } from 'node:crypto';
import { sniffedType } from '../../../src/adapters/mail-in/sniffed-type.js';
import { labelsOf } from '../../../src/adapters/mail-in/attachment-labels.js';
import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { type AttachmentLabel } from '../../../src/domain/intake/mail.js';
import { filePart, mailOf, multipart, type Part, textPart } from '../../support/mail-source.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function labels(...parts: readonly Part[]): Promise<readonly AttachmentLabel[]> {
  const read = await new MailparserReader().read(mailOf(multipart('mixed', textPart('See below.'), ...parts)));
  if (!read.ok) throw new Error(read.refusal.detail);
  return read.value.attachments;
}

describe('what the content shows', () => {
  it.each<[what: string, content: Buffer, type: string | null]>([
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a PDF after rubbish, as readers take it', bytes(`${' '.repeat(900)}\n%PDF-1.7\n`), 'application/pdf'],
    ['a program', bytes(`MZ\x90\0${'\0'.repeat(100)}`), 'application/x-msdownload'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'],
    ['an old Office file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'application/x-cfb'],
    ['a web page', bytes('\r\n <!DOCTYPE html><p>'), 'text/html'],
    ['a web page after a comment', bytes('<!-- x --> <script>alert(1)</script>'), 'text/html'],
    ['a web page after comments without a word between them', bytes('<!----><!---->\n<!-- <p> --><script>'), 'text/html'],
    ['a drawing after comments', bytes('<!----> <!-- x --><svg >'), 'image/svg+xml'],
    ['a comment before words, as browsers take it', bytes('<!----><!-- x --> Dear Clerk'), 'text/html'],
    ['a comment that never ends', bytes('<!-- x <script>'), 'text/html'],
    ['a comment without a blank before words', bytes('<!--x-->Dear Clerk, <p>'), null],
    ['forty comments', bytes(`${'<!---->'.repeat(40)}x`), null],
    ['a web page after a thousand comments', bytes(`${'<!---->\n'.repeat(1_000)}<p>`), 'text/html'],
    ['a hundred thousand comments', bytes(`${'<!---->'.repeat(100_000)}x`), null],
    ['a hundred thousand beginnings of comments', bytes('<!--'.repeat(100_000)), null],
    ['a web page after a mark of UTF-8', Buffer.from('\uFEFF<html>'), 'text/html'],
    ['XHTML', bytes('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'), 'text/html'],
    ['a drawing with a script in it', bytes('<?xml version="1.0"?>\n<svg onload="alert(1)">'), 'image/svg+xml'],
    ['XML', bytes('<?xml version="1.0"?><minutes/>'), 'application/xml'],
    ['a web page that is a PDF further on', bytes('<html><body>%PDF-1.7'), 'text/html'],
    ['words', bytes('Dear Clerk, a < b'), null],
    ['nothing', Buffer.alloc(0), null],
    ['the head of a box that ends', bytes('PK\x03\x04'), 'application/zip'],
  ])('of %s', async (_what, content, type) => {
    expect(await sniffedType(content)).toBe(type);
  });
});

describe('the label of a file', () => {
  it('has the hash of its decoded bytes, and says what they show', async () => {
    const [pdf, program] = [bytes('%PDF-1.7\nplan'), bytes(`MZ\x90\0${'\0'.repeat(100)}`)];
    expect(await labels(filePart('plan.pdf', pdf, 'application/pdf'), filePart('letter.pdf', program, 'application/pdf'))).toEqual([
      { name: 'plan.pdf', type: 'application/pdf', bytes: 13, sniffed: 'application/pdf', differs: false, sha256: sha256(pdf), withheld: null },
      { name: 'letter.pdf', type: 'application/pdf', bytes: 104, sniffed: 'application/x-msdownload', differs: true, sha256: sha256(program), withheld: null },
    ]);
  });

  it('lacks its kind where the bytes cannot be looked at, and the others have theirs', async () => {
    const gone = new Uint8Array(8);
    structuredClone(gone.buffer, { transfer: [gone.buffer] });
    const file = { name: 'plan.pdf', type: 'application/pdf', sha256: 'a'.repeat(64), bytes: 8 };
    expect(await labelsOf([{ ...file, content: gone }, { ...file, content: bytes('%PDF-1.7') }])).toMatchObject([{ sniffed: null, sha256: file.sha256 }, { sniffed: 'application/pdf' }]);
  });

  it('is the same for the same content under two names, and for a long one', async () => {
    const long = Buffer.alloc(300_000, 'plan');
    const [one, other] = await labels(filePart('a.bin', long), filePart('b.bin', long));
    expect([one?.sha256, other?.sha256]).toEqual([sha256(long), sha256(long)]);
  });

  it('says of those beyond the hundredth that they stay in the message', async () => {
    const all = await labels(...Array.from({ length: 103 }, (_, number) => filePart(`${number}.pdf`, bytes(`%PDF-${number}`))));
    expect(all).toHaveLength(103);
    expect(all.filter(({ sha256: hash }) => hash !== null)).toHaveLength(100);
    expect(all.slice(100)).toEqual([100, 101, 102].map((number) => ({ name: `${number}.pdf`, type: 'application/pdf', bytes: 8, sniffed: null, differs: false, sha256: null, withheld: 'too-many' })));
  });

  it('says of one that is too large that it stays in the message', async () => {
    const file = { name: 'film.mp4', type: 'video/mp4', sha256: 'a'.repeat(64), content: bytes('words') };
    expect(await labelsOf([{ ...file, bytes: 26_214_401 }])).toMatchObject([{ sha256: null, withheld: 'too-large', differs: true }]);
    expect(await labelsOf([{ ...file, bytes: 26_214_400 }])).toMatchObject([{ sha256: 'a'.repeat(64), withheld: null }]);
  });
});

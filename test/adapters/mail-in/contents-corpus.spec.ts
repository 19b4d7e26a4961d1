import { createHash } from 'node:crypto';
import { MailparserContents } from '../../../src/adapters/mail-in/mailparser-contents.js';
import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { corpusIsHere, corpusMessages, rawMessage } from '../../support/mail-corpus.js';

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

(corpusIsHere ? describe : describe.skip)('what the messages of the corpus hold', () => {
  const contents = new MailparserContents();
  const told = { files: 0, unlike: 0, withheld: 0, pages: 0 };
  const [lost, notShown, unsafe]: [string[], string[], string[]] = [[], [], []];

  beforeAll(async () => {
    for (const item of corpusMessages()) {
      const raw = rawMessage(item);
      const read = await new MailparserReader().read(raw);
      for (const label of read.ok ? read.value.attachments : []) {
        told.files += 1;
        told.unlike += label.differs ? 1 : 0;
        told.withheld += label.sha256 === null ? 1 : 0;
        if (label.withheld === 'too-many') continue;
        const file = await contents.file(() => Promise.resolve(raw), label.sha256 ?? '');
        if (!file.ok || file.value.byteLength !== label.bytes || sha256(file.value) !== label.sha256) lost.push(`${item.id}: ${label.name}`);
      }
      const page = await contents.page(() => Promise.resolve(raw));
      if (page.ok) told.pages += 1;
      else if (page.refusal !== 'not-there') notShown.push(item.id);
      if (page.ok && /<body>[^]*<(script|img|link|iframe|form|svg|base|meta|style)\b|\s(on\w+|src|background)=/i.test(page.value)) unsafe.push(item.id);
    }
    process.stdout.write(`Mail corpus: ${told.files} files, ${told.unlike} not what they are called, ${told.withheld} withheld, ${told.pages} pages\n`);
  }, 300_000);

  it('is handed out as it is listed, byte for byte', () => {
    expect(lost).toEqual([]);
    expect(told.files).toBeGreaterThan(300);
  });

  it('is shown as a page wherever there is HTML', () => {
    expect(notShown).toEqual([]);
    expect(told.pages).toBeGreaterThan(50);
  });

  it('runs and fetches nothing there', () => {
    expect(unsafe).toEqual([]);
  });
});

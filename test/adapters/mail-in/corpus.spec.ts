import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { type ReadMail } from '../../../src/domain/intake/mail.js';
import { readOtherwise, sendersAgree, subjectAgrees } from '../../support/corpus-expectations.js';
import { corpusIsHere, corpusMessages, type Expected, rawMessage } from '../../support/mail-corpus.js';

const messages = corpusMessages();

const bare = (id: string): string => id.replace(/[<>]/g, '');
const agrees = (mail: ReadMail, expected: Expected): boolean =>
  subjectAgrees(expected, mail.subject) &&
  sendersAgree(expected, mail.from.map(({ address }) => address)) &&
  (expected.message_id === undefined || (mail.messageId ?? '') === bare(expected.message_id));

const wordsOf = (mail: ReadMail): string =>
  [
    ...[mail.subject, mail.text, mail.messageId ?? '', ...mail.inReplyTo, ...mail.references],
    ...mail.from.flatMap(({ address, name }) => [address, name]),
    ...mail.attachments.flatMap(({ name, type }) => [name, type]),
    ...[...mail.headers].flat(2),
  ].join();

(corpusIsHere ? describe : describe.skip)('the mail corpus', () => {
  const reader = new MailparserReader();
  const slowest = { ms: 0, id: '' };
  const disagreeing: string[] = [];
  const unstorable: string[] = [];

  beforeAll(async () => {
    for (const item of messages) {
      const raw = rawMessage(item);
      const began = performance.now();
      const result = await reader.read(raw);
      reader.withoutTrace(raw);
      const ms = performance.now() - began;
      if (ms > slowest.ms) Object.assign(slowest, { ms, id: item.id });
      if (result.ok && /\0|\p{Surrogate}/u.test(wordsOf(result.value))) unstorable.push(item.id);
      if (!result.ok || !agrees(result.value, item.expect)) disagreeing.push(item.id);
    }
    const agreeing = messages.length - disagreeing.length;
    process.stdout.write(`Mail corpus: ${messages.length} read, ${agreeing} as expected, slowest ${slowest.ms.toFixed()} ms (${slowest.id})\n`);
  }, 180_000);

  it('is read whole: sender, subject and id as its suites expect, but for those listed with a reason', () => {
    expect(disagreeing.filter((id) => !(id in readOtherwise))).toEqual([]);
  });

  it('yields no text that a database refuses', () => {
    expect(unstorable).toEqual([]);
  });

  it('holds nothing that takes long', () => {
    expect(slowest.ms).toBeLessThan(5_000);
  });
});

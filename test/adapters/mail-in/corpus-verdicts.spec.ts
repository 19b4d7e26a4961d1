import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { type InboxLine } from '../../../src/application/ports/read-models.js';
import { inboxStates, type InboxState } from '../../../src/domain/intake/verdict.js';
import { member } from '../../support/builders.js';
import { serviceOn, type TestService } from '../../support/builders-service.js';
import { type CorpusMessage, corpusIsHere, corpusMessages, type Expected, rawMessage } from '../../support/mail-corpus.js';
import { memoryPersistence } from '../../support/memory.js';

/** Where we read attachments otherwise than the suite that the message is from, and why that is our reading. */
const otherwise: Readonly<Record<string, string>> = {
  'mikel/mail:spec/fixtures/emails/attachment_emails/attachment_message_rfc822.eml': 'what a forwarded message holds is its own and is not counted with ours',
  'Webklex/php-imap:tests/messages/attachment_long_filename.eml': 'two ways to write one name: the parser takes the other',
  'Webklex/php-imap:tests/messages/attachment_no_disposition.eml': 'a text without a name is text, not an attachment with a made-up name',
  'Webklex/php-imap:tests/messages/embedded_email_without_content_disposition.eml': 'no name is made up for what has none',
  'Webklex/php-imap:tests/messages/example_bounce.eml': 'no name is made up for what has none',
  'Webklex/php-imap:tests/messages/inline_attachment.eml': 'no name is made up for what has none',
  'Webklex/php-imap:tests/messages/pec.eml': 'a message that lies inline is shown as text; what it holds is counted',
  'php-mime-mail-parser/php-mime-mail-parser:tests/mails/m0020': 'no name is made up for what has none',
  'stalwartlabs/mail-parser:resources/eml/legacy/016.eml': 'the name is decoded; the suite keeps a broken letter',
  'stalwartlabs/mail-parser:resources/eml/legacy/023.eml': 'the name is decoded; the suite keeps a broken letter',
  'stalwartlabs/mail-parser:resources/eml/legacy/026.eml': 'the name is decoded; the suite keeps a broken letter',
  'stalwartlabs/mail-parser:resources/eml/rfc/001.eml': 'each body that lies elsewhere (RFC 2046 §5.2.3) counts, the one without a name too',
  'stalwartlabs/mail-parser:resources/eml/rfc/004.eml': 'the messages of a digest are shown as text',
  'stalwartlabs/mail-parser:resources/eml/rfc/007.eml': 'inline texts without names are text (two suites disagree on this message)',
  'stalwartlabs/mail-parser:resources/eml/thirdparty/002.eml': 'texts without names are text',
  'stalwartlabs/mail-parser:resources/eml/thirdparty/007.eml': 'the messages of a digest are shown as text',
  'stalwartlabs/mail-parser:resources/eml/thirdparty/015.eml': 'three messages are attached under names, and three are counted',
  ...Object.fromEntries(
    ['001', '002', '003', '004', '006', '007', '008', '009', '016', '017', '020', '021'].map((number) => [
      `stalwartlabs/mail-parser:resources/eml/malformed/${number}.eml`,
      'boundaries that never end: what the suite counts as an attachment is the broken rest, which we show as text or not at all; the raw message is kept',
    ]),
  ),
};

/** Ordinary by the manifest, which says nothing of them, and automatic by what they are. */
const saidToBeOrdinary: Readonly<Record<string, string>> = {
  'mikel/mail:spec/fixtures/emails/multipart_report_emails/multi_address_bounce1.eml': 'a bounce',
  'nodemailer/mailparser:test/fixtures/delivery-status.eml': 'a bounce',
  'postalsys/postal-mime:test/fixtures/bounce.eml': 'a bounce',
  'apache/james-mime4j:core/src/test/resources/mimetools-testmsgs/badbound.msg': 'a bounce',
  'postalsys/postal-mime:test/fixtures/arf.eml': 'a feedback report',
  'sisimai/set-of-emails:maildir/not/rb-issue-368-bug.eml': 'a postmaster’s notice, Auto-Submitted; no bounce to its suite, as it names no recipient',
};

const notWritten = ({ is_bounce, is_auto_reply, not_an_enquiry, is_feedback_report }: Expected): boolean =>
  [is_bounce, is_auto_reply, not_an_enquiry, is_feedback_report].includes(true);

function attachmentsAgree({ expect: expected }: CorpusMessage, { attachments }: InboxLine): boolean {
  const names = attachments.map(({ name }) => name).toSorted();
  return Object.entries(expected).every(([key, wanted]) => {
    if (!key.startsWith('attachment_')) return true;
    if (key.startsWith('attachment_count')) return attachments.length === wanted;
    const wantedNames = wanted as readonly string[];
    return key.includes('include') ? wantedNames.every((name) => names.includes(name)) : wantedNames.toSorted().join() === names.join();
  });
}

interface Outcome {
  readonly message: CorpusMessage;
  readonly line: InboxLine | undefined;
  readonly letters: number;
}

const messages = corpusMessages();
(corpusIsHere ? describe : describe.skip)('the mail corpus, received as from councillors', () => {
  const reader = new MailparserReader();
  const outcomes: Outcome[] = [];
  let service: TestService;

  /** Its sender is made a member first, and the door knows no more than the sender: the least that can be known. */
  const receive = async (message: CorpusMessage): Promise<Outcome> => {
    const raw = rawMessage(message);
    const read = await reader.read(raw);
    const sender = read.ok ? read.value.from[0]?.address : undefined;
    await service.ports.unitOfWork.run(service.council.slug, async (stores) => {
      const known = sender === undefined || (await stores.people.byEmails([sender])).length > 0;
      if (!known) await stores.people.add(member({ id: `member-${outcomes.length}`, email: sender, name: 'Councillor' }));
    });
    const before = service.transport.mails.length;
    const envelope = { returnPath: sender ?? null, recipients: [service.council.mailbox], vouchedFor: true };
    const { id } = await service.useCases.receiveMessage.run({ council: service.council, raw, envelope });
    await service.useCases.deliverOutbox.run();
    const line = await service.ports.inbox.byKey(service.council.slug, id);
    return { message, line: line ?? undefined, letters: service.transport.mails.length - before };
  };

  beforeAll(async () => {
    service = await serviceOn(memoryPersistence(), { reader });
    for (const message of messages) outcomes.push(await receive(message));
    const [auto, ordinary] = [outcomes.filter(({ message }) => notWritten(message.expect)), outcomes.filter(({ message }) => !notWritten(message.expect))];
    const states = inboxStates.map((state) => `${count(outcomes, ({ line }) => line?.state === state)} ${state}`);
    process.stdout.write(
      `Mail corpus: ${outcomes.length} received (${states.join(', ')}); automatic mail recognised ${count(auto, taken)} of ${auto.length}, ` +
        `written to ${auto.filter(({ letters }) => letters > 0).length}; ordinary taken for automatic ${count(ordinary, taken)} of ${ordinary.length}\n`,
    );
  }, 240_000);

  const automatic: readonly (InboxState | undefined)[] = ['automatic', 'bounce'];
  const taken = ({ line }: Outcome): boolean => automatic.includes(line?.state);
  const count = (those: readonly Outcome[], are: (outcome: Outcome) => boolean): number => those.filter(are).length;
  const idsOf = (those: readonly Outcome[]): readonly string[] => those.map(({ message }) => message.id);

  it('loses none: each ends in a state with a reason', () => {
    expect(outcomes).toHaveLength(messages.length);
    expect(idsOf(outcomes.filter(({ line }) => line === undefined))).toEqual([]);
    expect(service.log.events.filter((event) => event.startsWith('error'))).toEqual([]);
    expect(idsOf(outcomes.filter(({ line }) => line?.reason === 'could-not-be-processed'))).toEqual([]);
  });

  it('writes to nobody where no person wrote', () => {
    expect(idsOf(outcomes.filter(({ message, letters }) => notWritten(message.expect) && letters > 0))).toEqual([]);
  });

  it('knows at least 97 of 100 automatic mails for what they are', () => {
    const auto = outcomes.filter(({ message }) => notWritten(message.expect));
    expect(count(auto, taken) / auto.length).toBeGreaterThanOrEqual(0.97);
  });

  it('takes at most 2 of 100 ordinary mails for automatic', () => {
    const ordinary = outcomes.filter(({ message }) => !notWritten(message.expect) && !(message.id in saidToBeOrdinary));
    expect(count(ordinary, taken) / ordinary.length).toBeLessThanOrEqual(0.02);
    expect(idsOf(ordinary.filter(taken))).toEqual(['mikel/mail:spec/fixtures/emails/error_emails/bad_date_header.eml']);
  });

  it('keeps the attachments that its suites expect, but for those listed with a reason', () => {
    const differing = outcomes.filter(({ message, line }) => line !== undefined && !attachmentsAgree(message, line));
    expect(idsOf(differing).filter((id) => !(id in otherwise))).toEqual([]);
    expect(Object.keys(otherwise).filter((id) => !idsOf(differing).includes(id))).toEqual([]);
  });
});

import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { type InboxLine } from '../../../src/application/ports/read-models.js';
import { type Envelope } from '../../../src/domain/intake/mail.js';
import { inboxStates, type InboxState } from '../../../src/domain/intake/verdict.js';
import { member } from '../../support/builders.js';
import { serviceOn, type TestService } from '../../support/builders-service.js';
import { attachedOtherwise, attachmentsAgree, isOfAMachine, saidToBeOrdinary } from '../../support/corpus-expectations.js';
import { type CorpusMessage, corpusIsHere, corpusMessages, rawMessage } from '../../support/mail-corpus.js';
import { memoryPersistence } from '../../support/memory.js';

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
    const envelope: Envelope = { returnPath: sender ?? null, recipients: [service.council.mailbox], broughtBy: { kind: 'trusted-relay' } };
    const { id } = await service.useCases.receiveMessage.run({ council: service.council, raw, envelope });
    await service.useCases.deliverOutbox.run();
    const line = await service.ports.inbox.byKey(service.council.slug, id);
    return { message, line: line ?? undefined, letters: service.transport.mails.length - before };
  };

  beforeAll(async () => {
    service = await serviceOn(memoryPersistence(), { reader });
    for (const message of messages) outcomes.push(await receive(message));
    const [auto, ordinary] = [outcomes.filter(({ message }) => isOfAMachine(message.expect)), outcomes.filter(({ message }) => !isOfAMachine(message.expect))];
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
    expect(idsOf(outcomes.filter(({ message, letters }) => isOfAMachine(message.expect) && letters > 0))).toEqual([]);
  });

  it('knows at least 97 of 100 automatic mails for what they are', () => {
    const auto = outcomes.filter(({ message }) => isOfAMachine(message.expect));
    expect(count(auto, taken) / auto.length).toBeGreaterThanOrEqual(0.97);
  });

  it('takes at most 2 of 100 ordinary mails for automatic', () => {
    const ordinary = outcomes.filter(({ message }) => !isOfAMachine(message.expect) && !(message.id in saidToBeOrdinary));
    expect(count(ordinary, taken) / ordinary.length).toBeLessThanOrEqual(0.02);
    expect(idsOf(ordinary.filter(taken))).toEqual(['mikel/mail:spec/fixtures/emails/error_emails/bad_date_header.eml']);
  });

  it('keeps the attachments that its suites expect, but for those listed with a reason', () => {
    const differing = outcomes.filter(({ message, line }) => line !== undefined && !attachmentsAgree(message.expect, line.attachments));
    expect(idsOf(differing).filter((id) => !(id in attachedOtherwise))).toEqual([]);
    expect(Object.keys(attachedOtherwise).filter((id) => !idsOf(differing).includes(id))).toEqual([]);
  });
});

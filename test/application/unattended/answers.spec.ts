import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at, day } from '../../support/facts.js';
import { MailInHand } from '../intake/mail-in-hand.js';

/** Ada waits for one answer and Ben for two, and the Mayor says on Tuesday 12 May that nobody attends the office. */
describe.each(implementations)('an answer to the mail about an office that nobody attends, on %s', (implementation) => {
  let open: OpenPersistence;
  let service: TestService;
  let mail: MailInHand;
  beforeEach(async () => {
    open = await openPersistence(implementation);
    service = await serviceOn(open.ports);
    mail = new MailInHand(service);
    await mail.send(people.ada, { messageId: 'bench@members.example', subject: 'The bench' });
    await mail.send(people.ben, { messageId: 'bins@members.example', subject: 'The bins' });
    await mail.send(people.ben, { messageId: 'wall@members.example', subject: 'The wall' });
    service.clock.set(at('Tue 2026-05-12 10:00'));
    await service.useCases.startUnattended.run({ actor: actor(people.cyd), council: service.council, key: null, until: day('Fri 2026-05-15') });
  });
  afterEach(() => open.close());

  /** The mail to one member, as their mail program knows it. */
  const told = async (email: string) => {
    const lines = await service.ports.outbox.list({ council: service.council.slug, state: null, trouble: null, limit: 100 });
    const found = lines.find(({ kind, to }) => kind === 'office-unattended' && to === email);
    if (found === undefined) throw new Error(`Nothing was written to ${email}.`);
    return found;
  };
  const letterTo = async (email: string) => (await mail.letters()).find(({ kind, to }) => kind === 'office-unattended' && to.address === email);
  const answer = async (from: Person, subject: string, more: { readonly recipients?: readonly string[]; readonly references?: readonly string[] } = {}) => {
    const { messageId } = await told(from.email);
    const { recipients, references = [messageId] } = more;
    return mail.send(from, { subject, inReplyTo: [messageId], references, messageId: `${subject}@members.example`, text: 'Then I ask the county.' }, recipients === undefined ? {} : { recipients });
  };

  it('about one enquiry is put with it, by the address or by what it answers', async () => {
    const letter = await letterTo(people.ada.email);
    expect([letter?.replyTo, letter?.view.next[0]]).toEqual([
      expect.stringMatching(/^enquiries\+[0-9a-f]{32}@/),
      'To add something, answer this message: it will be put with your enquiry.',
    ]);
    expect(await told(people.ada.email)).toMatchObject({ enquiry: 'HR-0001' });
    expect(await answer(people.ada, 'Re: Nobody attends', { recipients: [letter?.replyTo ?? ''] })).toMatchObject({ state: 'appended' });
    expect(await answer(people.ada, 'Re: Nobody')).toMatchObject({ state: 'appended' });
    expect(await mail.kinds('HR-0001')).toEqual(['received', 'receipted', 'appended', 'appended']);
  });

  it('about several opens none: it waits for a person, who puts it where it belongs', async () => {
    const letter = await letterTo(people.ben.email);
    expect([letter?.replyTo, letter?.view.next[0]]).toEqual([
      service.council.mailbox,
      'To add something, answer a message about the one enquiry: an answer to this one waits until somebody says which it is about.',
    ]);
    expect(await answer(people.ben, 'Re: Nobody attends')).toMatchObject({ state: 'needs-attention' });
    const [waiting] = (await mail.inbox()).filter(({ state }) => state === 'needs-attention');
    expect(waiting).toMatchObject({ reason: 'about-several', enquiry: null, subject: 'Re: Nobody attends' });
    const decision = { kind: 'append-to', reference: 'HR-0003', from: people.ben.id } as const;
    expect(await service.useCases.decideMessage.run({ actor: actor(people.clerk), council: service.council, key: null, message: waiting?.key ?? '', decision })).toMatchObject({ ok: true });
    expect(await mail.kinds('HR-0003')).toEqual(['received', 'receipted', 'appended']);
  });

  it('about several is known by its thread as well, and what answers nothing of ours is new', async () => {
    const { messageId } = await told(people.ben.email);
    expect(await mail.send(people.ben, { subject: 'Re: Nobody', inReplyTo: ['other@members.example'], references: [messageId, 'other@members.example'], messageId: 'again@members.example' })).toMatchObject({ state: 'needs-attention' });
    expect(await mail.send(people.ben, { subject: 'The ford', inReplyTo: ['other@members.example'], messageId: 'ford@members.example' })).toMatchObject({ state: 'enquiry' });
  });
});

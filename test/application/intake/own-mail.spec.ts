import { assign } from '../../../src/application/enquiry/assign.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { everyKind } from '../../support/builders.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at } from '../../support/facts.js';
import { MailInHand } from './mail-in-hand.js';

const to = (...those: readonly { readonly email: string; readonly name: string }[]) =>
  [...those, { email: 'enquiries@houghton-regis.example', name: 'Enquiries' }].map(({ email, name }) => ({ address: email, name }));

describe.each(['memory', 'sqlite', 'postgres'] as const)('an officer’s own mail to the councillor, with the mailbox in copy, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let mail: MailInHand;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports, {}, { protocol: everyKind() });
    mail = new MailInHand(service);
    await mail.send(people.ada, { messageId: 'bench@members.example' });
    service.clock.forward(1);
    const asked = { actor: actor(people.clerk), council: service.council, reference: 'HR-0001', at: null, key: null, expectedVersion: null };
    await service.useCases.actOnEnquiry.run(assign, { ...asked, command: { officer: people.oscar.id } });
    service.clock.set(at('Tue 2026-05-12 10:00'));
    await mail.letters();
  });
  afterEach(() => persistence.close());

  /** As Outlook answers the councillor's own mail: no token anywhere. */
  const answer = (text: string, around = {}, whom = to(people.ada)) =>
    mail.send(people.oscar, { subject: 'RE: The bench', inReplyTo: ['bench@members.example'], to: whom, text }, around);
  const last = async () => (await mail.enquiry()).facts.at(-1);

  it('is a message that was given already when it came, and is sent to nobody again', async () => {
    expect(await answer('I shall look on Thursday.')).toMatchObject({ state: 'appended' });
    expect(await last()).toMatchObject({ at: at('Tue 2026-05-12 10:00'), happening: { kind: 'contacted', channel: 'email', alreadyGiven: true }, words: { text: 'I shall look on Thursday.' } });
    const letters = await mail.letters();
    expect(letters.map(({ kind, to: { address } }) => `${kind} to ${address}`)).toEqual([`what-was-it to ${people.oscar.email}`]);
    expect(letters[0]?.subject).toBe('[HR-0001] Recorded. Was it the answer? The bench');
    expect(letters[0]?.view.lines[0]).toContain('You wrote to Councillor Ada Hill yourself, so nothing was sent on.');
  });

  it.each<[what: string, subject: string, whom: readonly { readonly email: string; readonly name: string }[], text: string, state: string]>([
    ['to a contractor', 'RE: The bench', [{ email: 'sam@contractor.example', name: 'Sam' }], 'Can you mend this by Friday, and what would you charge?', 'needs-attention'],
    ['forwarded to a colleague', 'FW: The bench', [people.olive], 'She is at it again. Can you look?', 'needs-attention'],
    ['forwarded to a contractor, with a word', 'Fwd: The bench', [{ email: 'sam@contractor.example', name: 'Sam' }], 'NOTE\nSam looks at it on Friday.', 'appended'],
    ['to a colleague', 'RE: The bench', [people.olive], 'Between us: we lost the file. What do we tell her?', 'needs-attention'],
    ['with a colleague in copy, by a word', 'RE: The bench', [people.olive], 'ANSWER\nIt is mended.', 'appended'],
  ])('%s, it goes to no councillor that it was not meant for', async (_, subject, whom, text, state) => {
    expect(await mail.send(people.oscar, { subject, inReplyTo: ['bench@members.example'], to: to(...whom), text })).toMatchObject({ state });
    const written = await mail.written();
    expect(written.filter((line) => line.endsWith(people.ada.email))).toEqual(text.startsWith('ANSWER') ? [`answer to ${people.ada.email}`] : []);
  });

  it('is asked about once in 24 hours, and one word says what it was, from when it came', async () => {
    await answer('The contractor mends it on Friday.');
    service.clock.set(at('Wed 2026-05-13 09:00'));
    await answer('He comes at ten.');
    expect(await mail.written()).toEqual([`what-was-it to ${people.oscar.email}`]);
    service.clock.set(at('Fri 2026-05-15 10:00'));
    await mail.reply(people.oscar, 'ANSWER');
    expect(await last()).toMatchObject({ at: at('Wed 2026-05-13 09:00'), happening: { kind: 'answered', alreadyGiven: true } });
    expect(await mail.written()).toEqual([]);
  });

  it.each<[text: string, happening: object]>([
    ['ANSWER\nThe contractor mends it on Friday.', { kind: 'answered', channel: 'email', alreadyGiven: true }],
    ['ACK 20 May\nI have asked the contractor.', { kind: 'acknowledged', alreadyGiven: true, promisedOn: '2026-05-20' }],
    ['ACK 20 May', { kind: 'acknowledged', alreadyGiven: true, promisedOn: '2026-05-20' }],
    ['ASK\nWhich bench is it?', { kind: 'requested', alreadyGiven: true, of: people.ada.id }],
    ['DONE by phone', { kind: 'answered', channel: 'telephone', alreadyGiven: true }],
    ['> Who mends the bench?', { kind: 'contacted', alreadyGiven: true }],
  ])('that says %j is that at once, from when it came, and nothing is sent on', async (text, happening) => {
    expect(await answer(text)).toMatchObject({ state: 'appended' });
    expect(await last()).toMatchObject({ at: at('Tue 2026-05-12 10:00'), happening });
    expect((await mail.written()).filter((letter) => !letter.startsWith('what-was-it'))).toEqual([]);
  });

  it('passes the enquiry on as a reply does', async () => {
    await answer('PASS TO Olive Lane\nHers, I think.');
    expect(await mail.written()).toEqual([`assigned to ${people.olive.email}`]);
  });

  it.each(['NOTE\nThe key is at the desk.', 'DISCUSS 12 hours\nAll of it is on paper.'])('with %j is not what it says, for the councillor has it: it waits', async (text) => {
    expect(await answer(text)).toMatchObject({ state: 'needs-attention' });
    const [help] = await mail.letters();
    expect([help?.kind, help?.to.address, help?.subject]).toEqual(['reply-help', people.oscar.email, '[HR-0001] Not recorded: The bench']);
    expect(help?.view.lines[1]).toContain('the councillor has this mail');
    expect(await mail.kinds()).toEqual(['received', 'receipted', 'assigned']);
  });

  it('to another councillor than the enquiry’s is neither recorded nor sent on', async () => {
    expect(await answer('I shall look on Thursday.', {}, to(people.ben))).toMatchObject({ state: 'needs-attention' });
    expect(await mail.written()).toEqual([`reply-help to ${people.oscar.email}`]);
    expect(await mail.kinds()).toEqual(['received', 'receipted', 'assigned']);
    expect((await mail.inbox())[0]).toMatchObject({ reason: 'reply-not-understood' });
  });

  it('that another councillor has in copy is recorded all the same, and the other is told nothing', async () => {
    await answer('I shall look on Thursday.', {}, to(people.ada, people.ben));
    expect((await mail.kinds()).at(-1)).toBe('contacted');
    expect(await mail.written()).toEqual([`what-was-it to ${people.oscar.email}`]);
  });

  it('with our own address as well, token and all, is sent to nobody again', async () => {
    const { threadToken } = await mail.enquiry();
    await answer('I shall look.', { recipients: [`enquiries+${threadToken}@houghton-regis.example`] });
    expect(await mail.written()).toEqual([`what-was-it to ${people.oscar.email}`]);
  });

  it('whose sender nothing proves is not acted on', async () => {
    expect(await answer('I shall look.', { broughtBy: { kind: 'nobody' } })).toMatchObject({ state: 'needs-attention' });
    expect([await mail.written(), (await mail.inbox())[0]?.reason]).toEqual([[], 'officer-not-verified']);
  });

  describe('of whom one of two who ask has it', () => {
    beforeEach(async () => {
      const asked = { channel: 'telephone', receivedAt: service.clock.now(), subject: 'The gate', text: 'It is open.', answered: null } as const;
      await service.useCases.logEnquiry.run({ actor: actor(people.oscar), council: service.council, key: null, members: [people.ada.id, people.ben.id], ...asked });
      service.clock.forward(1);
      await mail.letters();
    });

    const write = async (text: string) => {
      const { threadToken } = await mail.enquiry('HR-0002');
      await mail.send(people.oscar, { to: to(people.ada), text }, { recipients: [`enquiries+${threadToken}@houghton-regis.example`] });
    };

    it('goes on to the other alone', async () => {
      await write('ANSWER\nIt is shut now.');
      expect(await mail.written()).toEqual([`answer to ${people.ben.email}`]);
      expect((await mail.enquiry('HR-0002')).facts.at(-1)).toMatchObject({ happening: { kind: 'answered', alreadyGiven: false } });
    });

    it('asks that one', async () => {
      await write('ASK\nWhich gate?');
      expect(await mail.written()).toEqual([]);
      expect((await mail.enquiry('HR-0002')).facts.at(-1)).toMatchObject({ happening: { kind: 'requested', of: people.ada.id, alreadyGiven: true } });
    });
  });
});

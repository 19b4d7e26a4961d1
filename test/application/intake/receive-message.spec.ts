import { type StoredEnquiry } from '../../../src/application/ports/enquiry-store.js';
import { type InboxLine } from '../../../src/application/ports/read-models.js';
import { type Received } from '../../../src/application/intake/message-in-hand.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type Envelope, type ReadMail } from '../../../src/domain/intake/mail.js';
import { tokenisedAddress } from '../../../src/domain/intake/mailbox-address.js';
import { type OpenPersistence } from '../../contracts/implementations.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { envelope, PlainWriter, rawOf, readMail } from '../../support/builders-mail.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { assign } from '../../../src/application/enquiry/assign.js';
import { close } from '../../../src/application/enquiry/close.js';
import { at, day } from '../../support/facts.js';
import { failingServiceOn, type FailingUnitOfWork } from './failing-unit-of-work.js';
import { MailInHand } from './mail-in-hand.js';

describe.each(['memory', 'sqlite'] as const)('a message that arrives, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let unitOfWork: FailingUnitOfWork;
  let service: TestService;
  let found: MailInHand;

  beforeEach(async () => {
    ({ persistence, unitOfWork, service } = await failingServiceOn(implementation));
    found = new MailInHand(service);
  });
  afterEach(() => persistence.close());

  const receive = (mail: ReadMail, around: Partial<Envelope> = {}, trace = ''): Promise<Received> =>
    service.useCases.receiveMessage.run({ council: service.council, raw: rawOf(mail, trace), envelope: envelope(around) });
  const from = (person: { readonly email: string; readonly name: string }, overrides: Partial<ReadMail> = {}): ReadMail =>
    readMail({ from: [{ address: person.email, name: person.name }], ...overrides });
  const enquiry = (reference?: string): Promise<StoredEnquiry> => found.enquiry(reference);
  const kinds = (reference?: string): Promise<readonly string[]> => found.kinds(reference);
  const noEnquiry = async (reference: string): Promise<boolean> => (await service.ports.enquiries.byReference(service.council.slug, reference)) === null;
  const inbox = (): Promise<readonly InboxLine[]> => found.inbox();
  const rawKept = async (id: string): Promise<boolean> =>
    (await persistence.ports.unitOfWork.run(service.council.slug, (stores) => stores.inbox.rawOf(id))) !== null;
  const letters = (): Promise<readonly Letter[]> => found.letters();
  const written = (): Promise<readonly string[]> => found.written();
  const toThread = ({ threadToken }: StoredEnquiry): Partial<Envelope> => ({ recipients: [tokenisedAddress(service.council.mailbox, threadToken)] });

  describe('from a member', () => {
    it('opens an enquiry: facts, what is owed, the receipt, the clerk’s notice, and the bytes', async () => {
      later(service, 'Fri 2026-05-22 17:20');
      const mail = readMail({ messageId: 'first@members.example' });
      const received = await receive(mail);
      expect(received.state).toBe('enquiry');
      const stored = await enquiry();
      expect(stored).toMatchObject({ subject: 'The bench', version: 1 });
      expect(stored.facts).toMatchObject([
        {
          at: at('Fri 2026-05-22 17:20'),
          recordedAt: at('Fri 2026-05-22 17:20'),
          by: { kind: 'service' },
          happening: { kind: 'received', channel: 'email', members: [people.ada.id], senderVerified: true },
          words: { subject: 'The bench', text: 'Who mends the bench?' },
        },
        { happening: { kind: 'receipted' }, words: {} },
      ]);
      const [line] = await service.ports.enquiries.list({ council: service.council.slug, status: null, dueBefore: null, party: null, after: null, limit: 1 });
      expect(line?.dueOn).toBe(day('Thu 2026-05-28'));
      expect(await rawKept(received.id)).toBe(true);
      expect(await inbox()).toMatchObject([{ key: received.id, state: 'enquiry', reason: 'from-a-member', enquiry: 'HR-0001', messageId: 'first@members.example' }]);
    });

    it.each<[name: string, cameAt: string, receivedAt: string]>([
      ['before it was fetched', 'Mon 2026-05-11 08:00', 'Mon 2026-05-11 08:00'],
      ['by a clock that is ahead', 'Mon 2026-05-11 10:00', 'Mon 2026-05-11 09:00'],
    ])('counts from when a mailbox took it in: %s', async (_, cameAt, receivedAt) => {
      await service.useCases.receiveMessage.run({ council: service.council, raw: rawOf(readMail()), envelope: envelope(), cameAt: at(cameAt) });
      expect((await enquiry()).facts[0]).toMatchObject({ at: at(receivedAt), recordedAt: at('Mon 2026-05-11 09:00') });
    });

    it('is receipted in answer to the mail, and told to the clerk', async () => {
      await receive(readMail({ messageId: 'first@members.example' }));
      const [receipt, notice, ...rest] = (await letters()).toSorted((one, other) => (one.kind > other.kind ? -1 : 1));
      expect(receipt).toMatchObject({ kind: 'receipt', to: { address: people.ada.email }, inReplyTo: ['first@members.example'], automatic: 'auto-replied' });
      expect(receipt?.replyTo).toBe(tokenisedAddress(service.council.mailbox, (await enquiry()).threadToken));
      expect(notice).toMatchObject({ kind: 'new-enquiry', to: { address: people.clerk.email }, inReplyTo: [] });
      expect(rest).toEqual([]);
    });

    it('opens it, marked, where nobody vouches for the sender', async () => {
      await receive(from(people.ada), { broughtBy: { kind: 'nobody' } });
      expect((await enquiry()).facts[0]?.happening).toMatchObject({ senderVerified: false });
      expect((await inbox())[0]?.senderVerified).toBe(false);
      expect(await written()).toEqual([`new-enquiry to ${people.clerk.email}`, `receipt to ${people.ada.email}`]);
    });

    it('opens one enquiry each', async () => {
      await Promise.all([receive(from(people.ada)), receive(from(people.ben)), receive(from(people.ada))]);
      expect((await inbox()).map(({ enquiry }) => enquiry).toSorted()).toEqual(['HR-0001', 'HR-0002', 'HR-0003']);
    });

    it('opens nothing once the member has left the council', async () => {
      const gone = { ...people.ada, active: false };
      await persistence.ports.unitOfWork.run(service.council.slug, (stores) => stores.people.change(gone));
      expect((await receive(from(people.ada))).state).toBe('needs-attention');
      expect(await written()).toEqual([]);
    });
  });

  describe('that came before', () => {
    const same = readMail({ messageId: 'same@members.example' });

    it.each<[name: string, trace: string]>([
      ['by the same road', ''],
      ['by another road', 'Received: from a relay\nReceived: from another\n'],
    ])('%s is a duplicate, and nothing is done twice', async (_, trace) => {
      const first = await receive(same);
      const second = await receive(same, {}, trace);
      expect([first.state, second.state]).toEqual(['enquiry', 'duplicate']);
      expect(second.id).not.toBe(first.id);
      expect(await inbox()).toMatchObject([{}, {}]);
      expect(await noEnquiry('HR-0002')).toBe(true);
      expect(await written()).toHaveLength(2);
      expect([await rawKept(first.id), await rawKept(second.id)]).toEqual([true, false]);
    });

    it('many times at once opens one enquiry', async () => {
      const states = (await Promise.all(Array.from({ length: 8 }, () => receive(same)))).map(({ state }) => state);
      expect(states.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'duplicate'), 'enquiry']);
      expect(await noEnquiry('HR-0002')).toBe(true);
      expect(await written()).toHaveLength(2);
    });

    it.each<[name: string, other: Partial<ReadMail>]>([
      ['with other content under the same Message-ID', { text: 'Another question' }],
      ['with the same content under another Message-ID', { messageId: 'other@members.example' }],
      ['with the same content and no Message-ID', { messageId: null }],
    ])('%s is a message of its own', async (_, other) => {
      await receive(same);
      expect((await receive({ ...same, ...other })).state).toBe('enquiry');
      expect(await noEnquiry('HR-0002')).toBe(false);
    });

    it('without any Message-ID is known by its content', async () => {
      const nameless = readMail({ messageId: null });
      await receive(nameless);
      expect((await receive(nameless)).state).toBe('duplicate');
    });

    it('and waits for a person is a duplicate too', async () => {
      const stranger = readMail({ from: [{ address: 'resident@elsewhere.example', name: '' }] });
      await receive(stranger);
      expect((await receive(stranger)).state).toBe('duplicate');
    });
  });

  describe('on an enquiry', () => {
    beforeEach(async () => {
      await receive(from(people.ada, { messageId: 'first@members.example' }));
      await service.useCases.actOnEnquiry.run(assign, {
        ...{ actor: actor(people.clerk), council: service.council, reference: 'HR-0001', at: null, key: null, expectedVersion: null },
        command: { officer: people.oscar.id },
      });
      await letters();
    });

    it.each<[name: string, pointing: Partial<ReadMail>, byToken: boolean]>([
      ['by the token in the address', {}, true],
      ['by In-Reply-To', { inReplyTo: ['first@members.example'] }, false],
      ['by References', { references: ['first@members.example', 'unknown@elsewhere.example'] }, false],
      ['by the reference in the subject', { subject: 'Re: [hr-0001] The bench' }, false],
    ])('from a party to it, %s, is appended, told to the officer, and answered by nobody', async (_, pointing, byToken) => {
      const owedBefore = await service.ports.enquiries.list({ council: service.council.slug, status: null, dueBefore: null, party: null, after: null, limit: 5 });
      const received = await receive(from(people.ada, { text: 'It is worse now.', ...pointing }), byToken ? toThread(await enquiry()) : {});
      expect(received.state).toBe('appended');
      const last = (await enquiry()).facts.at(-1);
      expect(last).toMatchObject({
        by: { kind: 'person', person: people.ada.id },
        happening: { kind: 'appended', inboxMessage: received.id, from: people.ada.id, senderVerified: true },
        words: { text: 'It is worse now.' },
      });
      expect(await written()).toEqual([`follow-up to ${people.oscar.email}`]);
      const owedAfter = await service.ports.enquiries.list({ council: service.council.slug, status: null, dueBefore: null, party: null, after: null, limit: 5 });
      expect(owedAfter.map(({ dueOn, status }) => [dueOn, status])).toEqual(owedBefore.map(({ dueOn, status }) => [dueOn, status]));
    });

    it.each<[name: string, pointing: Partial<ReadMail>, state: string]>([
      ['by In-Reply-To is appended, and marked', { inReplyTo: ['first@members.example'] }, 'appended'],
      ['by the number alone waits: anybody can guess it', { subject: 'Re: [HR-0001] The bench' }, 'needs-attention'],
    ])('from a party for whom nobody vouches, %s', async (_, pointing, state) => {
      const received = await receive(from(people.ada, pointing), { broughtBy: { kind: 'nobody' } });
      expect(received.state).toBe(state);
      const last = (await enquiry()).facts.at(-1)?.happening;
      if (state === 'appended') expect(last).toMatchObject({ kind: 'appended', senderVerified: false });
      else expect((await inbox()).find(({ key }) => key === received.id)).toMatchObject({ reason: 'number-alone', enquiry: null });
    });

    it('puts the first 100,000 characters on it, and keeps all of them with the message', async () => {
      const received = await receive(from(people.ada, { text: 'x'.repeat(100_001), inReplyTo: ['first@members.example'] }));
      const text = (await enquiry()).facts.at(-1)?.words.text ?? '';
      expect([text.startsWith('x'.repeat(100_000)), text.slice(100_000)]).toEqual([true, '\n[…] The rest is in the message itself.']);
      expect(await rawKept(received.id)).toBe(true);
    });

    it.each<[name: string, sender: keyof typeof people, reason: string]>([
      ['another member', 'cyd', 'not-a-party'],
      ['an officer who does not have it', 'olive', 'not-a-party'],
    ])('from %s, who has the token, waits for a person', async (_, sender, reason) => {
      const before = await kinds();
      const received = await receive(from(people[sender]), toThread(await enquiry()));
      expect(received.state).toBe('needs-attention');
      expect((await inbox()).find(({ key }) => key === received.id)).toMatchObject({ reason, enquiry: null });
      expect(await kinds()).toEqual(before);
      expect(await noEnquiry('HR-0002')).toBe(true);
      expect(await written()).toEqual([]);
    });

    it('is told to the office where nobody has it, with whether it was answered, marked where nobody vouches', async () => {
      await receive(from(people.ben, { messageId: 'ben@members.example', subject: '' }));
      await letters();
      await receive(from(people.ben, { inReplyTo: ['ben@members.example'], text: 'And the bin?' }), { broughtBy: { kind: 'nobody' } });
      const [letter, ...rest] = await letters();
      expect([letter?.kind, letter?.to.address, rest]).toEqual(['follow-up', people.clerk.email, []]);
      expect(letter?.subject).toBe(`[HR-0002] ${people.ben.name} wrote again: No subject`);
      expect(letter?.view).toMatchObject({
        lines: [
          `${people.ben.name} wrote on this enquiry. It has not been answered yet.`,
          'The sender is not verified. Please confirm that the councillor wrote it.',
        ],
        quoted: { label: 'What they wrote', text: 'And the bin?' },
      });
      expect(letter?.view.next.at(-1)).toEqual({ words: 'The page of HR-0002', href: 'https://enquiries.example.org/enquiries/HR-0002' });
    });

    it('from a stranger who has the token waits for a person', async () => {
      const received = await receive(readMail({ from: [{ address: 'resident@elsewhere.example', name: '' }] }), toThread(await enquiry()));
      expect((await inbox()).find(({ key }) => key === received.id)).toMatchObject({ state: 'needs-attention', reason: 'stranger', enquiry: null });
    });

    it('that is closed is appended all the same, and opens nothing again', async () => {
      await service.useCases.actOnEnquiry.run(close, {
        ...{ actor: actor(people.clerk), council: service.council, reference: 'HR-0001', at: null, key: null, expectedVersion: null },
        command: { outcome: 'withdrawn', reason: 'Asked to.' },
      });
      expect((await receive(from(people.ada), toThread(await enquiry()))).state).toBe('appended');
      expect((await kinds()).slice(-2)).toEqual(['closed', 'appended']);
    });

    it('of no council is a new enquiry: its pointers lead nowhere', async () => {
      const pointing = { subject: 'Re: [HR-0999]', inReplyTo: ['unknown@elsewhere.example'] };
      const received = await receive(from(people.cyd, pointing), toThread({ ...(await enquiry()), threadToken: 'f'.repeat(32) }));
      expect(received.state).toBe('enquiry');
    });

    it('is judged by its strongest pointer alone', async () => {
      await receive(from(people.cyd));
      await letters();
      const received = await receive(from(people.cyd, { subject: 'Re: [HR-0002]' }), toThread(await enquiry()));
      expect((await inbox()).find(({ key }) => key === received.id)).toMatchObject({ reason: 'not-a-party' });
    });
  });

  describe('that opens nothing', () => {
    it.each<[name: string, mail: Partial<ReadMail>, around: Partial<Envelope>, state: string, reason: string]>([
      ['from a stranger', { from: [{ address: 'resident@elsewhere.example', name: 'R' }] }, {}, 'needs-attention', 'stranger'],
      ['from an officer', { from: [{ address: people.oscar.email, name: 'O' }] }, {}, 'needs-attention', 'officer-mail'],
      ['from nobody', { from: [] }, {}, 'needs-attention', 'no-sender'],
      ['with two From headers', { fromHeaders: 2 }, {}, 'needs-attention', 'several-senders'],
      ['that says it is automatic', { headers: new Map([['auto-submitted', ['auto-replied']]]) }, {}, 'automatic', 'auto-submitted'],
      ['with an empty return path', {}, { returnPath: '' }, 'automatic', 'empty-return-path'],
    ])('%s is kept where people see it, unanswered', async (_, mail, around, state, reason) => {
      const received = await receive(readMail(mail), around);
      expect(received.state).toBe(state);
      expect(await inbox()).toMatchObject([{ key: received.id, state, reason, enquiry: null }]);
      expect(await rawKept(received.id)).toBe(true);
      expect(await noEnquiry('HR-0001')).toBe(true);
      expect(await written()).toEqual([]);
    });

    it('because it cannot be read, is kept with its bytes and its envelope’s sender', async () => {
      const received = await service.useCases.receiveMessage.run({ council: service.council, raw: Buffer.from('\0\xff'), envelope: envelope() });
      expect(await inbox()).toMatchObject([{ key: received.id, state: 'needs-attention', reason: 'unreadable', from: 'ada@members.example', bytes: 3 }]);
      expect(await rawKept(received.id)).toBe(true);
    });
  });

  describe('while something fails', () => {
    const mail = readMail({ messageId: 'unlucky@members.example' });

    it('is kept for a person, and nothing else of it is', async () => {
      unitOfWork.fail({ 1: 'undone' });
      const received = await receive(mail);
      expect(received.state).toBe('needs-attention');
      expect(await inbox()).toMatchObject([{ key: received.id, state: 'needs-attention', reason: 'could-not-be-processed', enquiry: null }]);
      expect(await rawKept(received.id)).toBe(true);
      expect(await noEnquiry('HR-0001')).toBe(true);
      expect(await written()).toEqual([]);
      expect(service.log.events).toEqual(['error intake.failed']);
    });

    it('is kept for a person, where nobody can look up what it is on either', async () => {
      unitOfWork.fail({ 1: 'undone', 2: 'undone' });
      const received = await receive(mail);
      expect(await inbox()).toMatchObject([{ key: received.id, state: 'needs-attention', reason: 'could-not-be-processed' }]);
      expect(await rawKept(received.id)).toBe(true);
      expect(service.log.events).toEqual(['error intake.failed', 'error intake.not-looked-up']);
    });

    it('uses up no number', async () => {
      unitOfWork.fail({ 1: 'undone' });
      await receive(mail);
      await receive(from(people.ben));
      expect(await kinds('HR-0001')).toEqual(['received', 'receipted']);
    });

    it('is a duplicate when it comes again: a person has it', async () => {
      unitOfWork.fail({ 1: 'undone' });
      await receive(mail);
      expect((await receive(mail)).state).toBe('duplicate');
    });

    it('each time, is not accepted, and can be sent again', async () => {
      unitOfWork.fail({ 1: 'undone', 2: 'undone', 3: 'undone' });
      await expect(receive(mail)).rejects.toThrow();
      expect(await inbox()).toEqual([]);
      expect((await receive(mail)).state).toBe('enquiry');
      expect(await written()).toHaveLength(2);
    });

    it('after all was done, is done once', async () => {
      unitOfWork.fail({ 1: 'done' });
      const received = await receive(mail);
      expect(received.state).toBe('duplicate');
      expect(await inbox()).toMatchObject([{ key: received.id, state: 'enquiry' }]);
      expect(await noEnquiry('HR-0002')).toBe(true);
      expect(await written()).toHaveLength(2);
    });

    it('is kept for a person when no letter can be written', async () => {
      const writer = new PlainWriter();
      writer.write = () => Promise.reject(new Error('No template.'));
      const unable = await serviceOn(persistence.ports, { writer, chance: new SequentialChance(1) }, { slug: 'ware', mailbox: 'enquiries@ware.example', referencePrefix: 'WA' });
      const received = await unable.useCases.receiveMessage.run({ council: unable.council, raw: rawOf(mail), envelope: envelope() });
      expect(received.state).toBe('needs-attention');
      expect(await persistence.ports.inbox.list('ware', 'needs-attention', 5)).toHaveLength(1);
    });
  });

  describe('to two councils', () => {
    it('is kept by each, and nobody sees the other’s', async () => {
      const ware = await serviceOn(persistence.ports, { chance: new SequentialChance(1) }, { slug: 'ware', mailbox: 'enquiries@ware.example', referencePrefix: 'WA' });
      const mail = readMail();
      await receive(mail);
      await ware.useCases.receiveMessage.run({ council: ware.council, raw: rawOf(mail), envelope: envelope({ recipients: ['enquiries@ware.example'] }) });
      expect((await inbox()).map(({ enquiry }) => enquiry)).toEqual(['HR-0001']);
      expect((await ware.ports.inbox.list('ware', null, 5)).map(({ enquiry }) => enquiry)).toEqual(['WA-0001']);
    });

    it('by the token of the other’s enquiry, opens one of this council’s', async () => {
      const ware = await serviceOn(persistence.ports, { chance: new SequentialChance(1) }, { slug: 'ware', mailbox: 'enquiries@ware.example', referencePrefix: 'WA' });
      await receive(readMail());
      const { threadToken } = await enquiry();
      const recipients = [tokenisedAddress('enquiries@ware.example', threadToken)];
      const received = await ware.useCases.receiveMessage.run({ council: ware.council, raw: rawOf(readMail()), envelope: envelope({ recipients }) });
      expect(received.state).toBe('enquiry');
      expect(await kinds()).toEqual(['received', 'receipted']);
    });
  });
});

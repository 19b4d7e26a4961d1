import { type MessageDecision } from '../../../src/application/intake/decide-message.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at } from '../../support/facts.js';
import { MailInHand } from './mail-in-hand.js';

const stranger = { email: 'ada.at.home@elsewhere.example', name: 'Ada' };

describe.each(['memory', 'sqlite', 'postgres'] as const)('what waits for a person, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let mail: MailInHand;
  let waiting: string;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
    mail = new MailInHand(service);
    waiting = (await mail.send(stranger, { subject: 'The pond', text: 'It is green.' })).id;
    service.clock.set(at('Wed 2026-05-13 09:00'));
  });
  afterEach(() => persistence.close());

  const decide = (decision: MessageDecision, who: Person = people.clerk, message = waiting, key: string | null = null) =>
    service.useCases.decideMessage.run({ actor: actor(who), council: service.council, key, message, decision });
  const asNew: MessageDecision = { kind: 'log-as-new', members: [people.ada.email] };

  it('is logged as new, from when it was received, with a receipt to the councillor who was named', async () => {
    expect(await decide(asNew)).toEqual({ ok: true, value: { message: waiting, state: 'enquiry', enquiry: 'HR-0001' } });
    const { subject, facts } = await mail.enquiry();
    expect([subject, facts[0]?.at, facts[0]?.words.text]).toEqual(['The pond', at('Mon 2026-05-11 09:00'), 'It is green.']);
    expect(await mail.written()).toEqual([`new-enquiry to ${people.clerk.email}`, `receipt to ${people.ada.email}`]);
    expect((await mail.inbox())[0]).toMatchObject({ state: 'enquiry', reason: 'decided-by-a-person', enquiry: 'HR-0001' });
  });

  it('is put with an enquiry of the councillor who wrote it, and the office is told', async () => {
    await mail.send(people.ada, { subject: 'The bench' });
    await mail.letters();
    expect(await decide({ kind: 'append-to', reference: 'HR-0001', from: people.ada.id })).toMatchObject({ ok: true, value: { state: 'appended' } });
    expect((await mail.kinds()).at(-1)).toBe('appended');
    expect(await mail.written()).toEqual([`follow-up to ${people.clerk.email}`]);
  });

  it('is no enquiry: its content is gone, and the same message is still known', async () => {
    await decide({ kind: 'not-an-enquiry' });
    const [line] = await mail.inbox();
    expect(line).toMatchObject({ state: 'rejected', reason: 'not-an-enquiry', subject: '', from: '' });
    const raw = await persistence.ports.unitOfWork.run(service.council.slug, ({ inbox }) => inbox.rawOf(waiting));
    expect(raw).toBeNull();
  });

  describe('that an officer wrote', () => {
    const forward = 'Jo, she is at it again. Keep this between us.\n\n---------- Forwarded message ---------\nFrom: Resident <somebody@elsewhere.example>\nDate: Fri, 8 May 2026 at 10:00\nSubject: The pond\nTo: <oscar@office.example>\n\nThe pond is green.';
    const waitingFrom = async (text: string) => (await mail.send(people.oscar, { subject: 'Our friend again', text })).id;

    it('gives the enquiry what it forwards, and nothing of the officer', async () => {
      expect(await decide(asNew, people.clerk, await waitingFrom(forward))).toMatchObject({ ok: true });
      expect((await mail.enquiry()).facts[0]?.words).toEqual({ subject: 'The pond', text: 'The pond is green.' });
      expect(JSON.stringify(await mail.letters())).not.toMatch(/between us|Our friend/);
    });

    it.each<[string, MessageDecision]>([['logged as new', asNew], ['put with an enquiry', { kind: 'append-to', reference: 'HR-0001', from: people.ada.id }]])('is not %s where it has no words of a councillor', async (_, decision) => {
      await mail.send(people.ada, { subject: 'The bench' });
      const id = await waitingFrom('Jo, another from our favourite, log please.');
      expect(await decide(decision, people.clerk, id)).toEqual({ ok: false, refusal: { code: 'words-of-the-office', message: id } });
    });
  });

  it('is decided once, and once under one key', async () => {
    const first = await decide(asNew, people.clerk, waiting, 'key-1');
    expect(await decide(asNew, people.clerk, waiting, 'key-1')).toEqual(first);
    expect(await decide(asNew)).toMatchObject({ ok: false, refusal: { code: 'message-placed', state: 'enquiry' } });
    await expect(mail.enquiry('HR-0002')).rejects.toThrow();
  });

  it.each<[name: string, code: string, act: () => ReturnType<typeof decide>]>([
    ['by an officer who does not run the office', 'not-allowed', () => decide(asNew, people.oscar)],
    ['by a councillor', 'not-allowed', () => decide(asNew, people.ada)],
    ['of a message that is not there', 'no-such-message', () => decide(asNew, people.clerk, 'nothing')],
    ['for somebody who is no councillor', 'no-such-person', () => decide({ kind: 'log-as-new', members: [people.oscar.id] })],
    ['with an enquiry that is not there', 'no-enquiry-to-join', () => decide({ kind: 'append-to', reference: 'HR-0099', from: people.ada.id })],
  ])('is refused %s, and nothing changes', async (_, code, act) => {
    expect(await act()).toMatchObject({ ok: false, refusal: { code } });
    expect((await mail.inbox())[0]).toMatchObject({ state: 'needs-attention' });
  });

  it('is not put with another councillor’s enquiry', async () => {
    await mail.send(people.ada, { subject: 'The bench' });
    expect(await decide({ kind: 'append-to', reference: 'HR-0001', from: people.ben.id })).toMatchObject({ ok: false, refusal: { code: 'not-a-member-of-it' } });
  });
});

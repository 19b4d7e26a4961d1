import { type MeetingAction } from '../../../src/application/meeting/log-actions.js';
import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { type Actor } from '../../../src/domain/access/actor.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at, day } from '../../support/facts.js';
import { ServiceInHand } from '../service-in-hand.js';

describe.each(implementations)('the notice of a meeting and what came out of it, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let inHand: ServiceInHand;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
    inHand = new ServiceInHand(service);
  });
  afterEach(() => persistence.close());

  const clerk = actor(people.clerk);
  const enter = async (heldOn: string, startsAt: string | null = null): Promise<string> => {
    const meeting = { title: 'Council', heldOn: day(heldOn), startsAt: startsAt === null ? null : clockTime(startsAt), papersOn: null };
    const entered = await service.useCases.enterMeeting.run({ actor: clerk, council: service.council, key: null, meeting });
    return entered.ok ? entered.value.id : '';
  };
  const give = (meeting: string, givenOn: string, who: Actor = clerk) => service.useCases.giveNotice.run({ actor: who, council: service.council, key: null, meeting, givenOn: day(givenOn) });
  const move = (meeting: string, heldOn: string, more: { startsAt?: null } = {}) =>
    service.useCases.moveMeeting.run({ actor: clerk, council: service.council, key: null, meeting, heldOn: day(heldOn), papersOn: null, ...more });

  describe('a notice', () => {
    it('is recorded, corrected, and void once the meeting moves to another day', async () => {
      const council = await enter('Wed 2026-05-20', '19:30');
      service.clock.set(at('Fri 2026-05-15 10:00'));
      expect(await give(council, 'Fri 2026-05-15')).toMatchObject({ ok: true, value: { notice: { standing: 'only-nalc', latestByElitestone: day('Thu 2026-05-14') } } });
      expect(await give(council, 'Thu 2026-05-14')).toMatchObject({ ok: true, value: { notice: { standing: 'enough', givenOn: day('Thu 2026-05-14') } } });
      expect(await move(council, 'Wed 2026-05-20', { startsAt: null })).toMatchObject({ ok: true, value: { noticeVoid: false, meeting: { startsAt: null, noticeGivenOn: day('Thu 2026-05-14') } } });
      expect(await move(council, 'Thu 2026-05-21')).toMatchObject({ ok: true, value: { noticeVoid: true, meeting: { noticeGivenOn: null } } });
      expect(await move(council, 'Wed 2026-05-20')).toMatchObject({ ok: true, value: { noticeVoid: false, meeting: { noticeGivenOn: null } } });
    });

    it('is refused where it is too short, is for no meeting, or is not the clerk’s', async () => {
      const council = await enter('Wed 2026-05-13');
      expect(await give(council, 'Mon 2026-05-11')).toMatchObject({ ok: false, refusal: { code: 'notice-too-short', latestByNalc: day('Fri 2026-05-08'), latestByElitestone: day('Thu 2026-05-07') } });
      expect(await give('none', 'Mon 2026-05-11')).toMatchObject({ ok: false, refusal: { code: 'no-such-meeting' } });
      expect(await give(council, 'Fri 2026-05-08', actor(people.oscar))).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
    });
  });

  it('a meeting that was put off on the day itself is moved afterwards', async () => {
    expect(await move(await enter('Fri 2026-05-08'), 'Fri 2026-05-15')).toMatchObject({ ok: true, value: { meeting: { heldOn: day('Fri 2026-05-15') } } });
  });

  describe('what a meeting asked for', () => {
    const bench: MeetingAction = { members: [people.ada.id], subject: 'The bench', text: 'Price it.', assignTo: people.oscar.id };
    const pond: MeetingAction = { members: ['BEN@members.example'], subject: 'The pond', text: 'Write to the owner.' };
    const logged = (meeting: string, actions: readonly MeetingAction[], { who = clerk, key = null as string | null, saidAt = null as string | null } = {}) =>
      service.useCases.logActions.run({ actor: who, council: service.council, key, meeting, saidAt: saidAt === null ? null : clockTime(saidAt), actions });

    it('is logged in one act, each received when the meeting began, with its receipt and the officer’s mail', async () => {
      const council = await enter('Fri 2026-05-08', '19:30');
      expect(await logged(council, [bench, pond])).toMatchObject({ ok: true, value: [{ reference: 'HR-0001' }, { reference: 'HR-0002' }] });
      expect(await inHand.written()).toEqual(
        [`assigned to ${people.oscar.email}`, `receipt to ${people.ada.email}`, `receipt to ${people.ben.email}`, ...[1, 2].map(() => `new-enquiry to ${people.clerk.email}`)].toSorted(),
      );
      const [received, assigned] = (await inHand.enquiry()).facts.filter(({ happening }) => happening.kind === 'received' || happening.kind === 'assigned');
      expect(received).toMatchObject({ at: at('Fri 2026-05-08 19:30'), happening: { channel: 'meeting', members: [people.ada.id] }, words: { subject: 'The bench', text: 'Price it.' } });
      expect(assigned).toMatchObject({ happening: { officer: people.oscar.id } });
      // After the cut-off on Friday, so from Monday 11 May: two working days.
      const found = await service.useCases.readEnquiry.run(clerk, service.council, 'HR-0002');
      expect(found.ok && found.value.obligations[0]?.obligation.deadline?.dueOn).toBe(day('Wed 2026-05-13'));
    });

    it('counts from when it was said, where that is said', async () => {
      const council = await enter('Fri 2026-05-08', '14:00');
      await logged(council, [pond], { saidAt: '15:10' });
      expect((await inHand.enquiry()).facts[0]?.at).toBe(at('Fri 2026-05-08 15:10'));
    });

    it('is logged once under one key', async () => {
      const council = await enter('Fri 2026-05-08', '19:30');
      const first = await logged(council, [bench, pond], { key: 'may' });
      expect(await logged(council, [bench, pond], { key: 'may' })).toEqual(first);
      expect(await logged(council, [pond], { key: 'may' })).toMatchObject({ ok: false, refusal: { code: 'key-used-for-another-act' } });
      expect(await service.ports.enquiries.byReference(service.council.slug, 'HR-0003')).toBeNull();
    });

    it('is all of it or nothing, with every fault at once', async () => {
      const council = await enter('Fri 2026-05-08', '19:30');
      const wrong = { ...pond, members: [people.ada.id, 'nobody@members.example'], assignTo: people.ben.id };
      expect(await logged(council, [bench, wrong])).toEqual({
        ok: false,
        refusal: {
          code: 'actions-at-fault',
          faults: [
            { action: 1, field: 'members[1]', found: 'nobody@members.example', wanted: 'member' },
            { action: 1, field: 'assignTo', found: people.ben.id, wanted: 'officer' },
          ],
        },
      });
      expect(await service.ports.enquiries.byReference(service.council.slug, 'HR-0001')).toBeNull();
      expect(await inHand.written()).toEqual([]);
    });

    it.each<[name: string, heldOn: string, startsAt: string | null, saidAt: string | null, code: string]>([
      ['whose hour nobody said', 'Fri 2026-05-08', null, null, 'meeting-time-not-said'],
      ['that is still to come', 'Mon 2026-05-11', '19:30', null, 'in-the-future'],
    ])('is refused of a meeting %s', async (_, heldOn, startsAt, saidAt, code) => {
      expect(await logged(await enter(heldOn, startsAt), [pond], { saidAt })).toMatchObject({ ok: false, refusal: { code } });
    });

    it('is refused for an hour that the clocks went over', async () => {
      service.clock.set(at('Mon 2026-03-30 09:00'));
      expect(await logged(await enter('Sun 2026-03-29', '01:30'), [pond])).toMatchObject({ ok: false, refusal: { code: 'calendar-at-fault', faults: [{ where: 'saidAt' }] } });
    });

    it('is refused of no meeting', async () => {
      expect(await logged('none', [pond])).toMatchObject({ ok: false, refusal: { code: 'no-such-meeting' } });
    });

    it('an officer logs, and has it; whom else to give it to is the clerk’s to say, and a member logs nothing', async () => {
      const council = await enter('Fri 2026-05-08', '19:30');
      const oscar = actor(people.oscar);
      expect(await logged(council, [bench], { who: oscar })).toMatchObject({ ok: false, refusal: { code: 'not-allowed', act: 'enquiry.assign' } });
      expect(await logged(council, [pond], { who: actor(people.ada) })).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
      expect(await logged(council, [pond], { who: oscar })).toMatchObject({ ok: true });
      expect((await inHand.enquiry()).facts.at(-1)).toMatchObject({ happening: { kind: 'assigned', officer: people.oscar.id } });
    });
  });
});

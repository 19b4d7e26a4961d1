import { type Stores } from '../../src/application/ports/unit-of-work.js';
import { type Meeting } from '../../src/domain/meeting/meeting.js';
import { type Fact, type Happening } from '../../src/domain/enquiry/fact.js';
import { clockTime } from '../../src/domain/calendar/clock-time.js';
import { ada, answered, at, byMail, closed, day, fact } from '../support/facts.js';
import { minutesAfter } from '../support/fixed-clock.js';
import { implementations, persistenceForAll } from './implementations.js';
import { asked, chance, newCouncil, noon, open, record } from './seeds.js';

const later = minutesAfter(noon, 60);
const happened = (happening: Happening, when = later): Fact => fact(happening, when, { id: chance.id() });
const planning: Meeting = {
  ...{ id: 'planning', title: 'Planning & "Parks"', heldOn: day('Thu 2026-06-04'), papersOn: day('Thu 2026-05-28') },
  ...{ startsAt: clockTime('19:30'), noticeGivenOn: day('Fri 2026-05-29') },
};
const forMeeting = (meeting: string): Happening => ({
  ...{ kind: 'acknowledged', ...byMail, promisedOn: day('Fri 2026-06-05') },
  event: { meeting, title: 'Planning', heldOn: day('Thu 2026-06-04'), workingDaysAfter: 1 },
});
const reportBy = (dueOn: string, everyMonths: number | null): Happening => ({ kind: 'requested', of: ada, ...byMail, report: { body: 'The Trust', dueOn: day(dueOn), everyMonths } });

describe.each(implementations)('what discussions and meetings are found by, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const run = <Outcome>(council: string, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> => ports().unitOfWork.run(council, work);
  const openWith = (council: string, ...facts: readonly Fact[]) => run(council, (stores) => open(stores, [asked(), ...facts]));
  const references = (all: readonly { readonly reference: string }[]) => all.map(({ reference }) => reference);

  it('those joined to an enquiry, of the same council, until the joining is taken back', async () => {
    const council = await newCouncil(ports());
    const lead = await openWith(council);
    const joining = happened({ kind: 'joined', to: lead.id, reference: lead.reference });
    const joined = await openWith(council, joining);
    await openWith(await newCouncil(ports()));
    const joinedTo = () => run(council, ({ enquiries }) => enquiries.joinedTo(lead.id));
    expect(await joinedTo()).toEqual([joined]);
    await run(council, (stores) => record(stores, joined, [happened({ kind: 'corrected', fact: joining.id, instead: null })]));
    expect(await joinedTo()).toEqual([]);
  });

  it('those on which a promise is open for a meeting, and no others', async () => {
    const council = await newCouncil(ports());
    const waiting = await openWith(council, happened(forMeeting('planning')));
    await openWith(council, happened(forMeeting('parks')));
    await openWith(council, happened(forMeeting('planning')), answered(minutesAfter(later, 1), { id: chance.id() }));
    await openWith(council, happened({ kind: 'acknowledged', ...byMail, promisedOn: day('Fri 2026-06-05') }));
    expect(references(await run(council, ({ enquiries }) => enquiries.awaitingMeeting('planning')))).toEqual([waiting.reference]);
  });

  it('those with an item on its way to a meeting, until it is withdrawn or not taken', async () => {
    const council = await newCouncil(ports());
    const itemFor = (meeting: string): Fact => happened({ kind: 'item-requested', of: ada, meeting, title: 'Council', heldOn: day('Thu 2026-06-04') });
    const then = (happening: Happening) => happened(happening, minutesAfter(later, 1));
    const waiting = await openWith(council, itemFor('planning'));
    const there = await openWith(council, itemFor('planning'), answered(minutesAfter(later, 1), { id: chance.id() }));
    await openWith(council, itemFor('parks'));
    await openWith(council, itemFor('planning'), then({ kind: 'item-withdrawn' }));
    await openWith(council, itemFor('planning'), then({ kind: 'late-papers-refused' }));
    expect(references(await run(council, ({ enquiries }) => enquiries.awaitingMeeting('planning')))).toEqual([waiting.reference, there.reference]);
  });

  it.each<[name: string, by: string, found: boolean]>([
    ['on the day the report is due', 'Sun 2026-05-31', false],
    ['on the day after', 'Mon 2026-06-01', true],
  ])('those to be asked again: %s', async (_, by, found) => {
    const council = await newCouncil(ports());
    const again = await openWith(council, happened(reportBy('Sun 2026-05-31', 3)));
    await openWith(council, happened(reportBy('Sun 2026-05-31', null)));
    await openWith(council, happened(reportBy('Sun 2026-05-31', 3)), closed(minutesAfter(later, 1), 'withdrawn', { id: chance.id() }));
    expect(references(await run(council, ({ enquiries }) => enquiries.toAskAgain(day(by))))).toEqual(found ? [again.reference] : []);
  });

  it('a meeting, as it was entered and as it was moved, of its own council', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    await run(council, ({ meetings }) => meetings.add(planning));
    expect(await run(council, ({ meetings }) => meetings.byId('planning'))).toEqual(planning);
    const moved = { ...planning, heldOn: day('Thu 2026-06-11'), papersOn: null, startsAt: null, noticeGivenOn: null };
    await run(council, ({ meetings }) => meetings.put(moved));
    expect(await run(council, ({ meetings }) => meetings.byId('planning'))).toEqual(moved);
    expect(await run(other, ({ meetings }) => meetings.byId('planning'))).toBeNull();
    expect(await ports().meetings.byId(council, 'planning')).toEqual(moved);
    expect([await ports().meetings.byId(other, 'planning'), await ports().meetings.byId(council, 'parks')]).toEqual([null, null]);
    await expect(run(council, ({ meetings }) => meetings.add(planning))).rejects.toThrow();
  });

  it('meetings from a day on, the next first', async () => {
    const council = await newCouncil(ports());
    const on = (id: string, heldOn: string): Meeting => ({ ...planning, id, heldOn: day(heldOn) });
    const [past, today, next] = [on('a', 'Wed 2026-06-03'), on('c', 'Thu 2026-06-04'), on('b', 'Fri 2026-06-05')];
    await run(council, async ({ meetings }) => {
      for (const one of [next, today, past]) await meetings.add(one);
    });
    expect(await ports().meetings.from(council, day('Thu 2026-06-04'))).toEqual([today, next]);
  });

  it('the work that members’ enquiries come to', async () => {
    const council = await newCouncil(ports());
    await openWith(council, happened({ kind: 'estimated', hours: 3 }), happened({ kind: 'burden-raised', hours: 9 }, minutesAfter(later, 1)));
    await openWith(council, happened({ kind: 'estimated', hours: 4 }), answered(minutesAfter(later, 1), { id: chance.id() }));
    await openWith(council);
    await run(council, (stores) => open(stores, [asked(noon, { byOffice: true }), happened({ kind: 'estimated', hours: 50 })]));
    const load = (since: typeof noon) => ports().enquiries.workload(council, ['member-ben', ada], since);
    expect(await load(noon)).toEqual([{ member: 'member-ben', openEnquiries: 0, hoursInThirtyDays: 0 }, { member: ada, openEnquiries: 2, hoursInThirtyDays: 13 }]);
    expect(await load(minutesAfter(noon, 1))).toMatchObject([{}, { openEnquiries: 2, hoursInThirtyDays: 0 }]);
  });

  it('what a report is counted from: what is open, and what was touched since', async () => {
    const council = await newCouncil(ports());
    await openWith(council, answered(later, { id: chance.id() }));
    await run(council, (stores) => open(stores, [asked(at('Tue 2026-06-30 10:00'))]));
    const touched = await ports().reports.touchedSince(council, at('Mon 2026-06-01 00:00'));
    expect(touched.map((facts) => facts.map(({ at: when }) => when))).toContainEqual([at('Tue 2026-06-30 10:00')]);
    expect((await ports().reports.touchedSince(council, noon)).length).toBe(2);
  });
});

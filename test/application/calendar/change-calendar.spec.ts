import { FileCouncilBook } from '../../../src/adapters/settings/file-council-book.js';
import { type CalendarChange } from '../../../src/application/calendar/change-calendar.js';
import { type CalendarAddition } from '../../../src/domain/council/calendar-addition.js';
import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at, day } from '../../support/facts.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { council as councilOf } from '../../support/councils.js';
import { type Council } from '../../../src/domain/council/council.js';
import { useCasesOn } from '../../../src/use-cases.js';
import { Acting, commands, doneOf, verbs } from '../enquiry/acting.js';

const operator = { kind: 'operator' } as const;
const shut = { startsOn: day('Wed 2026-05-13'), endsOn: day('Wed 2026-05-13'), title: 'Boiler' };
const boiler: CalendarAddition = { kind: 'closure', closure: shut };
const adding: CalendarChange = { kind: 'add', addition: boiler };

describe.each(implementations)('a change of the office’s days, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let one: Acting;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
    one = new Acting(service);
  });
  afterEach(() => persistence.close());

  const preview = (change: CalendarChange, who = actor(people.clerk)) =>
    service.useCases.changeCalendar.preview({ actor: who, council: service.council, change });
  const apply = (change: CalendarChange, { who = actor(people.clerk), key = null as string | null, reason = 'The boiler failed.' } = {}) =>
    service.useCases.changeCalendar.apply({ actor: who, council: service.council, change, reason, key });
  const dueDays = async () =>
    (await service.ports.enquiries.list({ council: 'houghton-regis', status: null, dueBefore: null, party: null, after: null, limit: 10 })).map(
      ({ reference, dueOn }) => `${reference} ${dueOn}`,
    );
  const move = (reference: string, from: string, to: string, owedBy: string | null = null) => ({
    ...{ reference, owedBy, clause: 'houghton-regis/10.2', from: day(from), to: day(to) },
  });

  it('is shown first, and nothing is changed', async () => {
    await one.log();
    await one.letters();
    expect(await preview(adding)).toEqual({ ok: true, value: [move('HR-0001', 'Wed 2026-05-13', 'Thu 2026-05-14')] });
    expect(await dueDays()).toEqual(['HR-0001 2026-05-13']);
    expect(await one.written()).toEqual([]);
    expect((await one.enquiry()).facts).toHaveLength(2);
  });

  it('moves what is open, keeps the day first told beside it, and tells members and officer once', async () => {
    await one.log();
    await one.act(verbs.assign, commands.assign);
    await one.letters();
    const shown = await preview(adding);
    const done = await apply(adding);
    expect(done.ok && done.value.moved).toEqual(shown.ok && shown.value);
    expect(await dueDays()).toEqual(['HR-0001 2026-05-14']);
    const letters = await one.letters();
    expect(letters.map(({ kind, to }) => `${kind} ${to.address}`).toSorted()).toEqual([
      `days-moved ${people.ada.email}`,
      `days-moved ${people.oscar.email}`,
    ]);
    expect(letters[0]?.view.lines).toEqual([
      'What was due by Wednesday 13 May 2026 is now due by Thursday 14 May 2026.',
      'The reason: The boiler failed.',
    ]);
    expect(letters[0]?.view.owed[0]).toMatchObject({ due: 'by Thursday 14 May 2026 (first told: Wednesday 13 May 2026; the day has moved since)' });
    expect(letters[0]?.view.owed[0]?.why).toContain('Boiler');
    const last = (await one.enquiry()).facts.at(-1);
    expect(last).toMatchObject({ by: { kind: 'person', person: people.clerk.id }, happening: { kind: 'calendar-changed' }, words: { reason: 'The boiler failed.' } });
  });

  it('leaves what is answered, missed or due before it', async () => {
    await one.log();
    await one.act(verbs.answer, commands.answer, { reference: 'HR-0001' });
    later(service, 'Thu 2026-05-14 09:00');
    await one.log({ receivedAt: at('Mon 2026-05-11 09:00') });
    await one.log();
    const friday: CalendarAddition = { kind: 'one-off-day', day: { date: day('Fri 2026-05-15'), title: 'Mourning', proclaimed: true } };
    const done = await apply({ kind: 'add', addition: friday });
    expect(done.ok && done.value.moved).toEqual([move('HR-0003', 'Mon 2026-05-18', 'Tue 2026-05-19')]);
    expect((await one.enquiry('HR-0002')).facts.map(({ happening }) => happening.kind)).toEqual(['received', 'receipted']);
  });

  it('counts for what comes after it, here at once and in another process when it looks', async () => {
    await apply(adding);
    await one.log();
    expect(await dueDays()).toEqual(['HR-0001 2026-05-14']);
    expect(service.ports.councils.bySlug('houghton-regis')?.calendar.facts.closures).toEqual([boiler.kind === 'closure' && boiler.closure]);
    const other = serviceAgain(service);
    expect(other.ports.councils.bySlug('houghton-regis')?.calendar.facts.closures).toEqual([]);
    await other.useCases.loadCouncils.run();
    await new Acting(other).log();
    expect(await dueDays()).toEqual(['HR-0001 2026-05-14', 'HR-0002 2026-05-14']);
    await other.useCases.additionsInUse.renew();
    expect(other.ports.councils.bySlug('houghton-regis')?.calendar.facts.closures).toHaveLength(1);
  });

  it('is withdrawn: days move back, and those concerned are told again', async () => {
    await one.log();
    const done = await apply(adding);
    const id = done.ok ? (done.value.addition ?? '') : '';
    await one.letters();
    const back = await apply({ kind: 'withdraw', id }, { reason: 'It was mended in the night.' });
    expect(back).toEqual({ ok: true, value: { addition: null, moved: [move('HR-0001', 'Thu 2026-05-14', 'Wed 2026-05-13')] } });
    expect(await one.written()).toEqual([`days-moved to ${people.ada.email}`]);
    expect(await apply({ kind: 'withdraw', id })).toEqual({ ok: false, refusal: { code: 'no-such-addition', id } });
    expect(await service.useCases.listCalendarAdditions.run(operator, 'houghton-regis')).toEqual({ ok: true, value: [] });
  });

  it('that moves no day is noted on what is open, so that what is promised later goes by it; nobody is written to', async () => {
    await one.log();
    await one.letters();
    const june: CalendarAddition = { kind: 'closure', closure: { startsOn: day('Mon 2026-06-01'), endsOn: day('Tue 2026-06-02'), title: 'Flood' } };
    const done = await apply({ kind: 'add', addition: june });
    expect(done.ok && done.value.moved).toEqual([]);
    expect(await one.written()).toEqual([]);
    await one.act(verbs.acknowledge, { ...commands.acknowledge, promisedOn: day('Mon 2026-06-01') });
    const [letter] = await one.letters();
    expect(letter?.view.owed[0]?.why).toContain('closed (Flood)');
    const again = await apply({ kind: 'recount' });
    expect(again.ok && (await one.enquiry()).facts.filter(({ happening }) => happening.kind === 'calendar-changed')).toHaveLength(1);
  });

  it('counts for mail that was waiting for its turn while it was made', async () => {
    const waiting = [one.log(), apply(adding), one.log()];
    await Promise.all(waiting);
    expect(await dueDays()).toEqual(['HR-0001 2026-05-14', 'HR-0002 2026-05-14']);
  });

  it('that is in force already is refused: to take one of two back would open nothing', async () => {
    await apply(adding);
    const named: CalendarChange = { kind: 'add', addition: { kind: 'closure', closure: { ...shut, title: 'Again' } } };
    expect(await apply(named)).toMatchObject({ ok: false, refusal: { code: 'calendar-at-fault', faults: [{ code: 'day-given-twice', where: 'closure.startsOn' }] } });
  });

  it('under one key happens once', async () => {
    await one.log();
    const [first, again] = [await apply(adding, { key: 'a-key' }), await apply(adding, { key: 'a-key' })];
    expect(again).toEqual(first);
    expect((await service.useCases.listCalendarAdditions.run(operator, 'houghton-regis')).ok).toBe(true);
    expect((await one.enquiry()).facts.filter(({ happening }) => happening.kind === 'calendar-changed')).toHaveLength(1);
  });

  it('moves what the council’s file changed, when it is asked to count again; and nothing twice', async () => {
    await one.log();
    const { council } = service;
    const facts = { ...council.calendar.facts, closures: [{ startsOn: day('Wed 2026-05-13'), endsOn: day('Wed 2026-05-13'), title: 'In the file' }] };
    const filed = serviceAgain(service, { calendar: { ...council.calendar, facts } });
    await filed.useCases.loadCouncils.run();
    const recount = { actor: operator, council: filed.council, change: { kind: 'recount' }, reason: 'The file.', key: null } as const;
    const moved = [move('HR-0001', 'Wed 2026-05-13', 'Thu 2026-05-14')];
    expect(await filed.useCases.changeCalendar.preview(recount)).toEqual({ ok: true, value: moved });
    expect(await filed.useCases.changeCalendar.apply(recount)).toEqual({ ok: true, value: { addition: null, moved } });
    expect(await filed.useCases.changeCalendar.apply(recount)).toEqual({ ok: true, value: { addition: null, moved: [] } });
  });

  it.each<[name: string, closure: Extract<CalendarAddition, { kind: 'closure' }>['closure'], code: string]>([
    ['ends before it starts', { startsOn: day('Thu 2026-05-14'), endsOn: day('Wed 2026-05-13'), title: 'x' }, 'closure-backwards'],
    ['is of a year and a day', { startsOn: day('Fri 2027-01-01'), endsOn: day('Sun 2028-01-02'), title: 'x' }, 'closure-too-long'],
    ['has no title', { startsOn: day('Wed 2026-05-13'), endsOn: day('Wed 2026-05-13'), title: ' ' }, 'title-missing'],
    ['ends an hour before it starts', { startsOn: day('Wed 2026-05-13'), startsAt: clockTime('12:00'), endsOn: day('Wed 2026-05-13'), endsAt: clockTime('11:00'), title: 'x' }, 'closure-backwards'],
  ])('that %s is refused, and nothing is changed', async (_, closure, code) => {
    const change: CalendarChange = { kind: 'add', addition: { kind: 'closure', closure } };
    for (const outcome of [await preview(change), await apply(change)]) {
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'calendar-at-fault', faults: [{ code }] } });
    }
    expect(await service.useCases.listCalendarAdditions.run(operator, 'houghton-regis')).toEqual({ ok: true, value: [] });
  });

  it('takes one day off once, and can still count where the file says it afterwards', async () => {
    const mourning = { date: day('Wed 2026-05-13'), title: 'Mourning', proclaimed: true };
    const off: CalendarChange = { kind: 'add', addition: { kind: 'one-off-day', day: mourning } };
    await apply(off);
    const twice = { ok: false, refusal: { code: 'calendar-at-fault', faults: [{ code: 'day-given-twice', found: '2026-05-13' }] } };
    for (const outcome of [await preview(off), await apply(off)]) expect(outcome).toMatchObject(twice);
    const { calendar } = service.council;
    const filed = serviceAgain(service, { calendar: { ...calendar, facts: { ...calendar.facts, oneOffDays: [mourning] } } });
    await filed.useCases.additionsInUse.renew();
    await filed.useCases.loadCouncils.run();
    await new Acting(filed).log();
    expect(await dueDays()).toEqual(['HR-0001 2026-05-14']);
  });

  it.each([people.oscar, people.ada])('is not $kind’s to make', async (person) => {
    const refused = { ok: false, refusal: { code: 'not-allowed', act: 'calendar.change', hidden: false } };
    expect(await preview(adding, actor(person))).toEqual(refused);
    expect(await apply(adding, { who: actor(person) })).toEqual(refused);
    expect(await service.useCases.listCalendarAdditions.run(actor(person), 'houghton-regis')).toEqual(refused);
  });

  it('moves 60 enquiries as one act, and none where one cannot be told', async () => {
    for (let count = 0; count < 60; count += 1) doneOf(await one.log());
    const done = await apply(adding);
    expect(done.ok && done.value.moved).toHaveLength(60);
    expect(new Set(await dueDays()).size).toBe(10);
  });
});

/** Another process on the same database, whose file may say something else. */
function serviceAgain(service: TestService, of: Partial<Council> = {}): TestService {
  const council = councilOf(of);
  const ports = { ...service.ports, councils: new FileCouncilBook([council]), chance: new SequentialChance(0x900) };
  return { ...service, council, ports, useCases: useCasesOn(ports) };
}

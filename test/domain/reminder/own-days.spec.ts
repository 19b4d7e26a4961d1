import { type WeekdayName } from '../../../src/domain/calendar/calendar-definition.js';
import { type Obligation } from '../../../src/domain/obligation/obligation.js';
import { type Absence } from '../../../src/domain/people/absence.js';
import { longestServed, type Staff } from '../../../src/domain/reminder/recipients.js';
import { type Owed, type Reminder, remindersDue } from '../../../src/domain/reminder/reminders-due.js';
import { defaultReminderSchedule, type ReminderSchedule } from '../../../src/domain/reminder/schedule.js';
import { clerk, officer, owed } from '../../support/builders.js';
import { assigned, at, olive, oscar, received } from '../../support/facts.js';
import { christmasClosure, office } from '../calendar/offices.js';
import { day, spelt } from '../calendar/spelt.js';

const tuesdayThursday: readonly WeekdayName[] = ['tuesday', 'thursday'];
const asked = received(at('Mon 2026-05-18 10:00'));

/** Owed by an officer, or by nobody yet, by a day that a test is about. */
function dueOn(due: string, by: string | null = oscar): Obligation {
  const obligation = owed('answer-or-promise', by === null ? [asked] : [asked, assigned(at('Mon 2026-05-18 11:00'), by)]);
  if (obligation.deadline === null) throw new Error('No day is due.');
  return { ...obligation, deadline: { ...obligation.deadline, dueOn: day(due) } };
}

interface Walk {
  readonly from: string;
  readonly to: string;
  readonly staff?: Partial<Staff>;
  readonly schedule?: ReminderSchedule;
  readonly kept?: readonly string[];
}

/** Each morning of the office with what is told on it for the first time: "Tue 2026-05-19 Oscar Reed due". */
function told(obligation: Obligation, { from, to, staff = {}, schedule = defaultReminderSchedule, kept = [] }: Walk): readonly string[] {
  const ledger = new Set<string>();
  const calendar = staff.office ?? office();
  const lines: string[] = [];
  for (let on = day(from); on <= day(to); on = calendar.nextWorkingDay(on)) {
    const there: Staff = { officers: [officer({ days: tuesdayThursday })], clerks: [clerk()], absences: [], office: calendar, ...staff, on };
    const fresh = (one: Reminder<Owed>): boolean => ledger.size !== ledger.add(`${one.reader.id} ${one.stage}`).size;
    const reminders = remindersDue([{ obligation, senderVerified: true }], { staff: there, schedule, keptFrom: () => new Set(kept) }).filter(fresh);
    lines.push(...reminders.map(({ reader, stage }) => `${spelt(on)} ${reader.name} ${stage}`));
  }
  return lines;
}

describe('whoever works on Tuesday and Thursday', () => {
  const quietClerk: Partial<Staff> = { clerks: [] };

  it.each<[due: string, lines: readonly string[]]>([
    ['Mon 2026-11-23', ['Thu 2026-11-19 Oscar Reed due', 'Tue 2026-11-24 Oscar Reed overdue-1', 'Thu 2026-11-26 Oscar Reed overdue-3']],
    ['Tue 2026-11-24', ['Thu 2026-11-19 Oscar Reed before-1', 'Tue 2026-11-24 Oscar Reed due', 'Thu 2026-11-26 Oscar Reed overdue-1']],
    ['Wed 2026-11-25', ['Tue 2026-11-24 Oscar Reed due', 'Thu 2026-11-26 Oscar Reed overdue-1']],
    ['Thu 2026-11-26', ['Tue 2026-11-24 Oscar Reed before-1', 'Thu 2026-11-26 Oscar Reed due']],
    ['Fri 2026-11-27', ['Thu 2026-11-26 Oscar Reed due']],
    // A promise for a day on which the office is closed.
    ['Sun 2026-11-29', ['Thu 2026-11-26 Oscar Reed due']],
  ])('of what is due on %s is told on those days: %j', (due, lines) => {
    expect(told(dueOn(due), { from: 'Mon 2026-11-16', to: 'Fri 2026-11-27', staff: quietClerk })).toEqual(lines);
  });

  it('is told over a bank holiday Monday as others are, on days of their own', () => {
    expect(told(dueOn('Wed 2026-05-27'), { from: 'Mon 2026-05-18', to: 'Fri 2026-06-05', staff: quietClerk })).toEqual([
      'Tue 2026-05-26 Oscar Reed due',
      'Thu 2026-05-28 Oscar Reed overdue-1',
      'Tue 2026-06-02 Oscar Reed overdue-3',
      'Thu 2026-06-04 Oscar Reed overdue-5',
    ]);
  });

  it('is told before a closure of what falls due in it or on the day after, and of what is overdue once they are back', () => {
    const closed: Walk = { from: 'Mon 2026-12-14', to: 'Thu 2027-01-07', staff: { ...quietClerk, office: office({ closures: [christmasClosure] }), officers: [officer({ days: ['tuesday'] })] } };
    expect(told(dueOn('Wed 2026-12-30'), closed)).toEqual(['Tue 2026-12-22 Oscar Reed due', 'Tue 2027-01-05 Oscar Reed overdue-1']);
    expect(told(dueOn('Mon 2027-01-04'), closed)).toEqual(['Tue 2026-12-22 Oscar Reed due', 'Tue 2027-01-05 Oscar Reed overdue-1']);
    expect(told(dueOn('Tue 2027-01-05'), closed)).toEqual(['Tue 2026-12-22 Oscar Reed before-1', 'Tue 2027-01-05 Oscar Reed due']);
  });

  it('is told by a schedule of several mornings: what stands for two is the later of them, once', () => {
    const schedule: ReminderSchedule = { before: [3, 2, 1], onDueDay: true, overdueEvery: 1, clerkFrom: 9 };
    expect(told(dueOn('Fri 2026-11-27'), { from: 'Mon 2026-11-16', to: 'Thu 2026-12-03', staff: quietClerk, schedule })).toEqual([
      'Tue 2026-11-24 Oscar Reed before-2',
      'Thu 2026-11-26 Oscar Reed due',
      'Tue 2026-12-01 Oscar Reed overdue-2',
      'Thu 2026-12-03 Oscar Reed overdue-4',
    ]);
  });
});

describe('others who work on some days only', () => {
  const fullTime = officer();

  it('the clerk is told of what nobody has, and of what is overdue, on days of their own; the officer on theirs', () => {
    const staff = { officers: [fullTime], clerks: [clerk({ days: ['thursday'] })] };
    expect(told(dueOn('Mon 2026-11-23', null), { from: 'Mon 2026-11-16', to: 'Mon 2026-11-30', staff })).toEqual(['Thu 2026-11-19 Clara Clerk due', 'Thu 2026-11-26 Clara Clerk overdue-3']);
    expect(told(dueOn('Mon 2026-11-23'), { from: 'Mon 2026-11-16', to: 'Thu 2026-11-26', staff })).toEqual([
      'Fri 2026-11-20 Oscar Reed before-1',
      'Mon 2026-11-23 Oscar Reed due',
      'Tue 2026-11-24 Oscar Reed overdue-1',
      'Thu 2026-11-26 Oscar Reed overdue-3',
      'Thu 2026-11-26 Clara Clerk overdue-3',
    ]);
  });

  it('two who share the clerk’s office are each told on their own days', () => {
    const other = clerk({ id: 'officer-clerk-2', name: 'Cole Clerk', days: ['wednesday'] });
    expect(told(dueOn('Fri 2026-11-27', null), { from: 'Mon 2026-11-23', to: 'Mon 2026-11-30', staff: { clerks: [clerk({ days: ['monday'] }), other] } })).toEqual([
      'Mon 2026-11-23 Clara Clerk due',
      'Wed 2026-11-25 Cole Clerk due',
      'Mon 2026-11-30 Clara Clerk overdue-1',
    ]);
  });

  describe('and stand in', () => {
    const oliveLane = officer({ id: olive, name: 'Olive Lane', days: ['monday', 'wednesday'] });
    const away = (from: string, until: string): Absence => ({ id: 'away', person: oscar, from: day(from), until: day(until), deputy: olive });
    const standingIn = (absence: Absence, of = fullTime): Partial<Staff> => ({ officers: [of, oliveLane], clerks: [], absences: [absence] });

    it.each<[name: string, absence: Absence, due: string, lines: readonly string[]]>([
      ['are told on days of their own while they do', away('Mon 2026-11-23', 'Fri 2026-11-27'), 'Thu 2026-11-26', ['Wed 2026-11-25 Olive Lane due', 'Mon 2026-11-30 Oscar Reed overdue-1']],
      ['are told what was not told before', away('Wed 2026-11-25', 'Fri 2026-11-27'), 'Thu 2026-11-26', ['Wed 2026-11-25 Olive Lane due', 'Mon 2026-11-30 Oscar Reed overdue-1']],
    ])('%s', (_, absence, due, lines) => {
      expect(told(dueOn(due), { from: 'Mon 2026-11-16', to: 'Mon 2026-11-30', staff: standingIn(absence) })).toEqual(lines);
    });

    it('leave no day unread: whoever goes away is told before of what falls due on days on which nobody will read', () => {
      const staff = standingIn(away('Thu 2026-11-26', 'Fri 2026-11-27'), officer({ days: tuesdayThursday }));
      expect(told(dueOn('Fri 2026-11-27'), { from: 'Mon 2026-11-16', to: 'Mon 2026-11-30', staff })).toEqual(['Tue 2026-11-24 Oscar Reed due']);
    });

    it('but not of a matter that they handed over: the clerk is, on a day of theirs', () => {
      const staff = { ...standingIn(away('Mon 2026-11-23', 'Fri 2026-11-27')), clerks: [clerk({ days: ['tuesday'] })] };
      expect(told(dueOn('Fri 2026-11-27'), { from: 'Mon 2026-11-23', to: 'Fri 2026-11-27', staff, kept: [olive] })).toEqual(['Tue 2026-11-24 Clara Clerk due']);
    });
  });

  describe('how far to look for what is due', () => {
    const furthest = (officers: Staff['officers'], on: string, absences: readonly Absence[] = []) => spelt(longestServed(officers, { absences, office: office(), on: day(on) }));

    it.each<[name: string, last: string, found: string]>([
      ['is today where everybody works on every day', 'Tue 2026-11-24', furthest([fullTime, clerk()], 'Tue 2026-11-24')],
      ['is the day before the next of whoever waits longest', 'Mon 2026-11-30', furthest([fullTime, officer({ days: ['tuesday'] }), clerk({ days: tuesdayThursday })], 'Tue 2026-11-24')],
      ['passes over bank holidays', 'Fri 2026-05-29', furthest([officer({ days: ['monday'] })], 'Mon 2026-05-18')],
      ['passes over absences', 'Mon 2026-12-07', furthest([officer({ days: ['tuesday'] })], 'Tue 2026-11-24', [{ id: 'a', person: oscar, from: day('Tue 2026-12-01'), until: day('Tue 2026-12-01'), deputy: olive }])],
      ['ends after thirty mornings, however long somebody is away', 'Fri 2026-06-26', furthest([officer({ days: ['tuesday'] })], 'Thu 2026-05-14', [{ id: 'a', person: oscar, from: day('Thu 2026-05-14'), until: day('Fri 2027-05-14'), deputy: olive }])],
    ])('%s', (_, last, found) => {
      expect(found).toBe(last);
    });
  });
});

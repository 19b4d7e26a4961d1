import { type Absence } from '../../../src/domain/people/absence.js';
import { clerksOf, handlersOf, recipientsOf, type Staff } from '../../../src/domain/reminder/recipients.js';
import { isQuiet, provenFirst, remindersDue } from '../../../src/domain/reminder/reminders-due.js';
import { defaultReminderSchedule } from '../../../src/domain/reminder/schedule.js';
import { type StageName } from '../../../src/domain/reminder/stage.js';
import { dueWords, promiseWords } from '../../../src/domain/reminder/due-words.js';
import { type Obligation } from '../../../src/domain/obligation/obligation.js';
import { clerk, member, obligationsOf, officer, owed } from '../../support/builders.js';
import { acknowledged, answered, assigned, at, olive, oscar, received } from '../../support/facts.js';
import { hours, office } from '../calendar/offices.js';
import { day } from '../calendar/spelt.js';

const [clara, oscarReed] = [clerk(), officer()];
const staffOn = (on: string, there: Partial<Staff> = {}): Staff => ({ officers: [oscarReed], clerks: [clara], absences: [], office: office(), on: day(on), ...there });
const due = (obligations: readonly Obligation[], on: string) =>
  remindersDue(obligations.map((obligation) => ({ obligation, senderVerified: true })), { staff: staffOn(on), schedule: defaultReminderSchedule, keptFrom: () => new Set() });
const deputy = officer({ id: 'officer-deputy', name: 'Dan Deputy', role: 'Deputy' });

describe('what is reminded of', () => {
  const friday = received(at('Fri 2026-05-22 17:20'));

  it('is owed and has a day: received on the Friday evening before a bank holiday', () => {
    const obligations = obligationsOf([friday]);
    expect(['Tue 2026-05-26', 'Wed 2026-05-27', 'Thu 2026-05-28', 'Fri 2026-05-29'].map((on) => due(obligations, on)[0]?.stage)).toEqual([
      undefined,
      'before-1',
      'due',
      'overdue-1',
    ]);
  });

  it('is nothing that was answered, and of what was promised only the promise', () => {
    expect(due(obligationsOf([friday, answered(at('Tue 2026-05-26 10:00'))]), 'Thu 2026-05-28')).toEqual([]);
    const promised = obligationsOf([friday, acknowledged(at('Tue 2026-05-26 10:00'), day('Fri 2026-06-05'))]);
    expect(due(promised, 'Thu 2026-05-28')).toEqual([]);
    expect(due(promised, 'Thu 2026-06-04').map(({ owed: one, stage }) => [one.obligation.kind, stage])).toEqual([['promise', 'before-1']]);
  });

  it('is in order of urgency, the longest overdue first', () => {
    const received1 = obligationsOf([received(at('Thu 2026-05-21 10:00'))]);
    const received2 = obligationsOf([received(at('Mon 2026-05-18 10:00'))]);
    expect(due([...received1, ...received2], 'Tue 2026-05-26').map(({ dueOn }) => dueOn)).toEqual(['2026-05-20', '2026-05-26']);
  });
});

describe('an enquiry of a sender who is not verified', () => {
  const [early, later] = ['Mon 2026-05-18 10:00', 'Tue 2026-05-19 10:00'].map((when) => owed('answer-or-promise', [received(at(when))]));
  const all = [early, later].flatMap((obligation) => (obligation === undefined ? [] : [false, true].map((senderVerified) => ({ obligation, senderVerified }))));
  const shown = (reminders: readonly { readonly dueOn: string; readonly owed: { readonly senderVerified: boolean } }[]) => reminders.map(({ dueOn, owed: { senderVerified } }) => `${dueOn} ${senderVerified}`);
  const reminders = remindersDue(all, { staff: staffOn('Thu 2026-05-21'), schedule: { ...defaultReminderSchedule, overdueEvery: 1 }, keptFrom: () => new Set() });

  it('stands behind those of the same day that are proven, and before those of a later one', () => {
    expect(shown(reminders)).toEqual(['2026-05-20 true', '2026-05-20 false', '2026-05-21 true', '2026-05-21 false']);
  });

  it('is left out before any that is proven', () => {
    expect(shown(provenFirst(reminders.map((reminder) => ({ reminder }))).map(({ reminder }) => reminder))).toEqual(['2026-05-20 true', '2026-05-21 true', '2026-05-20 false', '2026-05-21 false']);
  });
});

describe('who is reminded', () => {
  const open = received(at('Mon 2026-05-18 10:00'));
  const mine = owed('answer-or-promise', [open, assigned(at('Mon 2026-05-18 11:00'), oscar)]);
  const nobodys = owed('answer-or-promise', [open]);
  const on = day('Wed 2026-05-20');
  const told = (obligation: Obligation, tellsClerk: boolean, officers = [oscarReed], absences: readonly Absence[] = []) =>
    recipientsOf(obligation, tellsClerk, staffOn('Wed 2026-05-20', { officers, absences }), new Set()).map(({ reader }) => reader.name);

  it.each<[who: string, obligation: Obligation, tellsClerk: boolean, names: readonly string[]]>([
    ['the officer', mine, false, ['Oscar Reed']],
    ['the officer and the clerk, once it is overdue', mine, true, ['Oscar Reed', 'Clara Clerk']],
    ['the clerk, where nobody has it', nobodys, false, ['Clara Clerk']],
  ])('%s', (_, obligation, tellsClerk, names) => {
    expect(told(obligation, tellsClerk)).toEqual(names);
  });

  it('is the clerk, where the officer has left or is none', () => {
    expect(told(mine, true, [officer({ active: false })])).toEqual(['Clara Clerk']);
    expect(told(mine, false, [])).toEqual(['Clara Clerk']);
  });

  it('is the clerk once, where the clerk has it', () => {
    const clerks = owed('answer-or-promise', [open, assigned(at('Mon 2026-05-18 11:00'), clara.id)]);
    expect(told(clerks, true, [clara])).toEqual(['Clara Clerk']);
    expect(handlersOf([mine, clerks, nobodys].map((obligation) => ({ obligation })))).toEqual([oscar, clara.id]);
  });

  describe('while somebody is away', () => {
    const oliveLane = officer({ id: olive, name: 'Olive Lane' });
    const away = (person: string, stands: string, from = 'Tue 2026-05-19', until = 'Wed 2026-05-20'): Absence => ({ id: `${person}-away`, person, from: day(from), until: day(until), deputy: stands });

    it.each<[who: string, absences: readonly Absence[], tellsClerk: boolean, names: readonly string[]]>([
      ['whoever stands in', [away(oscar, olive)], false, ['Olive Lane']],
      ['whoever stands in and the clerk, once it is overdue', [away(oscar, olive)], true, ['Olive Lane', 'Clara Clerk']],
      ['the officer, on the day before the absence', [away(oscar, olive, 'Thu 2026-05-21', 'Fri 2026-05-22')], false, ['Oscar Reed']],
      ['the officer, on the day after it', [away(oscar, olive, 'Mon 2026-05-18', 'Tue 2026-05-19')], false, ['Oscar Reed']],
      ['the clerk, where whoever stands in is away too', [away(oscar, olive), away(olive, oscar)], false, ['Clara Clerk']],
      ['the officer once, who stands in for the clerk', [away(clara.id, oscar)], true, ['Oscar Reed']],
      ['the clerk, where nobody who is there stands in for them', [away(clara.id, deputy.id)], true, ['Oscar Reed', 'Clara Clerk']],
    ])('%s', (_, absences, tellsClerk, names) => {
      expect(told(mine, tellsClerk, [oscarReed, oliveLane], absences)).toEqual(names);
    });

    it('the clerk, where whoever was to stand in has left', () => {
      expect(told(mine, false, [oscarReed, { ...oliveLane, active: false }], [away(oscar, olive)])).toEqual(['Clara Clerk']);
    });
  });

  it.each<[stage: StageName, reader: string, until: string, quiet: boolean]>([
    ['before-2', oscar, 'Mon 2026-05-18', true],
    ['before-1', oscar, 'Tue 2026-05-19', false],
    ['before-2', olive, 'Mon 2026-05-18', false],
    ['due', oscar, 'Mon 2026-05-18', false],
    ['overdue-1', oscar, 'Mon 2026-05-18', false],
  ])('is not whoever had reminders quiet until the 19th: %s, %s, for the days until %s: %s', (stage, reader, until, quiet) => {
    const reminder = { owed: { obligation: mine, senderVerified: true }, reader: officer({ id: reader }), stage, dueOn: on, until: day(until) };
    expect(isQuiet(reminder, [{ of: oscar, until: day('Tue 2026-05-19') }])).toBe(quiet);
  });

  it('is a deputy only where there is no clerk', () => {
    expect(clerksOf([clara, deputy])).toEqual([clara]);
    expect(clerksOf([deputy])).toEqual([deputy]);
    expect(clerksOf([])).toEqual([]);
    expect(member().kind).toBe('member');
  });
});

describe('the due day in words', () => {
  it.each<[due: string, on: string, words: string]>([
    ['Tue 2026-11-24', 'Tue 2026-11-24', 'due today, Tuesday 24 November 2026'],
    ['Wed 2026-11-25', 'Tue 2026-11-24', 'due tomorrow, Wednesday 25 November 2026'],
    ['Tue 2026-05-26', 'Fri 2026-05-22', 'due on Tuesday 26 May 2026'],
    ['Mon 2026-11-23', 'Tue 2026-11-24', 'overdue by 1 working day (it was due on Monday 23 November 2026)'],
    ['Fri 2026-05-22', 'Wed 2026-05-27', 'overdue by 2 working days (it was due on Friday 22 May 2026)'],
    ['Fri 2026-11-20', 'Sat 2026-11-21', 'overdue (it was due on Friday 20 November 2026)'],
  ])('due %s, on %s: %s', (dueOn, on, words) => {
    expect(dueWords(office(), day(dueOn), day(on))).toBe(words);
  });

  it.each<[promised: string, on: string, words: string]>([
    ['Wed 2026-11-25', 'Tue 2026-11-24', 'the promise runs out tomorrow, Wednesday 25 November 2026'],
    ['Tue 2026-11-24', 'Tue 2026-11-24', 'the promise runs out today, Tuesday 24 November 2026'],
    ['Tue 2026-05-26', 'Fri 2026-05-22', 'the promise runs out on Tuesday 26 May 2026'],
    ['Mon 2026-11-23', 'Tue 2026-11-24', 'the promise ran out 1 working day ago (it was for Monday 23 November 2026)'],
    ['Fri 2026-11-20', 'Sat 2026-11-21', 'the promise ran out (it was for Friday 20 November 2026)'],
  ])('promised for %s, on %s: %s', (promised, on, words) => {
    expect(promiseWords(office(), day(promised), day(on))).toBe(words);
  });

  it('counts the days that the council counts, not those on which its office opens', () => {
    expect(dueWords(office({ week: { wednesday: hours('09:30-12:30') } }), day('Wed 2026-11-18'), day('Wed 2026-11-25'))).toContain('by 1 working day ');
    expect(dueWords(office(), day('Wed 2026-11-18'), day('Wed 2026-11-25'))).toContain('by 5 working days ');
  });
});

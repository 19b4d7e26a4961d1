import { defaultReminderSettings } from '../../../src/domain/reminder/schedule.js';
import { type Edit, binding, edited, faultsOf, row, settingsOf, sound } from './configuration.js';

const reminders = (section: string): Edit => ['counting: {}', `counting: {}\nreminders: ${section}`];
const unattended = (section: string): Edit => ['counting: {}', `counting: {}\nunattended: ${section}`];
const mornings = 'a whole number of mornings before the due day, from 1 to 60';
const many = 'a whole number of mornings, from 1 to 60';
const clocks = 'goes-on, or as-closed with the council’s decision beside it, as no protocol says so';
const councilOf = (...edits: readonly Edit[]) => settingsOf(edited(sound, binding, ...edits)).councils[0];

describe('the reminders of a council’s file', () => {
  it.each([
    row('a morning that is none', [reminders('{ before: [0] }')], 24, 'reminders.before[0]', '0', mornings),
    row('a morning too far', [reminders('{ before: [61] }')], 24, 'reminders.before[0]', '61', mornings),
    row('one morning where a list is wanted', [reminders('{ before: 1 }')], 24, 'reminders.before', '1', 'a list of mornings before the due day, such as [3, 1], [] for none'),
    row('a due day that says maybe', [reminders('{ onDueDay: maybe }')], 24, 'reminders.onDueDay', '"maybe"', 'true or false'),
    row('an interval of none', [reminders('{ overdueEvery: 0 }')], 24, 'reminders.overdueEvery', '0', many),
    row('half a morning', [reminders('{ overdueEvery: 1.5 }')], 24, 'reminders.overdueEvery', '1.5', many),
    row('a clerk who is never told', [reminders('{ clerkFrom: null }')], 24, 'reminders.clerkFrom', 'nothing', 'the morning overdue from which the clerk is told too, from 1 to 60'),
    row('members who are pressed', [reminders('{ members: { when: daily } }')], 24, 'reminders.members.when', '"daily"', 'on-the-day or never'),
    row('an hour in words', [reminders('{ members: { from: nine } }')], 24, 'reminders.members.from', '"nine"', 'a time such as 09:30, from 00:00 to 24:00'),
    row('hours that end before they begin', [reminders('{ members: { from: "09:00", until: "08:00" } }')], 24, 'reminders.members.until', '"08:00"', 'hours of which the second comes after the first'),
    row('a key that is none', [reminders('{ after: 2 }')], 24, 'reminders.after', 'an unknown key', 'one of before, onDueDay, overdueEvery, clerkFrom, members'),
    row('a clock that stands', [unattended('{ clock: stands }')], 24, 'unattended.clock', '"stands"', clocks),
    row('a clock that stops without a decision', [unattended('{ clock: as-closed }')], 24, 'unattended.decision', 'nothing', 'a section with decidedOn, minute'),
  ])('with %s are refused', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });

  it('are the defaults where nothing is said, and key by key', () => {
    expect(councilOf()).toMatchObject({ reminders: defaultReminderSettings, unattended: { clock: 'goes-on' } });
    expect(councilOf(reminders('{ before: [5, 2], members: { when: never } }'))?.reminders).toEqual({
      ...defaultReminderSettings,
      before: [5, 2],
      members: { when: 'never', from: '09:00', until: '17:00' },
    });
  });

  it('may let the days of an unattended office count as closed, by a decision', () => {
    const decided = unattended('{ clock: as-closed, decision: { decidedOn: 2026-05-18, minute: "2026/114" } }');
    expect(councilOf(decided)?.unattended).toEqual({ clock: 'as-closed', decision: { decidedOn: '2026-05-18', minute: '2026/114' } });
  });
});

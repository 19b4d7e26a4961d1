import { decideSnooze } from '../../../src/domain/enquiry/decide/snooze.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { factsFor } from '../../../src/domain/enquiry/readers.js';
import { snoozesIn } from '../../../src/domain/enquiry/snooze.js';
import { stateWith } from '../../support/builders.js';
import { acknowledged, ada, at, day, fact, olive, oscar, received } from '../../support/facts.js';

/** Due Thursday 14 May; promised for Friday 22 May. */
const asked = received(at('Tue 2026-05-12 10:00'));
const promised = acknowledged(at('Wed 2026-05-13 10:00'), day('Fri 2026-05-22'));
const decided = (facts: readonly Fact[], now: string, until: string) =>
  decideSnooze(stateWith(facts), { factId: 'snooze', by: { kind: 'person', person: oscar }, at: at(now), recordedAt: at(now) }, { of: oscar, until: day(until), reason: 'The contractor comes on Thursday.' }, 'Europe/London');

describe('reminders that are quiet for some days', () => {
  it.each<[name: string, now: string, until: string]>([
    ['until tomorrow', 'Mon 2026-05-18 10:00', 'Tue 2026-05-19'],
    ['until the day that is due', 'Mon 2026-05-18 10:00', 'Fri 2026-05-22'],
  ])('%s', (_, now, until) => {
    expect(decided([asked, promised], now, until)).toMatchObject({ ok: true, value: { happening: { kind: 'snoozed', of: oscar, until: day(until) }, words: { reason: 'The contractor comes on Thursday.' } } });
  });

  it.each<[name: string, facts: readonly Fact[], now: string, until: string, dueOn: string]>([
    ['until today', [asked, promised], 'Mon 2026-05-18 10:00', 'Mon 2026-05-18', '2026-05-22'],
    ['beyond the day that is due', [asked, promised], 'Mon 2026-05-18 10:00', 'Sat 2026-05-23', '2026-05-22'],
    ['on the day that is due', [asked], 'Thu 2026-05-14 10:00', 'Fri 2026-05-15', '2026-05-14'],
    ['once it is overdue', [asked], 'Mon 2026-05-18 10:00', 'Tue 2026-05-19', '2026-05-14'],
  ])('are refused %s', (_, facts, now, until, dueOn) => {
    expect(decided(facts, now, until)).toMatchObject({ ok: false, refusal: { code: 'snooze-beyond-due', dueOn } });
  });

  it('are each person’s own, the newest word of each', () => {
    const snoozed = (of: string, until: string, when: string): Fact => fact({ kind: 'snoozed', of, until: day(until) }, at(when));
    const { history } = stateWith([asked, snoozed(oscar, 'Wed 2026-05-20', 'Thu 2026-05-14 10:00'), snoozed(olive, 'Tue 2026-05-19', 'Thu 2026-05-14 10:01'), snoozed(oscar, 'Mon 2026-05-18', 'Thu 2026-05-14 10:02')]);
    expect(snoozesIn(history)).toEqual([{ of: oscar, until: '2026-05-18' }, { of: olive, until: '2026-05-19' }]);
  });

  it('are no member’s to see', () => {
    const state = stateWith([asked, fact({ kind: 'snoozed', of: oscar, until: day('Thu 2026-05-14') }, at('Tue 2026-05-12 11:00'))]);
    expect(factsFor({ as: 'member', id: ada }, state).map(({ happening }) => happening.kind)).toEqual(['received']);
    expect(factsFor({ as: 'officer' }, state).map(({ happening }) => happening.kind)).toEqual(['received', 'snoozed']);
  });
});

import { type Obligation } from '../../../src/domain/obligation/obligation.js';
import { stateOf } from '../../../src/domain/obligation/obligation.js';
import { calendarTerms } from '../../../src/application/council/terms-book.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { type TermsOf } from '../../../src/domain/protocol/terms.js';
import { obligationsOf } from '../../support/builders.js';
import { council } from '../../support/councils.js';
import { acknowledged, answered, at, corrected, day, fact, received } from '../../support/facts.js';

/** As `closed`, with the office shut on Wednesday 13 and Thursday 14 May 2026; as `open`, on neither. */
const shut = [
  { startsOn: day('Wed 2026-05-13'), endsOn: day('Thu 2026-05-14'), title: 'Boiler' },
];
const terms: TermsOf = (_, calendarVersion) => {
  const { protocol, calendar: kept } = council();
  const calendar = { ...kept, facts: { ...kept.facts, closures: calendarVersion === 'closed' ? shut : [] } };
  return { protocol, ...calendarTerms(calendarVersion, calendar) };
};

const asked = received(at('Mon 2026-05-11 10:00'), {}, { id: 'asked' });
const change = (when: string, calendarVersion = 'closed', id = `change-${when}`): Fact =>
  fact({ kind: 'calendar-changed', calendarVersion }, at(when), { id });
const days = (facts: readonly Fact[]): readonly unknown[] =>
  obligationsOf(facts, {}, terms).map(({ deadline, firstDueOn }: Obligation) => [deadline?.dueOn, firstDueOn]);

describe('a change of the calendar', () => {
  it.each<[name: string, then: readonly Fact[], due: readonly unknown[]]>([
    ['none', [], [[day('Wed 2026-05-13'), null]]],
    ['moves what is open, and the day first told stays beside it', [change('Tue 2026-05-12 09:00')], [[day('Fri 2026-05-15'), day('Wed 2026-05-13')]]],
    ['that moves nothing leaves no mark', [change('Tue 2026-05-12 09:00', 'open')], [[day('Wed 2026-05-13'), null]]],
    [
      'and back again: the day first told is the one due',
      [change('Tue 2026-05-12 09:00'), change('Tue 2026-05-12 10:00', 'open')],
      [[day('Wed 2026-05-13'), day('Wed 2026-05-13')]],
    ],
    ['a minute before the end of the due day moves it', [change('Wed 2026-05-13 23:59')], [[day('Fri 2026-05-15'), day('Wed 2026-05-13')]]],
    ['at the end of the due day comes too late: it was missed', [change('Thu 2026-05-14 00:00')], [[day('Wed 2026-05-13'), null]]],
    ['after an answer moves nothing', [answered(at('Tue 2026-05-12 09:00')), change('Tue 2026-05-12 10:00')], [[day('Wed 2026-05-13'), null]]],
    [
      'leaves a promised day where it was put, and starts the next by the new calendar',
      [change('Tue 2026-05-12 09:00'), acknowledged(at('Tue 2026-05-12 10:00'), day('Thu 2026-05-14'))],
      [[day('Fri 2026-05-15'), day('Wed 2026-05-13')], [day('Thu 2026-05-14'), null]],
    ],
    [
      'that would bring a day before itself leaves it',
      [change('Tue 2026-05-12 09:00'), change('Thu 2026-05-14 09:00', 'open')],
      [[day('Fri 2026-05-15'), day('Wed 2026-05-13')]],
    ],
    [
      'stands also where the receipt is amended after it: the count begins anew by the old days, then by the new',
      [change('Tue 2026-05-12 09:00'), corrected(at('Tue 2026-05-12 11:00'), 'asked', { at: at('Mon 2026-05-11 17:30'), happening: asked.happening as never }, { id: 'later' })],
      [[day('Mon 2026-05-18'), day('Thu 2026-05-14')]],
    ],
  ])('%s', (_, then, due) => {
    expect(days([asked, ...then])).toEqual(due);
  });

  it('says in its reason why the days passed over were', () => {
    const [owed] = obligationsOf([asked, change('Tue 2026-05-12 09:00')], {}, terms);
    expect(JSON.stringify(owed?.deadline?.count)).toContain('Boiler');
    expect(owed?.deadline?.count).toMatchObject({ calendarVersion: 'closed' });
  });

  it('changes nothing of what was true before it', () => {
    const facts = [asked, change('Tue 2026-05-12 09:00')];
    const [before] = obligationsOf(facts, { asOf: at('Tue 2026-05-12 08:59') }, terms);
    expect([before?.deadline?.dueOn, before?.firstDueOn]).toEqual([day('Wed 2026-05-13'), null]);
  });

  it('keeps the key, so that reminders of it are the same obligation’s', () => {
    const keys = [[asked], [asked, change('Tue 2026-05-12 09:00')]].map((facts) => obligationsOf(facts, {}, terms)[0]?.key);
    expect(keys[0]).toBe(keys[1]);
  });

  it('lets nobody be late who keeps the new day', () => {
    const facts = [asked, change('Tue 2026-05-12 09:00'), answered(at('Fri 2026-05-15 16:00'))];
    const [owed] = obligationsOf(facts, {}, terms);
    expect(owed && stateOf(owed, at('Mon 2026-05-18 09:00'))).toBe('met');
  });
});

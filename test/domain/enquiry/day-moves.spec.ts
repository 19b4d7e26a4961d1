import { calendarTerms } from '../../../src/application/council/terms-book.js';
import { movesBy, moveWords } from '../../../src/domain/enquiry/day-moves.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { type TermsOf } from '../../../src/domain/protocol/terms.js';
import { council } from '../../support/councils.js';
import { answered, at, corrected, day, fact, received } from '../../support/facts.js';

/** Shut on Wednesday 13 May 2026 as `closed`, and the Thursday after it as `longer`. */
const lastDays: Readonly<Record<string, string>> = { closed: 'Wed 2026-05-13', longer: 'Thu 2026-05-14' };
const terms: TermsOf = (_, calendarVersion) => {
  const { protocol, calendar: kept } = council();
  const last = lastDays[calendarVersion];
  const closures = last === undefined ? [] : [{ startsOn: day('Wed 2026-05-13'), endsOn: day(last), title: 'Boiler' }];
  return { protocol, ...calendarTerms(calendarVersion, { ...kept, facts: { ...kept.facts, closures } }) };
};

const asked = received(at('Mon 2026-05-11 10:00'), {}, { id: 'asked' });
const change = (calendarVersion: string, when: string): Fact => fact({ kind: 'calendar-changed', calendarVersion }, at(when), { id: calendarVersion });
const closed = change('closed', 'Tue 2026-05-12 09:00');
const longer = change('longer', 'Tue 2026-05-12 10:00');
const wordsOf = (one: Fact, facts: readonly Fact[]) => movesBy(one, facts, terms).map(moveWords);

describe('what a change of the calendar moved', () => {
  it('is told of each change by itself', () => {
    const facts = [asked, closed, longer];
    expect([wordsOf(closed, facts), wordsOf(longer, facts)]).toEqual([
      ['What was due by Wednesday 13 May 2026 is now due by Thursday 14 May 2026'],
      ['What was due by Thursday 14 May 2026 is now due by Friday 15 May 2026'],
    ]);
  });

  it('stays what it was, whatever is recorded later', () => {
    const amended = corrected(at('Tue 2026-05-12 11:00'), 'asked', { at: at('Mon 2026-05-11 17:30'), happening: asked.happening as never });
    const facts = [asked, closed, answered(at('Mon 2026-05-11 15:00')), amended];
    expect(wordsOf(closed, facts)).toEqual(wordsOf(closed, [asked, closed]));
  });

  it('is nothing where all was answered before it', () => {
    expect(wordsOf(closed, [asked, answered(at('Mon 2026-05-11 15:00')), closed])).toEqual([]);
  });
});

import { calendarTerms } from '../../../src/application/council/terms-book.js';
import { movesBy, movesUnheard, moveWords } from '../../../src/domain/enquiry/day-moves.js';
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

describe('what changes of the calendar moved for somebody who heard of none of them', () => {
  const open = change('open', 'Tue 2026-05-12 11:00');
  const later = received(at('Tue 2026-05-12 09:30'), {}, { id: 'later' });

  it.each<[what: string, changes: readonly Fact[], facts: readonly Fact[], words: readonly string[]]>([
    ['one', [closed], [asked, closed], ['What was due by Wednesday 13 May 2026 is now due by Thursday 14 May 2026']],
    ['two, told as one', [closed, longer], [asked, closed, longer], ['What was due by Wednesday 13 May 2026 is now due by Friday 15 May 2026']],
    ['the second of two', [longer], [asked, closed, longer], ['What was due by Thursday 14 May 2026 is now due by Friday 15 May 2026']],
    ['two of which the second took back the first', [closed, open], [asked, closed, open], []],
    ['the second of those', [open], [asked, closed, open], ['What was due by Thursday 14 May 2026 is now due by Wednesday 13 May 2026']],
    ['two around one of which they heard, which had moved the day to where it stays', [closed, change('longer', 'Tue 2026-05-12 12:00')], [asked, closed, longer, change('longer', 'Tue 2026-05-12 12:00')], []],
    ['of what began between two, the second alone', [closed, longer], [closed, later, longer], ['What was due by Friday 15 May 2026 is now due by Monday 18 May 2026']],
    ['of what is answered, none', [closed], [asked, closed, answered(at('Tue 2026-05-12 15:00'))], []],
    ['none', [], [asked, closed], []],
  ])('%s', (_, changes, facts, words) => {
    expect(movesUnheard(changes, facts, terms).map(moveWords)).toEqual(words);
  });
});

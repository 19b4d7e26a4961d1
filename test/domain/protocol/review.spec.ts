import { type CivilDate } from '../../../src/domain/calendar/civil-date.js';
import { type Review, type ReviewDates, reviewOf, reviewStage } from '../../../src/domain/protocol/review.js';
import { day } from '../calendar/spelt.js';

const dates = (differing: Partial<ReviewDates>): ReviewDates => ({ adoptedOn: null, reaffirmedOn: [], reviewDueOn: null, reviewEvery: 'not-stated', ...differing });
const days = (...texts: readonly string[]): readonly CivilDate[] => texts.map(day);
const review = (dueOn: string, because: Review['because'], lastOn: string | null): Review => ({ dueOn: day(dueOn), because, lastOn: lastOn === null ? null : day(lastOn) });

const houghtonRegis = dates({ adoptedOn: day('Mon 2015-09-28'), reaffirmedOn: days('Mon 2018-03-26'), reviewEvery: 'year' });
const ware = dates({ adoptedOn: day('Mon 2020-01-20'), reaffirmedOn: days('Mon 2023-05-15'), reviewDueOn: day('Fri 2024-05-31') });

describe('the review that a council’s file asks for', () => {
  it.each<[what: string, of: ReviewDates, review: Review | null]>([
    ['Houghton Regis: yearly, from the day it was last reaffirmed', houghtonRegis, review('Tue 2019-03-26', 'yearly', 'Mon 2018-03-26')],
    ['Ware: the day that it names', ware, review('Fri 2024-05-31', 'named', 'Mon 2023-05-15')],
    ['Ware, reviewed since: none, as it names no other', { ...ware, reaffirmedOn: days('Mon 2023-05-15', 'Mon 2024-06-10') }, null],
    ['Ware, reviewed within the three months before', { ...ware, reaffirmedOn: days('Mon 2023-05-15', 'Fri 2024-03-01') }, null],
    ['Ware, reaffirmed three months before: that set the day', { ...ware, reaffirmedOn: days('Thu 2024-02-29') }, review('Fri 2024-05-31', 'named', 'Thu 2024-02-29')],
    ['a day that is named, then every year', { ...ware, reviewEvery: 'year', reaffirmedOn: days('Mon 2024-05-13') }, review('Tue 2025-05-13', 'yearly', 'Mon 2024-05-13')],
    ['a day that is named goes before every year', { ...ware, reviewEvery: 'year' }, review('Fri 2024-05-31', 'named', 'Mon 2023-05-15')],
    ['a day that is named, of a protocol of unknown age', dates({ reviewDueOn: day('Fri 2024-05-31') }), review('Fri 2024-05-31', 'named', null)],
    ['yearly, only adopted', dates({ adoptedOn: day('Mon 2025-05-12'), reviewEvery: 'year' }), review('Tue 2026-05-12', 'yearly', 'Mon 2025-05-12')],
    ['yearly, in whatever order the file has its days', dates({ adoptedOn: day('Mon 2023-05-15'), reaffirmedOn: days('Mon 2025-05-12', 'Mon 2024-05-13'), reviewEvery: 'year' }), review('Tue 2026-05-12', 'yearly', 'Mon 2025-05-12')],
    ['yearly, from 29 February', dates({ adoptedOn: day('Thu 2024-02-29'), reviewEvery: 'year' }), review('Fri 2025-02-28', 'yearly', 'Thu 2024-02-29')],
    ['yearly, from nobody knows when', dates({ reviewEvery: 'year' }), null],
    ['Great Aycliffe, St Austell and Nuthurst: nothing is said', dates({}), null],
    ['adopted, and nothing is said of a review', dates({ adoptedOn: day('Mon 2025-05-12') }), null],
  ])('%s', (_, of, expected) => {
    expect(reviewOf(of)).toEqual(expected);
  });

  it.each<[on: string, stage: string]>([
    ['Thu 2024-05-30', 'ahead'],
    ['Fri 2024-05-31', 'due'],
    ['Sat 2024-06-01', 'overdue'],
  ])('on %s is %s', (on, stage) => {
    expect(reviewStage(review('Fri 2024-05-31', 'named', null), day(on))).toBe(stage);
  });
});

import { overlapping } from '../../../src/domain/digest/overlapping.js';

describe('the digests of the other kind that report some of the same days', () => {
  it.each<[what: string, name: string, others: readonly string[]]>([
    ['of a month that begins on a Sunday and ends on a Monday', '2026-11', ['2026-W45', '2026-W46', '2026-W47', '2026-W48', '2026-W49', '2026-W50']],
    ['of a February that is four weeks from Monday', '2027-02', ['2027-W06', '2027-W07', '2027-W08', '2027-W09']],
    ['of a month over the turn of the year', '2026-12', ['2026-W50', '2026-W51', '2026-W52', '2026-W53', '2027-W01']],
    ['of a week within a month, from Monday 16 to Sunday 22 November', '2026-W48', ['2026-11']],
    ['of a week from Monday 26 October to Sunday 1 November', '2026-W45', ['2026-10', '2026-11']],
    ['of a week from Monday 30 November to Sunday 6 December', '2026-W50', ['2026-11', '2026-12']],
  ])('%s', (_, name, others) => {
    expect(overlapping(name)).toEqual(others);
  });
});

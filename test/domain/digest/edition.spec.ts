import fc from 'fast-check';
import { type EditionFigures, type EditionName, editionNames, editionOf, fewest } from '../../../src/domain/digest/edition.js';
import { type FigureName } from '../../../src/domain/digest/figure-list.js';
import { type KeptFigures } from '../../../src/domain/digest/restated.js';

const full: Readonly<Record<EditionName, number>> = {
  ...{ received: 40, answered: 30, answeredInTime: 12, answeredWithinPromise: 8, answeredLate: 10, answeredNoDaySet: 0, informationInTime: 0, informationLate: 0 },
  ...{ promisesKept: 9, promisesRenewed: 0, promisesMissed: 7, overdueNow: 6, redirected: 5, burdensRaised: 0 },
};

function hidden(figures: Partial<typeof full>): readonly FigureName[] {
  const edition = editionOf({ ...full, ...figures });
  return editionNames.filter((name) => edition[name] === null);
}

describe('the edition for members and the public', () => {
  it.each<[what: string, figures: Partial<typeof full>, hidden: readonly FigureName[]]>([
    ['shows what is about five and more, and noughts', {}, []],
    ['leaves out what is about four', { promisesMissed: 4 }, ['promisesMissed']],
    ['shows what is about five', { promisesMissed: 5 }, []],
    ['leaves out a second part, which the total would betray', { answeredInTime: 18, answeredLate: 4 }, ['answeredWithinPromise', 'answeredLate', 'answeredNoDaySet', 'informationInTime', 'informationLate']],
    ['leaves out two parts that are small', { answeredInTime: 23, answeredLate: 4, answeredWithinPromise: 3 }, ['answeredWithinPromise', 'answeredLate']],
    ['leaves out a part whose rest is small', { redirected: 28 }, ['redirected']],
    ['leaves out what was answered, and what came in stays', { answered: 3, answeredInTime: 3, answeredWithinPromise: 0, answeredLate: 0, redirected: 0 }, ['answered', 'answeredInTime']],
  ])('%s', (_, figures, expected) => {
    expect(hidden(figures)).toEqual(expected);
  });

  it('never tells how many are open: of two editions that would tell what one of them leaves out', () => {
    expect(editionNames.filter((name) => name.startsWith('open'))).toEqual([]);
  });

  it('leaves out what was not counted when the digest was made', () => {
    const { redirected, ...before } = full;
    expect(editionOf(before).redirected).toBeNull();
    expect(redirected).toBe(5);
  });

  it('tells nothing about fewer than five, and no total tells what is left out', () => {
    fc.assert(
      fc.property(counts, (figures) => {
        const edition = editionOf(figures);
        for (const name of editionNames) expect(edition[name] === null || edition[name] === 0 || edition[name] >= fewest).toBe(true);
        for (const one of [wholeOf(edition, 'answered', answers), wholeOf(edition, 'answered', ['answeredLate']), wholeOf(edition, 'answered', ['redirected'])]) {
          expect(one === 0 || one >= fewest).toBe(true);
        }
        const unseen = answers.filter((name) => edition[name] === null).length;
        expect(edition.answered === null || unseen !== 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

const answers = ['answeredInTime', 'answeredWithinPromise', 'answeredLate', 'answeredNoDaySet', 'informationInTime', 'informationLate'] as const;
const small = fc.oneof(fc.nat(6), fc.nat(30));

const counts: fc.Arbitrary<KeptFigures> = fc
  .record(Object.fromEntries(editionNames.map((name) => [name, small])) as Record<EditionName, fc.Arbitrary<number>>)
  .map((one) => {
    const answered = answers.reduce((sum, name) => sum + one[name], 0);
    return { ...one, answered, redirected: Math.min(one.redirected, answered) };
  });

/** What a reader can work out: the total less the parts that are told. Of a total that is not told, nothing. */
function wholeOf(edition: EditionFigures, whole: EditionName, parts: readonly EditionName[]): number {
  const total = edition[whole];
  return total === null ? 0 : parts.reduce((left, part) => left - (edition[part] ?? 0), total);
}

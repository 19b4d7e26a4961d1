import { type EditionFigures, type EditionName, editionNames, editionOf } from '../../../src/domain/digest/edition.js';
import { type KeptFigures } from '../../../src/domain/digest/restated.js';

const parts = ['answeredInTime', 'answeredWithinPromise', 'answeredLate', 'answeredNoDaySet', 'informationInTime', 'informationLate'] as const;

/** Every way in which so many can be in so many parts. */
function* splits(total: number, count: number): Generator<readonly number[]> {
  if (count === 1) yield [total];
  else for (let first = 0; first <= total; first += 1) for (const rest of splits(total - first, count - 1)) yield [first, ...rest];
}

function figuresOf(counts: readonly number[], redirected: number): Record<EditionName, number> {
  const nought = Object.fromEntries(editionNames.map((name) => [name, 0])) as Record<EditionName, number>;
  const split = Object.fromEntries(parts.map((name, index) => [name, counts[index] ?? 0]));
  return { ...nought, ...split, answered: counts.reduce((sum, one) => sum + one, 0), redirected };
}

/** What was answered, in every way up to thirteen, and six times four: with none and with all of them redirected. */
function everything(): readonly Record<EditionName, number>[] {
  const ways = Array.from({ length: 14 }, (_, total) => [...splits(total, parts.length)]).flat();
  return [...ways, [4, 4, 4, 4, 4, 4]].flatMap((counts) => [figuresOf(counts, 0), figuresOf(counts, counts.reduce((sum, one) => sum + one, 0))]);
}

function shown(figures: KeptFigures): readonly string[] {
  const edition = editionOf(figures);
  return editionNames.filter((name) => edition[name] !== null).map((name) => `${name} ${String(edition[name])}`);
}

describe('what an edition leaves out', () => {
  it.each<[what: string, counts: readonly number[], shown: readonly string[]]>([
    ['two parts that come to eight, which would be four each', [5, 4, 4, 0, 0, 0], ['answered 13', 'answeredInTime 5']],
    ['two that come to seven', [5, 4, 3, 0, 0, 0], ['answered 12', 'answeredInTime 5', 'answeredNoDaySet 0', 'informationInTime 0', 'informationLate 0']],
    ['three that come to twelve, which would be four each', [6, 4, 4, 4, 0, 0], ['answered 18', 'answeredInTime 6']],
    ['three that come to eleven', [6, 4, 4, 3, 0, 0], ['answered 17', 'answeredInTime 6', 'informationInTime 0', 'informationLate 0']],
    ['five that come to five, which would be one each', [1, 1, 1, 1, 1, 0], ['answered 5']],
    ['five that come to six', [1, 1, 1, 1, 2, 0], ['answered 6', 'informationLate 0']],
    ['four of a total under five, which would be one each', [1, 1, 1, 1, 0, 0], []],
    ['six that come to twenty-four, which would be four each', [4, 4, 4, 4, 4, 4], []],
    ['of two equal parts that could be the cover both', [5, 5, 0, 0, 0, 4], ['answered 14']],
  ])('is %s', (_, counts, expected) => {
    const answers = shown(figuresOf(counts, 0)).filter((one) => /^(answered|information)/.test(one));
    expect(answers).toEqual(expected);
  });

  it('could be at least two numbers, whoever knows how it is chosen and works through all that gives the same edition', () => {
    const same = new Map<string, Record<EditionName, number>[]>();
    for (const figures of everything()) {
      const edition = JSON.stringify(editionOf(figures));
      same.set(edition, [...(same.get(edition) ?? []), figures]);
    }
    const told = [...same].flatMap(([edition, ways]) => {
      const figures = JSON.parse(edition) as EditionFigures;
      return editionNames.filter((name) => figures[name] === null && new Set(ways.map((one) => one[name])).size < 2).map((name) => `${name} in ${edition}`);
    });
    expect(told.slice(0, 3)).toEqual([]);
  });
});

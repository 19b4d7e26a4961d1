import { figureSums, type FigureName } from './figure-list.js';
import { type KeptFigures } from './restated.js';

/**
 * What members and the public may read: of the council, never of a person, and nothing of the office's own work. Not how
 * many are open: from one edition to the next that is what came in less what was answered, and would tell what of these
 * is left out in either.
 */
export const editionNames = [
  ...(['received', 'answered', 'answeredInTime', 'answeredWithinPromise', 'answeredLate', 'answeredNoDaySet'] as const),
  ...(['informationInTime', 'informationLate'] as const),
  ...(['promisesKept', 'promisesRenewed', 'promisesMissed', 'overdueNow', 'redirected', 'burdensRaised'] as const),
] as const satisfies readonly FigureName[];

export type EditionName = (typeof editionNames)[number];

/** null: not shown. */
export type EditionFigures = Readonly<Record<EditionName, number | null>>;

/** Figures about fewer are not shown: whoever knows the council would know whom they are about. */
export const fewest = 5;

/** A figure and what it is made of. `rest`: there is more in it than its parts, which is not told. */
interface Whole {
  readonly whole: EditionName;
  readonly parts: readonly EditionName[];
  readonly rest: boolean;
}

const wholes: readonly Whole[] = [
  ...figureSums.flatMap(({ whole, parts }) => (isInEdition(whole) && parts.every(isInEdition) ? [{ whole, parts, rest: false }] : [])),
  ...(['answered'] as const).flatMap((whole) => (['answeredLate', 'redirected'] as const).map((part) => ({ whole, parts: [part], rest: true }))),
];

/**
 * The figures with those about fewer than five left out, and with as many more left out as it takes that no total
 * betrays them: a part alone is its total less the others, and two that come to eight are four each. A nought is about
 * nobody and stays, unless it would tell. All parts are chosen among alike, whichever they are, so that what is left out
 * could be the other way round as well.
 */
export function editionOf(figures: KeptFigures): EditionFigures {
  const values = new Map(editionNames.flatMap((name) => (figures[name] === undefined ? [] : [[name, figures[name]] as const])));
  const hidden = new Set(editionNames.filter((name) => isSmall(values.get(name) ?? 1)));
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const one of wholes) guard(one, values, hidden);
  }
  return Object.fromEntries(editionNames.map((name) => [name, hidden.has(name) ? null : (values.get(name) ?? null)])) as EditionFigures;
}

/** Leaves parts of a total out, the least first, until what is left out does not tell; at last the total. */
function guard({ whole, parts, rest }: Whole, values: ReadonlyMap<EditionName, number>, hidden: Set<EditionName>): void {
  // What was not counted covers nothing: whoever knows when counting began takes it for a nought.
  const counted = parts.filter((part) => values.has(part));
  const valueOf = (name: EditionName): number => values.get(name) ?? 0;
  const left = (): readonly EditionName[] => counted.filter((part) => !hidden.has(part));
  while (!hidden.has(whole) && tells(counted.filter((part) => hidden.has(part)).map(valueOf), valueOf(whole) - sumOf(left().map(valueOf)), rest)) {
    const least = Math.min(...left().map(valueOf));
    // Those of one value together: which of them was chosen would tell.
    for (const name of left().length === 0 ? [whole] : left().filter((part) => valueOf(part) === least)) hidden.add(name);
  }
  if (hidden.has(whole) && tellsOfFew(counted.map(valueOf))) for (const name of counted) hidden.add(name);
}

/** Parts that are left out, and what they come to: at least two that come to five or more, and not all one or all four for sure. */
function tells(out: readonly number[], sum: number, rest: boolean): boolean {
  if (out.length === 0) return isSmall(sum);
  if (sum < fewest || out.length + (rest ? 1 : 0) < 2) return true;
  return !rest && out.every(isSmall) && [out.length, out.length * (fewest - 1)].includes(sum);
}

/** Four parts of a total under five are one each; and a part of five or more tells that its total is not under five. */
function tellsOfFew(parts: readonly number[]): boolean {
  return parts.filter(isSmall).length >= fewest - 1 || parts.some((part) => part >= fewest);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function isSmall(value: number): boolean {
  return value > 0 && value < fewest;
}

function isInEdition(name: FigureName): name is EditionName {
  return (editionNames as readonly FigureName[]).includes(name);
}

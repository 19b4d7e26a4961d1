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
 * betrays them: a part alone is its total less the others. A nought is about nobody and stays, unless it would tell.
 */
export function editionOf(figures: KeptFigures): EditionFigures {
  const values = new Map(editionNames.map((name) => [name, figures[name] ?? 0]));
  const hidden = new Set(editionNames.filter((name) => figures[name] === undefined || isSmall(values.get(name) ?? 0)));
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const one of wholes) guard(one, values, hidden);
  }
  return Object.fromEntries(editionNames.map((name) => [name, hidden.has(name) ? null : (values.get(name) ?? null)])) as EditionFigures;
}

/** What is hidden of a total that is told must be none, or at least two parts that come to five or more. */
function guard({ whole, parts, rest }: Whole, values: ReadonlyMap<EditionName, number>, hidden: Set<EditionName>): void {
  if (hidden.has(whole)) return;
  const valueOf = (name: EditionName): number => values.get(name) ?? 0;
  for (;;) {
    const out = parts.filter((part) => hidden.has(part));
    const left = valueOf(whole) - parts.reduce((sum, part) => sum + (hidden.has(part) ? 0 : valueOf(part)), 0);
    const unseen = out.length + (rest ? 1 : 0);
    if (out.length === 0 ? !isSmall(left) : unseen > 1 && left >= fewest) return;
    const [next] = parts.filter((part) => !hidden.has(part)).toSorted((one, other) => valueOf(one) - valueOf(other));
    hidden.add(next ?? whole);
    if (next === undefined) return;
  }
}

function isSmall(value: number): boolean {
  return value > 0 && value < fewest;
}

function isInEdition(name: FigureName): name is EditionName {
  return (editionNames as readonly FigureName[]).includes(name);
}

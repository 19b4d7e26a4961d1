import { type CouncilOutline } from '../council-outline.js';
import { type Finding } from '../finding.js';
import { type Path } from '../path.js';
import { shown } from '../shown.js';
import { repeatsIn } from './repeats.js';

type Named = readonly [path: Path, clause: string];

/** Every step, duty and bar of a complaint's way rests on a clause that the reader can look up. */
export function complaintsNameClausesOfTheFile({ complaints, protocol }: CouncilOutline): readonly Finding[] {
  const known = protocol.clauses?.map(({ id }) => id);
  if (known === undefined) return [];
  return (complaints?.routes ?? [])
    .flatMap(clausesNamed)
    .filter(([, clause]) => !known.includes(clause))
    .map(([path, clause]) => ({ path, found: shown(clause), wanted: 'the id of a clause in this file' }));
}

/** Two ways for one kind of complaint would leave open which it goes. */
export function oneWayForEachComplaint({ complaints }: CouncilOutline): readonly Finding[] {
  const ways = (complaints?.routes ?? []).map(({ about, raisedBy }) => (about === undefined || raisedBy === undefined ? undefined : `about ${about}, raised by ${raisedBy}`));
  return repeatsIn(ways).map(({ value, first, again }) => ({
    path: ['complaints', 'routes', again],
    found: `a second way for a complaint ${value}, beside routes[${first}]`,
    wanted: 'one',
  }));
}

type Route = NonNullable<NonNullable<CouncilOutline['complaints']>['routes']>[number];

function clausesNamed({ clause, neverAlone, steps = [], owed = {} }: Route, at: number): readonly Named[] {
  const named: readonly (readonly [Path, unknown])[] = [
    [['clause'], clause],
    [['neverAlone'], neverAlone],
    ...steps.map((step, place): [Path, unknown] => [['steps', place, 'clause'], step.clause]),
    ...Object.entries(owed).map(([duty, under]): [Path, unknown] => [['owed', duty], under]),
  ];
  return named.flatMap(([path, id]): readonly Named[] => (typeof id === 'string' ? [[['complaints', 'routes', at, ...path], id]] : []));
}

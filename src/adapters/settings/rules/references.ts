import { type CouncilOutline } from '../council-outline.js';
import { type Finding } from '../finding.js';
import { type Path } from '../path.js';
import { shown } from '../shown.js';

export function rulesNameAClauseOfTheFile({ protocol: { clauses, rules = [] } }: CouncilOutline): readonly Finding[] {
  const known = clauses?.map(({ id }) => id);
  return rules.flatMap(({ clause }, at) => namedOf(known, clause, ['protocol', 'rules', at, 'clause'], 'clause'));
}

export function localStandardsNameARuleOfTheFile({ protocol }: CouncilOutline): readonly Finding[] {
  const { rules, localStandards = [] } = protocol;
  const known = rules?.map(({ id }) => id);
  return localStandards.flatMap(({ rule }, at) =>
    namedOf(known, rule, ['protocol', 'localStandards', at, 'rule'], 'rule'),
  );
}

/** Where the protocol gives the number, a second one would be shown as what the clause asks. */
export function localStandardsFillWhatTheProtocolLeavesOpen({ protocol }: CouncilOutline): readonly Finding[] {
  const { rules = [], localStandards = [] } = protocol;
  const numbered = rules.filter(({ kind }) => kind === 'answer-or-promise').map(({ id }) => id);
  return localStandards.flatMap(({ rule }, at) => {
    if (rule === undefined || !numbered.includes(rule)) return [];
    const wanted = 'a rule without a number of its own: this one has the protocol’s';
    return [{ path: ['protocol', 'localStandards', at, 'rule'], found: shown(rule), wanted }];
  });
}

/** `known` is undefined where the list cannot be read: then nothing can be said of names in it. */
function namedOf(
  known: readonly (string | undefined)[] | undefined,
  name: string | undefined,
  path: Path,
  kind: string,
): readonly Finding[] {
  if (name === undefined || known === undefined || known.includes(name)) return [];
  return [{ path, found: shown(name), wanted: `the id of a ${kind} in this file` }];
}

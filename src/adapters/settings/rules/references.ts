import { type CouncilOutline } from '../council-outline.js';
import { type Finding } from '../finding.js';
import { type Path } from '../path.js';
import { shown } from '../shown.js';
import { kindOf } from './kinds.js';

export function rulesNameAClauseOfTheFile({ protocol: { clauses, rules = [] } }: CouncilOutline): readonly Finding[] {
  const known = clauses?.map(({ id }) => id);
  return rules.flatMap(({ clause }, at) => namedOf(known, clause, ['protocol', 'rules', at, 'clause'], 'clause'));
}

export function recommendationsNameAClauseOfTheFile({ protocol: { clauses, rules = [] } }: CouncilOutline): readonly Finding[] {
  const known = clauses?.map(({ id }) => id);
  return rules.flatMap(({ recommendationClause }, at) => namedOf(known, recommendationClause, ['protocol', 'rules', at, 'recommendationClause'], 'clause'));
}

export function refusalGroundsNameAClauseOfTheFile({ protocol }: CouncilOutline): readonly Finding[] {
  const { clauses, refusalGrounds = [] } = protocol;
  const known = clauses?.map(({ id }) => id);
  return refusalGrounds.flatMap(({ clause }, at) =>
    namedOf(known, clause, ['protocol', 'refusalGrounds', at, 'clause'], 'clause'),
  );
}

export function policiesNameAClauseOfTheFile({ policies = [], protocol: { clauses } }: CouncilOutline): readonly Finding[] {
  const known = clauses?.map(({ id }) => id);
  return policies.flatMap(({ clause }, at) => namedOf(known, clause, ['policies', at, 'clause'], 'clause'));
}

export function contentiousNamesAClauseOfTheFile({ protocol: { clauses, contentious } }: CouncilOutline): readonly Finding[] {
  const known = clauses?.map(({ id }) => id);
  return namedOf(known, contentious?.clause, ['protocol', 'contentious', 'clause'], 'clause');
}

export function localStandardsNameARuleOfTheFile({ protocol }: CouncilOutline): readonly Finding[] {
  const { rules, localStandards = [] } = protocol;
  const known = rules?.map(({ id }) => id);
  return localStandards.flatMap(({ rule }, at) =>
    namedOf(known, rule, ['protocol', 'localStandards', at, 'rule'], 'rule'),
  );
}

/** Where the protocol gives the number, or each request its day, there is nothing for a council to fill. */
export function localStandardsFillWhatTheProtocolLeavesOpen({ protocol }: CouncilOutline): readonly Finding[] {
  const { rules = [], localStandards = [] } = protocol;
  return localStandards.flatMap(({ rule }, at) => {
    if (rule === undefined) return [];
    const instead = rules.filter(({ id }) => id === rule).map(({ kind }) => kindOf(kind)?.insteadOfAStandard);
    const wanted = instead.find((words) => typeof words === 'string');
    return wanted === undefined ? [] : [{ path: ['protocol', 'localStandards', at, 'rule'], found: shown(rule), wanted }];
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

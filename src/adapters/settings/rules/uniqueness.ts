import { type CouncilOutline } from '../council-outline.js';
import { type Finding } from '../finding.js';
import { type Path } from '../path.js';
import { shown } from '../shown.js';
import { kindOf } from './kinds.js';
import { repeatsIn } from './repeats.js';

export function clauseIdsOnce({ protocol }: CouncilOutline): readonly Finding[] {
  return once(['protocol', 'clauses'], 'id', protocol.clauses?.map(({ id }) => id), 'an id that no other clause has');
}

export function ruleIdsOnce({ protocol }: CouncilOutline): readonly Finding[] {
  return once(['protocol', 'rules'], 'id', protocol.rules?.map(({ id }) => id), 'an id that no other rule has');
}

/** A refusal is kept with the id of its ground, which has to say which one that was. */
export function refusalGroundIdsOnce({ protocol }: CouncilOutline): readonly Finding[] {
  const ids = protocol.refusalGrounds?.map(({ id }) => id);
  return once(['protocol', 'refusalGrounds'], 'id', ids, 'an id that no other ground has');
}

export function bodyIdsOnce({ bodies }: CouncilOutline): readonly Finding[] {
  return once(['bodies'], 'id', bodies?.map(({ id }) => id), 'an id that no other body has');
}

/** An answer keeps the id of its policy. */
export function policyIdsOnce({ policies }: CouncilOutline): readonly Finding[] {
  return once(['policies'], 'id', policies?.map(({ id }) => id), 'an id that no other policy has');
}

export function oneLocalStandardForEachRule({ protocol }: CouncilOutline): readonly Finding[] {
  const rules = protocol.localStandards?.map(({ rule }) => rule);
  return once(['protocol', 'localStandards'], 'rule', rules, 'one standard for each rule: the decision in force');
}

/** Two rules that begin with the same fact would make the same thing due twice. */
export function oneRuleForEachFact({ protocol: { rules = [] } }: CouncilOutline): readonly Finding[] {
  const kinds = rules.map(({ kind }) => kindOf(kind));
  return repeatsIn(kinds.map((kind) => kind?.fact)).map(({ value, first, again }) => ({
    path: ['protocol', 'rules', again],
    found: `a second rule for ${value}, beside rules[${first}]`,
    wanted: kinds[again]?.insteadOfTwo ?? 'one',
  }));
}

function once(list: Path, key: string, values: readonly (string | undefined)[] | undefined, wanted: string): readonly Finding[] {
  return repeatsIn(values ?? []).map(({ value, first, again }) => ({
    path: [...list, again, key],
    found: `${shown(value)}, as in ${list.at(-1)}[${first}]`,
    wanted,
  }));
}

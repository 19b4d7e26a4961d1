import { type CouncilOutline } from '../council-outline.js';
import { type Finding } from '../finding.js';
import { shown } from '../shown.js';
import { repeatsIn } from './repeats.js';

export function clauseIdsOnce({ protocol }: CouncilOutline): readonly Finding[] {
  return once('clauses', 'id', protocol.clauses?.map(({ id }) => id), 'an id that no other clause has');
}

export function ruleIdsOnce({ protocol }: CouncilOutline): readonly Finding[] {
  return once('rules', 'id', protocol.rules?.map(({ id }) => id), 'an id that no other rule has');
}

export function oneLocalStandardForEachRule({ protocol }: CouncilOutline): readonly Finding[] {
  const rules = protocol.localStandards?.map(({ rule }) => rule);
  return once('localStandards', 'rule', rules, 'one standard for each rule: the decision in force');
}

/** Both kinds of rule begin with the receipt of an enquiry: two of them would owe the same answer twice. */
export function oneRuleForTheAnswer({ protocol }: CouncilOutline): readonly Finding[] {
  const answering = protocol.rules?.map(({ kind }) => (isForTheAnswer(kind) ? 'answer' : undefined));
  return repeatsIn(answering ?? []).map(({ first, again }) => ({
    path: ['protocol', 'rules', again],
    found: `a second rule for the answer to an enquiry, beside rules[${first}]`,
    wanted: 'one: a council’s own number goes under localStandards',
  }));
}

function isForTheAnswer(kind: string | undefined): boolean {
  return kind === 'answer-or-promise' || kind === 'timely-answer';
}

function once(
  list: string,
  key: string,
  values: readonly (string | undefined)[] | undefined,
  wanted: string,
): readonly Finding[] {
  return repeatsIn(values ?? []).map(({ value, first, again }) => ({
    path: ['protocol', list, again, key],
    found: `${shown(value)}, as in ${list}[${first}]`,
    wanted,
  }));
}

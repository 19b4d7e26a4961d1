import { catalogue } from '../obligation/catalogue.js';
import { type Clause, type LocalStandard, type Protocol, type Rule } from '../protocol/protocol.js';
import { type AskedFigures, askedFigures } from './asked-figures.js';
import { type OwedFigures, owedFigures } from './owed-figures.js';
import { type ReportScope } from './report-scope.js';

/** One clause and one rule that serves it; or a clause that no rule serves, of which nothing is counted. */
export type ClauseRow = OwedRow | AskedRow | UncountedRow;

interface OfRule {
  readonly clause: Clause;
  readonly rule: Rule;
  /** The council's own number, never the clause's; null: it set none. */
  readonly localStandard: LocalStandard | null;
}

export interface OwedRow extends OfRule {
  readonly kind: 'owed';
  readonly figures: OwedFigures;
}

export interface AskedRow extends OfRule {
  readonly kind: 'asked';
  readonly figures: AskedFigures;
}

export interface UncountedRow {
  readonly kind: 'not-counted';
  readonly clause: Clause;
}

/** In the order of the protocol. */
export function clauseRows(protocol: Protocol, scope: ReportScope): readonly ClauseRow[] {
  return protocol.clauses.flatMap((clause): readonly ClauseRow[] => {
    const rules = protocol.rules.filter((rule) => rule.clause === clause.id);
    return rules.length === 0 ? [{ kind: 'not-counted', clause }] : rules.map((rule) => rowOf(clause, rule, protocol, scope));
  });
}

function rowOf(clause: Clause, rule: Rule, protocol: Protocol, scope: ReportScope): ClauseRow {
  const localStandard = protocol.localStandards.find((standard) => standard.rule === rule.id) ?? null;
  const ofRule = { clause, rule, localStandard };
  if (catalogue[rule.kind].soft) return { kind: 'asked', ...ofRule, figures: askedFigures(rule, scope) };
  return { kind: 'owed', ...ofRule, figures: owedFigures(rule, protocol, scope) };
}

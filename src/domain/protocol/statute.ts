import { type Regime } from '../enquiry/fact.js';
import { type ClauseId, type Protocol, type Rule, type RuleId } from './protocol.js';

/** A provision of the law that a date rests on. It is no clause of a protocol, and is never shown as one. */
export interface Statute {
  readonly id: ClauseId;
  readonly regime: Regime;
  readonly title: string;
  readonly printed: string;
}

/** The law gives the number of working days: no protocol and no council can give another. */
export interface InformationResponseRule {
  readonly id: RuleId;
  readonly kind: 'information-response';
  readonly clause: ClauseId;
  readonly regime: Regime;
}

/** Of a council's protocol, or of the law. */
export type AnyRule = Rule | InformationResponseRule;

const statutes: Readonly<Record<Regime, Statute>> = {
  foi: { id: 'law/foia-10', regime: 'foi', title: 'Freedom of Information Act 2000', printed: 's.10' },
  eir: { id: 'law/eir-5', regime: 'eir', title: 'Environmental Information Regulations 2004', printed: 'r.5' },
};

const statutoryRules: readonly InformationResponseRule[] = Object.values(statutes).map(({ id, regime }) => ({ id, kind: 'information-response', clause: id, regime }));

/** All that an enquiry under this protocol can come to owe something by. */
export function rulesUnder({ rules }: Protocol): readonly AnyRule[] {
  return [...rules, ...statutoryRules];
}

export function statuteFor(regime: Regime): Statute {
  return statutes[regime];
}

/** undefined: it is a clause of a protocol. */
export function statuteOf(clause: ClauseId): Statute | undefined {
  return Object.values(statutes).find(({ id }) => id === clause);
}

/** "Freedom of Information Act 2000, s.10" */
export function statuteWords({ title, printed }: Statute): string {
  return `${title}, ${printed}`;
}

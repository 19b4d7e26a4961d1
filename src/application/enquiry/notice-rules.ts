import { type Protocol, type Rule } from '../../domain/protocol/protocol.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Refusal } from '../refusal.js';

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { readonly kind: Kind }>;

/** The protocol's rule of a kind: without one, nothing of the kind is done. */
export function ruleOfKind<const Kind extends Rule['kind']>({ rules }: Protocol, kind: Kind): Result<RuleOf<Kind>, Refusal> {
  const rule = rules.find((one): one is RuleOf<Kind> => one.kind === kind);
  return rule === undefined ? refused({ code: 'no-such-rule', kind }) : ok(rule);
}

import { type Council } from '../../../domain/council/council.js';
import { type PolicyId } from '../../../domain/council/council-policy.js';
import { clauseOf, type Protocol } from '../../../domain/protocol/protocol.js';
import { type FormView } from '../form/form.view.js';
import { type FormBody, given } from '../form/reading.js';
import { options } from './choices.js';

/** The council's policies to choose from; null: its file has none. */
export function policyOptions(council: Council, { typed }: FormView) {
  const all = council.policies.map(({ id, name, clause }) => ({ value: id, text: `${name}${clauseWords(clause, council.protocol)}` }));
  return all.length === 0 ? null : options(all, typed.policy, 'None in particular');
}

export function policyChosen(body: FormBody): { readonly policy?: PolicyId } {
  const policy = given(body, 'policy');
  return policy === '' ? {} : { policy };
}

function clauseWords(clause: string | null, protocol: Protocol): string {
  return clause === null ? '' : ` (clause ${clauseOf(protocol, clause)?.printed ?? clause})`;
}

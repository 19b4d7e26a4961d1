import { type Obligation } from '../obligation/obligation.js';
import { type Fact, type FactId } from './fact.js';
import { type EnquiryState } from './enquiry.js';

/** As whom somebody reads an enquiry: the clerk reads all of it. */
export type Reader = 'clerk' | 'officer' | 'member';

/**
 * What of the facts a reader is shown. Why a matter was handed over is the clerk's alone (houghton-regis/7.1). Members
 * see neither estimates nor other members' enquiries, and nothing of a burden before it was explained to them.
 */
export function factsFor(reader: Reader, state: EnquiryState): readonly Fact[] {
  if (reader === 'clerk') return state.facts;
  const facts = state.facts.map(withoutPrivateReason);
  if (reader === 'officer') return facts;
  const untold = untoldOfBurdens(state);
  return facts.filter((fact) => isForMembers(fact, state, untold));
}

export function obligationsFor(reader: Reader, state: EnquiryState): readonly Obligation[] {
  if (reader !== 'member') return state.obligations;
  const untold = untoldOfBurdens(state);
  return state.obligations.filter(({ startedBy }) => !untold.has(startedBy));
}

function withoutPrivateReason(fact: Fact): Fact {
  const { privateReason, ...words } = fact.words;
  return privateReason === undefined ? fact : { ...fact, words };
}

function isForMembers({ id, happening }: Fact, state: EnquiryState, untold: ReadonlySet<FactId>): boolean {
  switch (happening.kind) {
    case 'estimated':
    case 'joined':
    case 'promise-agreed':
      return false;
    case 'corrected': {
      const corrected = state.facts.find((fact) => fact.id === happening.fact);
      return corrected === undefined || isForMembers(corrected, state, untold);
    }
    default:
      return !untold.has(id);
  }
}

/** The facts of each burden that was never explained to the members; one that was stays told when another is raised. */
function untoldOfBurdens({ facts, history }: EnquiryState): ReadonlySet<FactId> {
  const burdens: FactId[][] = [];
  const told = new Set<FactId[]>();
  for (const { id, happening } of history) {
    if (happening.kind === 'burden-raised') burdens.push([]);
    const last = burdens.at(-1);
    if (last === undefined || !happening.kind.startsWith('burden-')) continue;
    last.push(id);
    if (happening.kind === 'burden-explained') told.add(last);
  }
  const standing = new Set(history.map(({ id }) => id));
  // What was taken back is shown to the office alone: whether it was told can no longer be seen from it.
  const takenBack = facts.filter(({ id, happening }) => happening.kind.startsWith('burden-') && !standing.has(id)).map(({ id }) => id);
  return new Set([...burdens.filter((burden) => !told.has(burden)).flat(), ...takenBack]);
}

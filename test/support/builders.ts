import { buildCalendar } from '../../src/domain/calendar/working-calendar.js';
import { type Council, countingCalendar } from '../../src/domain/council/council.js';
import { type EnquiryState, enquiryState } from '../../src/domain/enquiry/enquiry.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { deriveObligations, type View } from '../../src/domain/obligation/derive.js';
import { type Obligation } from '../../src/domain/obligation/obligation.js';
import { type Member, type Officer } from '../../src/domain/people/person.js';
import { type TermsOf } from '../../src/domain/protocol/terms.js';
import { council, twoDayProtocol } from './councils.js';
import { ada, oscar } from './facts.js';

export function member(overrides: Partial<Member> = {}): Member {
  return {
    ...{ id: ada, council: 'houghton-regis', name: 'Councillor Ada Hill', email: 'ada@members.example' },
    ...{ kind: 'member', role: 'Member', active: true, ...overrides },
  };
}

export function officer(overrides: Partial<Officer> = {}): Officer {
  return {
    ...{ id: oscar, council: 'houghton-regis', name: 'Oscar Reed', email: 'oscar@office.example' },
    ...{ kind: 'officer', role: 'Officer', active: true, ...overrides },
  };
}

export function clerk(overrides: Partial<Officer> = {}): Officer {
  return officer({ id: 'officer-clerk', name: 'Clara Clerk', email: 'clerk@office.example', role: 'Clerk', ...overrides });
}

/** "Timely", without a number of days, as four of the five protocols have it. */
export function timelyProtocol(localStandards: Council['protocol']['localStandards'] = []): Council['protocol'] {
  return twoDayProtocol({
    clauses: [{ id: 'ware/3.1-timely', printed: '3.1', stance: 'serves', asks: 'A timely answer.' }],
    rules: [{ id: 'timely', kind: 'timely-answer', clause: 'ware/3.1-timely' }],
    localStandards,
  });
}

/** The terms of one council, whichever versions the facts name. */
export function termsOf(of: Partial<Council> = {}): TermsOf {
  const { protocol, calendar: kept } = council(of);
  const built = buildCalendar(countingCalendar(kept));
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  return (_, calendarVersion) => ({ protocol, calendar: built.value, counting: kept.counting, calendarVersion });
}

const twoDays = termsOf();

/** What an enquiry of Houghton Regis comes to. */
export function stateWith(facts: readonly Fact[], terms: TermsOf = twoDays): EnquiryState {
  return enquiryState(facts, terms);
}

export function obligationsOf(facts: readonly Fact[], view: View = {}, terms: TermsOf = twoDays): readonly Obligation[] {
  return deriveObligations(facts, terms, view);
}

/** The obligation of a kind, the first where there are several; a test that asks for one expects it. */
export function owed(kind: Obligation['kind'], facts: readonly Fact[], terms: TermsOf = twoDays): Obligation {
  const found = deriveObligations(facts, terms).find((obligation) => obligation.kind === kind);
  if (found === undefined) throw new Error(`Nothing of the kind ${kind} is owed.`);
  return found;
}

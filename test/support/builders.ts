import { calendarTerms } from '../../src/application/council/terms-book.js';
import { type Council } from '../../src/domain/council/council.js';
import { type PromiseTerms } from '../../src/domain/enquiry/decide/acknowledge.js';
import { type CorrectionTerms } from '../../src/domain/enquiry/decide/correct.js';
import { type EnquiryState, enquiryState } from '../../src/domain/enquiry/enquiry.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { type InformationTerms } from '../../src/domain/information/information-days.js';
import { deriveObligations, type View } from '../../src/domain/obligation/derive.js';
import { type Obligation } from '../../src/domain/obligation/obligation.js';
import { type Member, noStanding, type Officer } from '../../src/domain/people/person.js';
import { type GroupNoticeRule } from '../../src/domain/protocol/protocol.js';
import { type TermsOf } from '../../src/domain/protocol/terms.js';
import { council, twoDayProtocol } from './councils.js';
import { ada, oscar } from './facts.js';

export function member(overrides: Partial<Member> = {}): Member {
  return {
    ...{ id: ada, council: 'houghton-regis', name: 'Councillor Ada Hill', email: 'ada@members.example' },
    ...{ kind: 'member', role: 'Member', ...noStanding, active: true, ...overrides },
  };
}

export function officer(overrides: Partial<Officer> = {}): Officer {
  return {
    ...{ id: oscar, council: 'houghton-regis', name: 'Oscar Reed', email: 'oscar@office.example' },
    ...{ kind: 'officer', role: 'Officer', days: [], active: true, ...overrides },
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

/** As St Austell has it: the other groups and those of none, a copy on asking, a recommendation in the public interest. */
export const groupNotice: GroupNoticeRule = {
  ...{ id: 'group-notice', kind: 'group-notice', clause: 'st-austell/4.4', of: ['report'], nonAligned: true, copies: true },
  ...{ recommendation: 'in-the-public-interest', recommendationClause: 'st-austell/4.3' },
};

/** A protocol that has chairs, wards and groups told. */
export function noticeProtocol(overrides: Partial<Council['protocol']> = {}): Council['protocol'] {
  return twoDayProtocol({
    rules: [
      { id: 'answer', kind: 'answer-or-promise', clause: 'houghton-regis/10.2', withinWorkingDays: 2 },
      { id: 'chair', kind: 'chair-notice', clause: 'great-aycliffe/7.15' },
      { id: 'ward', kind: 'ward-notice', clause: 'great-aycliffe/7.14' },
      groupNotice,
    ],
    groups: 'present',
    ...overrides,
  });
}

/** A protocol with a rule of every kind that Houghton Regis has, and reports on outside bodies besides. */
export function everyKind(overrides: Partial<Council['protocol']> = {}): Council['protocol'] {
  const clauses = ['10.2', '10.3', '10.5', '3.1-outside-bodies', '2.3.5-agenda'].map((printed) => ({ id: `houghton-regis/${printed}`, printed, stance: 'serves', asks: 'Something.' }) as const);
  return twoDayProtocol({
    clauses,
    rules: [
      { id: 'answer', kind: 'answer-or-promise', clause: 'houghton-regis/10.2', withinWorkingDays: 2 },
      { id: 'member-reply', kind: 'member-reply', clause: 'houghton-regis/10.5', withinWorkingDays: 2 },
      { id: 'report', kind: 'outside-body-report', clause: 'houghton-regis/3.1-outside-bodies' },
      { id: 'explain', kind: 'burden-explanation', clause: 'houghton-regis/10.3' },
      { id: 'discuss', kind: 'burden-discussion', clause: 'houghton-regis/10.3' },
      { id: 'papers', kind: 'agenda-papers', clause: 'houghton-regis/2.3.5-agenda' },
    ],
    ...overrides,
  });
}

/** The terms of one council, whichever versions the facts name. */
export function termsOf(of: Partial<Council> = {}): TermsOf {
  const { protocol, calendar } = council(of);
  const terms = calendarTerms('calendar-1', calendar);
  return (_, calendarVersion) => ({ protocol, ...terms, calendarVersion });
}

const twoDays = termsOf();

/** What requests for information are counted by. */
export function informationTerms(of: Partial<Council> = {}): InformationTerms {
  return termsOf(of)('protocol-1', 'calendar-1');
}

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

/** What a promise of Houghton Regis is measured by, given by its office unless the test is about that. */
export function promiseTerms(overrides: Partial<PromiseTerms> = {}): PromiseTerms {
  const { protocol, calendar } = council();
  return { zone: 'Europe/London', calendar: calendarTerms('calendar-1', calendar).calendar, limits: protocol.promises, byTheOffice: true, ...overrides };
}

/** What a correction is measured by. */
export function correctionTerms(): CorrectionTerms {
  return { ...informationTerms(), ...promiseTerms() };
}

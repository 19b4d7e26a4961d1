import { calendarTerms } from '../../../src/application/council/terms-book.js';
import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { type Instant } from '../../../src/domain/calendar/instant.js';
import { type CountedEnquiry } from '../../../src/domain/digest/counted-enquiry.js';
import { type Period } from '../../../src/domain/digest/week.js';
import { type Fact, type Happening } from '../../../src/domain/enquiry/fact.js';
import { type LocalStandard, type Protocol } from '../../../src/domain/protocol/protocol.js';
import { type TermsOf } from '../../../src/domain/protocol/terms.js';
import { type ClauseReport, clauseReport } from '../../../src/domain/report/clause-report.js';
import { type AskedFigures } from '../../../src/domain/report/asked-figures.js';
import { knownEnquiry } from '../../../src/domain/report/known-enquiry.js';
import { type OwedFigures } from '../../../src/domain/report/owed-figures.js';
import { periodOfDays } from '../../../src/domain/report/report-period.js';
import { council, twoDayProtocol } from '../../support/councils.js';
import { at, fact } from '../../support/facts.js';

export const member = 'member-ada';

/** Houghton Regis's shape: two days, the member's own reply, the burden; and a clause that nothing counts. */
export function dated(overrides: Partial<Protocol> = {}): Protocol {
  return twoDayProtocol({
    clauses: [
      { id: 'hr/3.1', printed: '3.1', stance: 'respects', asks: 'Agency workers stand as officers.' },
      { id: 'hr/10.2', printed: '10.2', stance: 'serves', asks: 'An answer within two working days.' },
      { id: 'hr/10.3', printed: '10.3', stance: 'serves', asks: 'A burden is talked over.' },
      { id: 'hr/10.5', printed: '10.5', stance: 'serves', asks: 'Members are asked to reply.' },
      { id: 'hr/10.9', printed: '10.9', stance: 'serves', asks: 'Outside bodies are reported on.' },
    ],
    rules: [
      { id: 'answer', kind: 'answer-or-promise', clause: 'hr/10.2', withinWorkingDays: 2 },
      { id: 'explanation', kind: 'burden-explanation', clause: 'hr/10.3' },
      { id: 'discussion', kind: 'burden-discussion', clause: 'hr/10.3' },
      { id: 'reply', kind: 'member-reply', clause: 'hr/10.5', withinWorkingDays: 2 },
      { id: 'report', kind: 'outside-body-report', clause: 'hr/10.9' },
    ],
    ...overrides,
  });
}

/** "Timely", and no number. */
export function timely(localStandards: readonly LocalStandard[] = []): Protocol {
  return twoDayProtocol({
    clauses: [{ id: 'ware/3.1-timely', printed: '3.1', stance: 'serves', asks: 'A timely answer.' }],
    rules: [{ id: 'timely', kind: 'timely-answer', clause: 'ware/3.1-timely' }],
    localStandards,
  });
}

export const fiveDays: LocalStandard = { rule: 'timely', withinWorkingDays: 5, decidedOn: civilDate('2026-05-18'), minute: '2026/114' };

/** The protocol of each version; any other goes by the first. */
export function terms(protocols: Readonly<Record<string, Protocol>> | Protocol): TermsOf {
  const calendar = calendarTerms('calendar-1', council().calendar);
  const known = 'rules' in protocols ? { 'protocol-1': protocols as Protocol } : protocols;
  const [first] = Object.values(known);
  return (version) => {
    const protocol = known[version] ?? first;
    if (protocol === undefined) throw new Error('There is a protocol.');
    return { ...calendar, protocol };
  };
}

/** Monday 9 to Friday 20 November 2026, seen the Monday after. */
export const november = periodOfDays({ from: civilDate('2026-11-09'), to: civilDate('2026-11-20') }, 'Europe/London');
export const after = at('Mon 2026-11-23 09:00');

export function known(all: readonly (readonly Fact[])[], termsOf: TermsOf, asOf: Instant): readonly CountedEnquiry[] {
  return all.map((facts) => knownEnquiry(facts, termsOf, asOf)).filter((enquiry) => enquiry !== null);
}

export function reported(all: readonly (readonly Fact[])[], termsOf = terms(dated()), asOf = after, period: Period = november): ClauseReport {
  const { calendar, counting } = termsOf('protocol-1', 'calendar-1');
  return clauseReport(known(all, termsOf, asOf), period, asOf, { calendar, counting, termsOf, inForceFrom: new Map(), knownSince: null });
}

export function owedUnder(rule: string, report: ClauseReport): OwedFigures {
  const row = report.protocols.flatMap(({ clauses }) => clauses).find((one) => one.kind === 'owed' && one.rule.id === rule);
  if (row?.kind !== 'owed') throw new Error(`Nothing is told of the rule ${rule}.`);
  return row.figures;
}

export function askedUnder(rule: string, report: ClauseReport): AskedFigures {
  const row = report.protocols.flatMap(({ clauses }) => clauses).find((one) => one.kind === 'asked' && one.rule.id === rule);
  if (row?.kind !== 'asked') throw new Error(`Nothing is told of the rule ${rule}.`);
  return row.figures;
}

export function happened(when: string, happening: Happening): Fact {
  return fact(happening, at(when));
}

/** Of many figures those that are not 0 and not unknown. */
export function counted(figures: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => typeof figure === 'number' && figure !== 0));
}

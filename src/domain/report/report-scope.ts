import { type Instant } from '../calendar/instant.js';
import { type CountedEnquiry, isAskedOfOffice, isPart, isWithin } from '../digest/counted-enquiry.js';
import { type Period } from '../digest/week.js';
import { type Happening } from '../enquiry/fact.js';
import { type Obligation } from '../obligation/obligation.js';
import { type TermsOf } from '../protocol/terms.js';

/** What a part of the report is counted from, and how far it sees. */
export interface ReportScope {
  readonly enquiries: readonly CountedEnquiry[];
  readonly period: Period;
  readonly asOf: Instant;
  readonly termsOf: TermsOf;
}

type Received = Extract<Happening, { readonly kind: 'received' }>;

/** How an enquiry came in, with the versions that it names. None without one is ever counted, so it is a bug. */
export function receiptOf({ history }: CountedEnquiry): Received {
  const received = history.find(({ happening }) => happening.kind === 'received');
  if (received?.happening.kind !== 'received') throw new Error('An enquiry has no standing "received" fact.');
  return received.happening;
}

/** It happened in the period, and by then. */
export function happenedIn({ period, asOf }: Pick<ReportScope, 'period' | 'asOf'>, at: Instant): boolean {
  return isWithin(period, at) && at <= asOf;
}

/** A part that was split off was received with the whole. */
export function receivedIn(scope: ReportScope): readonly CountedEnquiry[] {
  return scope.enquiries.filter((enquiry) => isAskedOfOffice(enquiry) && !isPart(enquiry) && happenedIn(scope, enquiry.receivedAt));
}

/** What began in the period. Of what the office opened itself, reports on outside bodies alone. */
export function startedIn(enquiry: CountedEnquiry, scope: Pick<ReportScope, 'period' | 'asOf'>): readonly Obligation[] {
  const started = enquiry.obligations.filter(({ startsAt }) => happenedIn(scope, startsAt));
  return isAskedOfOffice(enquiry) ? started : started.filter(({ kind }) => kind === 'outside-body-report');
}

import { type CivilDate } from '../../calendar/civil-date.js';
import { civilTimeOf } from '../../calendar/zone.js';
import { type PersonId } from '../../people/person.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type ReportRequest, type Telling } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { type Decision, type Doing, factOf, mayBeTold } from './act.js';

export interface MemberRequest extends Telling {
  /** Left out: the enquiry's only member. */
  readonly of?: PersonId;
  readonly text: string;
  readonly report?: ReportRequest;
}

/** An officer asks a member of the enquiry for something. It is a request: it starts a soft clock, and stops none of ours. */
export function decideRequest(state: EnquiryState, doing: Doing, { of, text, report, channel, alreadyGiven }: MemberRequest, zone: string): Decision {
  const possible = mayBeTold(state, 'request', doing, { channel, alreadyGiven });
  if (!possible.ok) return possible;
  const member = of ?? (state.members.length === 1 ? state.members[0] : undefined);
  if (member === undefined || !state.members.includes(member)) {
    return refused({ code: 'not-a-member-of-it', person: of ?? null, members: state.members });
  }
  const gone = report === undefined ? null : reportFault(report, civilTimeOf(doing.at, zone).date);
  if (gone !== null) return refused(gone);
  return ok(factOf(doing, { kind: 'requested', of: member, channel, alreadyGiven, ...(report && { report }) }, { text }));
}

/** A report is asked for by a day that is still to come. */
export function reportFault({ dueOn }: ReportRequest, today: CivilDate): EnquiryRefusal | null {
  return dueOn < today ? { code: 'report-day-gone-by', dueOn, today } : null;
}

import { type PersonId } from '../../people/person.js';
import { type GroupNoticeRule } from '../../protocol/protocol.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type FactId, type StandingFact } from '../fact.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

export interface CopyCommand {
  readonly member: PersonId;
  /** Left out: the enquiry's only report. */
  readonly report?: FactId;
}

/** Who asks for a copy of what was made for another group is sent one (st-austell/4.4). */
export function decideSupplyCopy(state: EnquiryState, doing: Doing, { member, report: named }: CopyCommand, { copies, clause }: GroupNoticeRule): Decision {
  const possible = mayHappen(state, 'supply-copy', doing);
  if (!possible.ok) return possible;
  if (!copies) return refused({ code: 'copies-not-asked', clause });
  const reports = groupReportsIn(state);
  const report = named === undefined && reports.length === 1 ? reports[0] : reports.find(({ id, origin }) => id === named || origin === named);
  if (report === undefined) return refused({ code: 'no-such-report', report: named ?? null, known: reports.map(({ origin }) => origin) });
  return ok(factOf(doing, { kind: 'copy-supplied', report: report.origin, member }, {}));
}

export function groupReportsIn({ history }: Pick<EnquiryState, 'history'>): readonly StandingFact[] {
  return history.filter(({ happening }) => happening.kind === 'group-report');
}

import { type CouncilSlug } from '../../../domain/council/council.js';
import { type EnquiryId, type EnquiryState } from '../../../domain/enquiry/enquiry.js';
import { type Obligation } from '../../../domain/obligation/obligation.js';
import { type Row } from '../session.js';

/** What lists and sweeps read of an enquiry: made from its facts, at every act. */
export function enquiryProjection(state: EnquiryState): Row {
  return {
    status: state.status,
    received_at: state.receivedAt,
    protocol_version: state.protocolVersion,
    calendar_version: state.calendarVersion,
    assigned_to: state.assignedTo,
    sender_verified: state.senderVerified ? 1 : 0,
    next_due_on: nextDueOn(state.obligations),
  };
}

function nextDueOn(obligations: readonly Obligation[]): string | null {
  const days = obligations.flatMap(({ settled, deadline }) => (settled === null && deadline ? [deadline.dueOn] : []));
  return days.toSorted()[0] ?? null;
}

export function obligationRows(
  council: CouncilSlug,
  enquiry: EnquiryId,
  obligations: readonly Obligation[],
): readonly Row[] {
  return obligations.map((obligation) => ({
    council,
    enquiry,
    key: obligation.key,
    kind: obligation.kind,
    rule: obligation.rule,
    clause: obligation.clause,
    local_standard: obligation.localStandard && JSON.stringify(obligation.localStandard),
    owed_by: obligation.owedBy,
    started_by: obligation.startedBy,
    starts_at: obligation.startsAt,
    ...deadlineColumns(obligation),
    settled_how: obligation.settled?.how ?? null,
    settled_by: obligation.settled?.by ?? null,
    settled_at: obligation.settled?.at ?? null,
  }));
}

function deadlineColumns({ deadline, firstDueOn }: Obligation): Row {
  return {
    due_on: deadline?.dueOn ?? null,
    closes_at: deadline?.closesAt ?? null,
    last_moment: deadline?.lastMoment ?? null,
    why: deadline && JSON.stringify(deadline.count),
    first_due_on: firstDueOn,
  };
}

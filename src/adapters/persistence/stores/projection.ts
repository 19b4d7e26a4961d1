import { agendaItemOf, isGoing } from '../../../domain/agenda/agenda-item.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type EnquiryId } from '../../../domain/enquiry/enquiry-id.js';
import { contentiousFlag } from '../../../domain/enquiry/contentious.js';
import { type EnquiryState } from '../../../domain/enquiry/enquiry.js';
import { askAgainOn } from '../../../domain/enquiry/ask-again.js';
import { snoozesIn } from '../../../domain/enquiry/snooze.js';
import { estimateOf } from '../../../domain/burden/estimate.js';
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
    next_due_on: nextDueOn(state),
    joined_to: state.joinedTo,
    awaits_meeting: meetingAwaited(state),
    item_meeting: meetingOfItem(state),
    ask_again_on: askAgainOn(state),
    estimated_hours: estimateOf(state.history),
    snoozes: JSON.stringify(snoozesIn(state.history)),
    contentious_since: contentiousFlag(state.history)?.since ?? null,
    by_office: state.history.some(({ happening }) => happening.kind === 'received' && happening.byOffice === true) ? 1 : 0,
    taken_out: state.takenOutBy,
    ...(state.takenOutBy !== null && nothingToCome),
  };
}

/** What was taken out waits for nothing. */
const nothingToCome: Row = { contentious_since: null, item_meeting: null, ask_again_on: null, estimated_hours: null, snoozes: '[]' };

/** The meeting that an open promise is for. */
function meetingAwaited({ history, obligations }: EnquiryState): string | null {
  const open = new Set(obligations.flatMap(({ kind, settled, startedBy }) => (kind === 'promise' && settled === null ? [startedBy] : [])));
  const given = history.findLast(({ id }) => open.has(id))?.happening;
  return given?.kind === 'acknowledged' ? (given.event?.meeting ?? null) : null;
}

/** The meeting that an item is on its way to. */
function meetingOfItem(state: EnquiryState): string | null {
  const item = agendaItemOf(state);
  return item !== null && isGoing(item) ? item.meeting : null;
}

/** Members read it in their lists too: what they may not know of, is owed to others, or was asked of them, has no part in it. */
function nextDueOn({ obligations, members }: EnquiryState): string | null {
  const shown = obligations.filter(({ kind, soft, owedTo }) => !soft && !kind.startsWith('burden-') && owedTo.some((one) => members.includes(one)));
  const days = shown.flatMap(({ settled, deadline }) => (settled === null && deadline ? [deadline.dueOn] : []));
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
    soft: obligation.soft ? 1 : 0,
    rests: obligation.rests && JSON.stringify(obligation.rests),
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

import { type CivilDate } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { type EnquiryState } from '../enquiry/enquiry.js';
import { type AgendaHappening, type FactId, type Happening, type ItemMeeting, type StandingFact } from '../enquiry/fact.js';
import { type Obligation, stateOf } from '../obligation/obligation.js';
import { type PersonId } from '../people/person.js';

/**
 * How far an item has come. `late-papers`: they came after their day, and wait for the clerk. `on-agenda`: its papers came
 * in time, or the clerk took them late.
 */
export type AgendaItemStage = 'papers-awaited' | 'late-papers' | 'on-agenda' | 'refused' | 'withdrawn';

/** An item that a member asked for (ware/2.3.5-agenda), as the facts leave it. */
export interface AgendaItem extends ItemMeeting {
  readonly askedBy: FactId;
  readonly of: PersonId;
  readonly askedAt: Instant;
  readonly stage: AgendaItemStage;
}

/** It is on its way to its meeting, or stands on the agenda: where that meeting moves, so does the item. */
export function isGoing({ stage }: AgendaItem): boolean {
  return stage !== 'refused' && stage !== 'withdrawn';
}

/** It stands in the way of another: its papers are not settled, or it is on the agenda of a meeting that was not held yet. */
export function isToCome({ stage, heldOn }: AgendaItem, today: CivilDate): boolean {
  return stage === 'papers-awaited' || stage === 'late-papers' || (stage === 'on-agenda' && today <= heldOn);
}

/** Its papers are still wanted, and their day has gone by: they are late, or have not come. */
export function isPastItsDay({ obligations }: Pick<EnquiryState, 'obligations'>, at: Instant): boolean {
  return obligations.some((owed) => owed.kind === 'agenda-papers' && stateOf(owed, at) === 'missed-and-open');
}

/** The item that was asked for last; null: none ever was. */
export function agendaItemOf({ history, obligations }: Pick<EnquiryState, 'history' | 'obligations'>): AgendaItem | null {
  return history.reduce<AgendaItem | null>((item, fact) => {
    const { happening } = fact;
    if (happening.kind === 'item-requested') return asked(fact, happening);
    return item === null ? null : after(item, happening, obligations.find(({ startedBy, kind }) => kind === 'agenda-papers' && startedBy === item.askedBy));
  }, null);
}

function asked({ id, at }: StandingFact, { of, meeting, title, heldOn }: Extract<AgendaHappening, { readonly kind: 'item-requested' }>): AgendaItem {
  return { askedBy: id, askedAt: at, of, meeting, title, heldOn, stage: 'papers-awaited' };
}

/** Papers that count have ended what was wanted, whether they were in time, taken late, or in time since the meeting moved. */
function after(item: AgendaItem, happening: Happening, papers: Obligation | undefined): AgendaItem {
  switch (happening.kind) {
    case 'item-moved':
      return happening.meeting === item.meeting ? { ...item, title: happening.title, heldOn: happening.heldOn } : item;
    case 'papers-received':
      return { ...item, stage: papers?.settled?.how === 'met' ? 'on-agenda' : 'late-papers' };
    case 'late-papers-accepted':
      return { ...item, stage: 'on-agenda' };
    case 'late-papers-refused':
      return { ...item, stage: 'refused' };
    case 'item-withdrawn':
      return { ...item, stage: 'withdrawn' };
    case 'closed':
      return item.stage === 'on-agenda' || item.stage === 'refused' ? item : { ...item, stage: 'withdrawn' };
    default:
      return item;
  }
}

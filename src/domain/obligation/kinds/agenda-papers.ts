import { type CivilDate } from '../../calendar/civil-date.js';
import { type Deadline } from '../../calendar/deadline.js';
import { papersDue } from '../../calendar/week-before.js';
import { type StandingFact } from '../../enquiry/fact.js';
import { type Terms } from '../../protocol/terms.js';
import { type ObligationKind } from '../kind.js';
import { askedOf } from '../member-parties.js';
import { type Obligation } from '../obligation.js';

/**
 * The papers of an item that a member asked for, a week before the meeting (ware/2.3.5-agenda). What comes late counts
 * once the clerk takes it; a meeting that moves takes the day along, and papers may be in time for it by that.
 */
export const agendaPapers: ObligationKind = {
  name: 'agenda-papers',
  soft: true,
  canRest: false,
  owes: 'the papers for the agenda item',
  starts(fact, rule, terms) {
    const { happening } = fact;
    if (happening.kind !== 'item-requested' || rule.kind !== 'agenda-papers') return null;
    const deadline = papersFor(happening.heldOn, terms);
    return { clause: rule.clause, localStandard: null, deadline, parties: askedOf(happening.of, fact) };
  },
  moves({ happening }, { happening: asked }, terms) {
    if (happening.kind !== 'item-moved' || asked.kind !== 'item-requested') return null;
    return happening.meeting === asked.meeting ? papersFor(happening.heldOn, terms) : null;
  },
  settles(fact, obligation, _, known) {
    switch (fact.happening.kind) {
      case 'papers-received':
        return isInTime(fact, obligation) ? 'met' : null;
      case 'item-moved':
        return known.slice(begun(obligation, known)).some((one) => one.happening.kind === 'papers-received' && isInTime(one, obligation)) ? 'met' : null;
      case 'late-papers-accepted':
        return 'met';
      case 'late-papers-refused':
      case 'item-withdrawn':
      case 'closed':
        return 'lifted';
      default:
        return null;
    }
  },
};

function papersFor(heldOn: CivilDate, { calendar, counting, calendarVersion }: Terms): Deadline {
  return papersDue(calendar, counting, heldOn, calendarVersion);
}

function isInTime({ at }: StandingFact, { deadline }: Obligation): boolean {
  return deadline !== null && at < deadline.lastMoment;
}

function begun({ startedBy }: Obligation, known: readonly StandingFact[]): number {
  return known.findIndex(({ id }) => id === startedBy);
}

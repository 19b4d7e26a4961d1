import { type CivilDate } from '../../src/domain/calendar/civil-date.js';
import { clockTime } from '../../src/domain/calendar/clock-time.js';
import { defaultCountingSettings, type FoiReading } from '../../src/domain/calendar/counting.js';
import { type Deadline } from '../../src/domain/calendar/deadline.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type WorkingCalendar } from '../../src/domain/calendar/working-calendar.js';
import { instantAt } from '../../src/domain/calendar/zone.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { deriveObligations } from '../../src/domain/obligation/derive.js';
import { type Protocol, unsaid } from '../../src/domain/protocol/protocol.js';
import { clarificationSought, clarified, converted, extended, feePaid, feesNotice, received } from '../support/facts.js';
import { taken } from './vector-calendar.js';

/** A request for information as a vector says it: instants, or dates whose hour is not known. */
export interface RequestOfVector {
  readonly received: Instant | CivilDate;
  readonly days: number;
  readonly reading: FoiReading;
  readonly fee?: readonly [notice: CivilDate, paid: CivilDate];
  /** When it was clarified; `received` is when it first came. */
  readonly clarified?: Instant | CivilDate;
}

/** The day of the obligation that follows from such a request, its clarification, its fee, its extension. */
export function owedForInformation(calendar: WorkingCalendar, { received: first, days, reading, fee, clarified: clear }: RequestOfVector): Deadline {
  const at = (when: Instant | CivilDate): Instant => (when.includes('T') ? (when as Instant) : atNoon(calendar, when as CivilDate));
  const asked = at(first);
  const facts: readonly Fact[] = [
    ...[received(asked), converted(asked)],
    ...(clear === undefined ? [] : [clarificationSought(asked), clarified(at(clear))]),
    ...(days === 40 ? [extended(at(clear ?? first))] : []),
    ...(fee === undefined ? [] : [feesNotice(at(fee[0])), feePaid(at(fee[1]))]),
  ];
  const terms = { protocol, calendar, memberCalendar: calendar, counting: defaultCountingSettings, foi: { calendar, reading }, calendarVersion: 'calendar-1' };
  const owed = deriveObligations(facts, () => terms).find(({ kind }) => kind === 'information-response');
  if (owed?.deadline == null) throw new Error('No day is owed for the request.');
  return owed.deadline;
}

function atNoon({ zone }: WorkingCalendar, on: CivilDate): Instant {
  return taken(instantAt(on, clockTime('12:00'), zone)).instant;
}

const protocol: Protocol = {
  ...{ title: 'Of the vectors', adoptedOn: null, reaffirmedOn: [], reviewDueOn: null, reviewEvery: 'not-stated' },
  ...{ clauses: [], rules: [], localStandards: [], ...unsaid },
};

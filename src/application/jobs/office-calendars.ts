import { type CalendarDefinition } from '../../domain/calendar/calendar-definition.js';
import { foiCalendar, officeCalendar } from '../../domain/calendar/council-calendars.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { isOpenAt } from '../../domain/calendar/opening-hours.js';
import { buildCalendar, type WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council, countingCalendar, type CouncilCalendar, membersCalendar } from '../../domain/council/council.js';
import { type UnattendedOffice } from '../../domain/council/unattended.js';
import { asIfAttended, withoutUnattended } from '../../domain/council/unattended-closure.js';
import { type CountedDays } from '../../domain/protocol/counted-days.js';

/** The calendars of councils as they are now, each built once. */
export class OfficeCalendars {
  private readonly offices = new WeakMap<CouncilCalendar, WorkingCalendar>();
  private readonly members = new WeakMap<CouncilCalendar, WorkingCalendar>();
  private readonly writing = new WeakMap<CouncilCalendar, WorkingCalendar>();
  private readonly countings = new WeakMap<CouncilCalendar, WorkingCalendar>();
  private readonly laws = new WeakMap<CouncilCalendar, WorkingCalendar>();

  /** When the office is open. */
  officeOf({ slug, calendar }: Council): WorkingCalendar {
    return kept(this.offices, calendar, slug, () => officeCalendar(calendar.facts));
  }

  /** When it would be open if somebody attended it always. */
  attendedOf(council: Council, unattended: readonly UnattendedOffice[]): WorkingCalendar {
    return this.officeOf({ ...council, calendar: asIfAttended(council.calendar, unattended, council.zone) });
  }

  /** The days that the protocol's counts go by. */
  countingOf({ slug, calendar }: Council): WorkingCalendar {
    return kept(this.countings, calendar, slug, () => countingCalendar(calendar));
  }

  /** The days that what is owed is counted in: by the protocol, and by the law. */
  countedOf(council: Council): CountedDays {
    const { slug, calendar } = council;
    return { council: this.countingOf(council), law: kept(this.laws, calendar, slug, () => foiCalendar(calendar.facts)) };
  }

  /** The days that a member's own time to answer goes by. */
  membersOf({ slug, calendar }: Council): WorkingCalendar {
    return kept(this.members, calendar, slug, () => membersCalendar(calendar));
  }

  /** The days on which members are written to: those of theirs, whether or not anybody attends the office. */
  writingDaysOf({ slug, calendar }: Council): WorkingCalendar {
    return kept(this.writing, calendar, slug, () => membersCalendar(withoutUnattended(calendar)));
  }

  /** The council's day while its office is open: nobody is written to outside their office's hours. null: it is closed. */
  openDay(council: Council, now: Instant): CivilDate | null {
    return isOpenAt(this.officeOf(council), now) ? civilTimeOf(now, council.zone).date : null;
  }
}

function kept(
  built: WeakMap<CouncilCalendar, WorkingCalendar>,
  calendar: CouncilCalendar,
  slug: string,
  define: () => CalendarDefinition,
): WorkingCalendar {
  const known = built.get(calendar) ?? build(define(), slug);
  built.set(calendar, known);
  return known;
}

function build(definition: CalendarDefinition, slug: string): WorkingCalendar {
  const built = buildCalendar(definition);
  if (!built.ok) throw new Error(`The calendar of ${slug} cannot be built: ${JSON.stringify(built.refusal)}`);
  return built.value;
}

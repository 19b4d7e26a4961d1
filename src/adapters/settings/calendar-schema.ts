import { z } from 'zod';
import { nations } from '../../domain/calendar/bank-holidays.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type ClockTime } from '../../domain/calendar/clock-time.js';
import { wholeDay } from '../../domain/calendar/council-calendars.js';
import { section } from './shape.js';
import { listOf, oneOf } from './words.js';

/**
 * Text here and no more: whether the date or the time exists, and whether hours fit together, is the domain's to say,
 * of all of them at once (see calendar-findings.ts). Nothing leaves this adapter before it has.
 */
function unjudged<Judged extends string>(wanted: string) {
  return z.custom<Judged>((value) => typeof value === 'string', { error: wanted });
}
const day = unjudged<CivilDate>('a date such as 2026-12-24');
const time = unjudged<ClockTime>('a time in quotation marks, such as "09:30"');
const title = unjudged<string>('a few words that say why');
const zone = unjudged<string>('a time zone such as Europe/London');
const nation = oneOf(nations);

const openings = listOf(section({ opens: time, closes: time }), 'a list of openings, [] for a day that is closed');
const closures = listOf(
  section({ startsOn: day, startsAt: time.exactOptional(), endsOn: day, endsAt: time.exactOptional(), title }),
  'a list of closures, [] for none',
);
const specialDays = listOf(
  section({ date: day, openings, title }),
  'a list of days with hours of their own, [] for none',
);
const oneOffDays = listOf(
  section({ date: day, title, proclaimed: z.boolean({ error: 'true or false' }).default(false) }),
  'a list of days off, [] for none',
);

/** The keys of a council's file from which its calendars follow. */
export const calendarShape = {
  nation,
  zone,
  office: section({ week: section(eachWeekday(openings)), closures, specialDays, oneOffDays }),
};

/** The same, with what cannot be read replaced by what has no fault, so that the rest can still be judged. */
export const readableCalendar = z.object({
  nation: nation.catch('england-and-wales'),
  zone: zone.catch('Europe/London'),
  office: orEmpty(
    z.object({
      week: orEmpty(z.object(eachWeekday(openings.catch([...wholeDay])))),
      closures: closures.catch([]),
      specialDays: specialDays.catch([]),
      oneOffDays: oneOffDays.catch([]),
    }),
  ),
});

export type CalendarText = z.output<typeof readableCalendar>;

function eachWeekday<Day extends z.ZodType>(of: Day) {
  return { monday: of, tuesday: of, wednesday: of, thursday: of, friday: of, saturday: of, sunday: of };
}

function orEmpty<Section extends z.ZodType>(schema: Section) {
  return z.preprocess((value) => (typeof value === 'object' && value !== null ? value : {}), schema);
}

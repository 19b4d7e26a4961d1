import { z } from 'zod';
import { parseClockTime } from '../../domain/calendar/clock-time.js';
import { defaultReminderSettings } from '../../domain/reminder/schedule.js';
import { section } from './shape.js';
import { decision, listOf, oneOf, readBy, wholeNumber } from './words.js';

const mornings = (wanted: string) => wholeNumber(1, 60, wanted);
const anHour = 'a time of the day such as "09:00"';
const standard = defaultReminderSettings;

const members = section({
  when: oneOf(['on-the-day', 'never']).default(standard.members.when),
  from: readBy(parseClockTime, anHour).default(standard.members.from),
  until: readBy(parseClockTime, anHour).default(standard.members.until),
}).refine(({ from, until }) => from < until, { error: 'hours of which the second comes after the first', path: ['until'] });

/** What is not said is as the domain has it, key by key. */
export const remindersSchema = section({
  before: listOf(
    mornings('a whole number of mornings before the due day, from 1 to 60'),
    'a list of mornings before the due day, such as [3, 1], [] for none',
  ).default([...standard.before]),
  onDueDay: z.boolean({ error: 'true or false' }).default(standard.onDueDay),
  overdueEvery: mornings('a whole number of mornings, from 1 to 60').default(standard.overdueEvery),
  clerkFrom: mornings('the morning overdue from which the clerk is told too, from 1 to 60').default(standard.clerkFrom),
  members: members.prefault({}),
});

/** What an office that nobody attends does to the days that count. */
export const unattendedSchema = z.discriminatedUnion(
  'clock',
  [section({ clock: z.literal('goes-on') }), section({ clock: z.literal('as-closed'), decision: section(decision) })],
  { error: 'goes-on, or as-closed with the council’s decision beside it, as no protocol says so' },
);

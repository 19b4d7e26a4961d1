import { z } from 'zod';
import { parseClockTime } from '../../domain/calendar/clock-time.js';
import { defaultCountingSettings } from '../../domain/calendar/counting.js';
import { section } from './shape.js';
import { oneOf, readBy } from './words.js';

const anExample = 'a section such as { kind: cut-off, at: "17:00" }';
const afterHours = z.discriminatedUnion(
  'kind',
  [
    section({ kind: z.literal('cut-off'), at: readBy(parseClockTime, 'a time such as "17:00"') }),
    section({ kind: z.literal('closing-time') }),
    section({ kind: z.literal('calendar-day') }),
  ],
  {
    error: ({ code }) => (code === 'invalid_union' ? 'cut-off or closing-time or calendar-day' : anExample),
  },
);

/** What is not said is as CLAUSES.md has it. */
export const countingSchema = section({
  dayOfReceipt: oneOf(['day-0', 'day-1']).exactOptional(),
  afterHours: afterHours.exactOptional(),
  dueDayEnds: oneOf(['end-of-day', 'closing-time']).exactOptional(),
  halfDay: oneOf(['working-day', 'not-a-working-day']).exactOptional(),
  weekBefore: oneOf(['same-weekday', 'seven-clear-days']).exactOptional(),
  clarification: oneOf(['clock-goes-on', 'pauses', 'starts-afresh']).exactOptional(),
  memberDays: oneOf(['monday-to-friday', 'office']).exactOptional(),
  foi: oneOf(['ico', 's45-code']).exactOptional(),
}).transform((said) => ({ ...defaultCountingSettings, ...said }));

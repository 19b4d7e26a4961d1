import { z } from 'zod';
import { parseCivilDate } from '../../domain/calendar/civil-date.js';
import { type CalendarRefusal } from '../../domain/calendar/refusal.js';
import { type Result } from '../../domain/result.js';

/** Values that several files hold. Each says what it wants in the words of a fault. */

export function text(wanted: string) {
  return z.string({ error: wanted }).trim().min(1, { error: wanted });
}

export function shapedText(shape: RegExp, wanted: string) {
  return z.string({ error: wanted }).regex(shape, { error: wanted });
}

/** An id that can stand in an address. */
export function hyphenated(wanted: string) {
  return shapedText(/^[a-z0-9]+(-[a-z0-9]+)*$/, wanted);
}

/** One that a browser opens as it stands. */
export const webAddress = shapedText(/^https?:\/\/[^\s/]+\.[^\s]+$/, 'a web address such as https://www.example.gov.uk/policies');

export function wholeNumber(from: number, to: number, wanted: string) {
  return z.int({ error: wanted }).min(from, { error: wanted }).max(to, { error: wanted });
}

export function listOf<Item extends z.ZodType>(item: Item, wanted: string) {
  return z.array(item, { error: wanted });
}

export function oneOf<const Choice extends string>(choices: readonly Choice[]) {
  return z.enum(choices, { error: choices.join(' or ') });
}

/** Text that the domain reads: it says what is wrong with it, in the same words wherever it is asked. */
export function readBy<Value>(parse: (text: string) => Result<Value, CalendarRefusal>, wanted: string) {
  return z.string({ error: wanted }).transform((written, context): Value => {
    const read = parse(written);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: read.refusal.wanted });
    return z.NEVER;
  });
}

export const truth = z.boolean({ error: 'true or false' });

/** A day that exists. */
export const date = readBy(parseCivilDate, 'a date such as 2026-05-22');

export const workingDays = wholeNumber(1, 1000, 'a whole number of working days, from 1 to 1000');

/** That something is the council's own decision and not its protocol's. */
export const decision = {
  decidedOn: date,
  minute: text('the minute that records the decision, such as "2026/114"'),
};

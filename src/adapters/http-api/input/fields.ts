import { z } from 'zod';
import { parseCivilDate } from '../../../domain/calendar/civil-date.js';
import { parseClockTime } from '../../../domain/calendar/clock-time.js';
import { parseInstant } from '../../../domain/calendar/instant.js';
import { type Result } from '../../../domain/result.js';

/**
 * The fields that requests are made of. Each says what it wants as its one message, so that a fault reads the same
 * whether the value is missing, of the wrong type or out of bounds.
 */
export function object<Shape extends z.ZodRawShape>(shape: Shape) {
  const fields = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? `only ${fields}` : `a JSON object with ${fields}`),
  });
}

export function oneOf<const Choice extends string>(choices: readonly Choice[]) {
  return z.enum(choices, { error: `one of ${choices.join(', ')}` });
}

/** NUL ends a text in PostgreSQL, half a surrogate pair is no character: neither could be kept as it was sent. */
const notKept = /\0|\p{Surrogate}/u;

/** What people write. Kept as it is: nothing is trimmed off it. */
export function text(most: number) {
  return written(most, `a text of 1 to ${most} characters, none of them NUL`, notKept);
}

/** Goes into the heading of mails, hence no line breaks. */
export function line(most: number) {
  return written(most, `one line of 1 to ${most} characters`, /\p{Cc}|\p{Zl}|\p{Zp}|\p{Surrogate}/u).trim();
}

function written(most: number, wanted: string, barred: RegExp) {
  return z
    .string({ error: wanted })
    .max(most, { error: wanted })
    .refine((given) => /\S/.test(given) && !barred.test(given), { error: wanted });
}

const anId = 'an id as this API gives it';
export const id = z.string({ error: anId }).regex(/^[!-~]{1,100}$/, { error: anId });

/** When something happened. Without an offset nobody could say when that was. */
export const instant = readBy(parseInstant, 'a time with its offset, such as 2026-05-22T17:20:00+01:00');

export const civilDate = readBy(parseCivilDate, 'a date that exists, such as 2026-05-22');

export const clock = readBy(parseClockTime, 'a time such as 09:30');

const trueOrFalse = 'true or false';
export const truth = z.boolean({ error: trueOrFalse });

/** One of the two alone: what a shape is told apart by. */
export function only<const Value extends boolean>(value: Value) {
  return z.literal(value, { error: trueOrFalse });
}

/** A number that is sent as one, not as text: `8`, never `"8"`. */
export function whole(least: number, most: number) {
  const wanted = `a whole number from ${least} to ${most}`;
  return z.int({ error: wanted }).min(least, { error: wanted }).max(most, { error: wanted });
}

/** 1 to `most` of them, each once. `what`: "ids of people". */
export function several<Item extends z.ZodType>(item: Item, most: number, what: string) {
  const error = `a list of 1 to ${most} ${what}, each once`;
  return z
    .array(item, { error })
    .min(1, { error })
    .max(most, { error })
    .refine((items) => new Set(items).size === items.length, { error });
}

type Shapes = readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]];

/** One of several shapes, told apart by one field; a value that none of them has is that field's fault. */
export function toldApartBy<const Field extends string, const Options extends Shapes>(field: Field, wanted: string, options: Options) {
  return z.discriminatedUnion(field, options, {
    error: ({ code }) => (code === 'invalid_union' ? wanted : `a JSON object with ${field} and what goes with it`),
  });
}

function readBy<Value>(parse: (given: string) => Result<Value, { readonly wanted: string }>, wanted: string) {
  return z.string({ error: wanted }).transform((given, context) => {
    const parsed = parse(given);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: parsed.refusal.wanted });
    return z.NEVER;
  });
}

import { z } from 'zod';
import { section } from './shape.js';
import { date, decision, oneOf, text } from './words.js';

const clause = text('the id of the clause that asks for information, such as ware/3.1-information').nullable().default(null);

/** The day is named so that nothing goes out by surprise: until then the next bulletin can be looked at. */
const rhythm = { clause, from: date, decision: section(decision).nullable().default(null) };

/** Off unless the file says how often: no protocol does. */
export const bulletinSchema = z.discriminatedUnion(
  'every',
  [section({ every: z.literal('never'), clause }), section({ every: oneOf(['week', 'month']), ...rhythm })],
  { error: 'never, or week or month with the day from which it is sent beside it' },
);

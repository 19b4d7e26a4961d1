import { z } from 'zod';

const wanted = 'a whole number from 1 to 100';

/** How many items a page holds at most. */
export const limit = z
  .string({ error: wanted })
  .regex(/^([1-9]\d?|100)$/, { error: wanted })
  .transform(Number)
  .default(50);

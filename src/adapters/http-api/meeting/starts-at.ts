import { clock } from '../input/fields.js';

/** Nothing begins at the end of a day. */
export const startsAt = clock.refine((time) => time !== '24:00', { error: 'a time from 00:00 to 23:59, such as 19:30' });

import { whole } from '../input/fields.js';

/** Whole hours of officers' time, by an officer's estimate. */
export const hours = whole(1, 10_000);

import { whole } from '../form/texts.js';

/** Of officers' time. */
export const hours = whole('hours', 1, 1000, 'Enter about how many hours the answer would take');

import { decideFlagContentious } from '../../domain/enquiry/decide/flag-contentious.js';
import { contentiousFlagged } from '../outbox/letters/contentious.js';
import { asGiven, type Verb } from './act-on-enquiry.js';

/** The clerk hears of it once; members never do. */
export const flagContentious: Verb<{ readonly reason: string }> = {
  act: 'enquiry.flag-contentious',
  ready: asGiven,
  decide: decideFlagContentious,
  letters: contentiousFlagged,
};

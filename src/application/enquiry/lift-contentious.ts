import { decideLiftContentious } from '../../domain/enquiry/decide/flag-contentious.js';
import { asGiven, type Verb } from './act-on-enquiry.js';

export const liftContentious: Verb<{ readonly reason: string }> = {
  act: 'enquiry.lift-contentious',
  ready: asGiven,
  decide: decideLiftContentious,
  letters: () => [],
};

import { decideEstimate } from '../../domain/enquiry/decide/estimate.js';
import { asGiven, type Verb } from './act-on-enquiry.js';

export const estimate: Verb<{ readonly hours: number; readonly text: string }> = {
  act: 'enquiry.estimate',
  ready: asGiven,
  decide: decideEstimate,
  letters: () => [],
};

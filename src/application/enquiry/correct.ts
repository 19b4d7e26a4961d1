import { type CorrectionCommand, decideCorrect } from '../../domain/enquiry/decide/correct.js';
import { type Verb } from './act-on-enquiry.js';

export const correct: Verb<CorrectionCommand> = {
  act: 'enquiry.correct',
  decide: (state, doing, command, council) => decideCorrect(state, doing, command, council.zone),
  letters: () => [],
};

import { type CorrectionCommand, decideCorrect } from '../../domain/enquiry/decide/correct.js';
import { promiseTermsOf } from './promise-terms.js';
import { asGiven, type Verb } from './act-on-enquiry.js';

export const correct: Verb<CorrectionCommand> = {
  act: 'enquiry.correct',
  ready: asGiven,
  subject: ({ facts }, { fact }) => {
    const by = facts.find(({ id }) => id === fact)?.by;
    return by === undefined ? {} : { recordedBy: by.kind === 'person' ? by.person : null };
  },
  decide: (state, doing, command, acting) => decideCorrect(state, doing, command, { ...acting.file.information, ...promiseTermsOf(acting) }),
  letters: () => [],
};

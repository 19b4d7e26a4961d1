import { type BurdenOutcome } from '../../domain/enquiry/fact.js';

/** What a discussion came to, the same in page, mail and report. */
export const outcomeWords: Readonly<Record<BurdenOutcome, string>> = {
  narrowed: 'the question is narrowed',
  phased: 'it is answered in parts',
  'to-committee': 'it goes to a committee',
  foi: 'it is dealt with as a request under the Freedom of Information Act',
  proceed: 'it is answered as it was asked',
  withdrawn: 'the councillor no longer asks for it',
};

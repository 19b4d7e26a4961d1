import { type StepKind } from '../../../domain/complaint/route.js';

export const stepTitles: Readonly<Record<StepKind, string>> = {
  informal: 'An informal talk',
  formal: 'Looked into formally',
  'taken-up': 'Taken up with the councillor, or the leader of their group',
  conciliation: 'Conciliation by a body outside',
  outside: 'Passed to another body',
};

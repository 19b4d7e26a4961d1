import { decideTakeStep, type StepTaken } from '../../domain/complaint/decide/take-step.js';
import { ok } from '../../domain/result.js';
import { type ComplaintVerb } from './act-on-complaint.js';

export const takeComplaintStep: ComplaintVerb<StepTaken> = {
  name: 'take-step',
  ready: (command) => ok(command),
  decide: decideTakeStep,
  letters: () => [],
};

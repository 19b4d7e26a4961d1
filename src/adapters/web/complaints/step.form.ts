import { takeComplaintStep } from '../../../application/complaint/take-step.js';
import { type ComplaintDetail } from '../../../application/complaint/read-complaint.js';
import { type StepKind } from '../../../domain/complaint/route.js';
import { ok } from '../../../domain/result.js';
import { options } from '../acts/choices.js';
import { reading } from '../form/reading.js';
import { choice, line, most, words } from '../form/texts.js';
import { given } from '../form/reading.js';
import { complaintForm } from './complaint-form.js';
import { stepTitles } from './step-words.js';

const takenHere = ['informal', 'formal', 'taken-up', 'conciliation'] as const;

export const stepForm = complaintForm({
  path: 'steps',
  title: 'Record a step',
  done: 'The step is recorded',
  verb: takeComplaintStep,
  inputs: { step: 'step', body: 'body', taken: 'taken' },
  fits: (detail) => kindsOf(detail).length > 0,
  view({ detail, form }) {
    const bodies = detail.state.raised.route.steps.flatMap(({ kind, bodies: named }) => (kind === 'conciliation' ? named : []));
    return {
      steps: kindsOf(detail).map((kind) => ({ value: kind, text: stepTitles[kind], checked: form.typed.step === kind })),
      bodies: bodies.length === 0 ? null : options(bodies.map((name) => ({ value: name, text: name })), form.typed.body, 'Nobody outside'),
      taken: [
        { value: 'yes', text: 'It was taken', checked: form.typed.taken !== 'no' },
        { value: 'no', text: 'An informal talk was passed over', checked: form.typed.taken === 'no' },
      ],
    };
  },
  read(body) {
    const form = reading({
      step: choice('step', takenHere, 'Select the step'),
      taken: choice('taken', ['yes', 'no'], 'Select whether it was taken'),
      body: given(body, 'body') === '' ? () => ok(null) : line('body', most.subject, ''),
      text: words('text', most.text, 'Enter what happened, or why the talk was passed over'),
    })(body);
    if (!form.ok) return form;
    const { taken, ...command } = form.value;
    return ok({ at: null, command: { ...command, isTaken: taken === 'yes' } });
  },
});

/** What the way of this complaint has still to come, of what is done here. */
function kindsOf({ state }: ComplaintDetail): readonly (typeof takenHere)[number][] {
  const left = state.raised.route.steps.flatMap(({ kind }, at): readonly StepKind[] => (state.stepsTaken.includes(at) ? [] : [kind]));
  return takenHere.filter((kind) => left.includes(kind));
}

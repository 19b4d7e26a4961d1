import { tellOnComplaint } from '../../../application/complaint/tell.js';
import { type ComplaintDetail } from '../../../application/complaint/read-complaint.js';
import { type ComplaintTold } from '../../../domain/complaint/decide/tell.js';
import { complaintWords } from '../../../domain/complaint/fact.js';
import { ok } from '../../../domain/result.js';
import { policyChosen, policyOptions } from '../acts/policy-followed.js';
import { asTold, telling, tellingInputs } from '../acts/telling.js';
import { nameOf } from '../enquiry/names.js';
import { faultAt, type Reader, reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { given } from '../form/reading.js';
import { complaintForm } from './complaint-form.js';

type What = { readonly what: (typeof complaintWords)[number] } | { readonly what: 'case'; readonly to: string };

const told: Readonly<Record<(typeof complaintWords)[number], string>> = {
  progress: 'how it goes on',
  outcome: 'what came of it',
  feedback: 'what came of the concern that they brought',
};

export const tellingForm = complaintForm({
  path: 'tellings',
  title: 'Tell somebody',
  done: 'It is on its way, or recorded as said',
  verb: tellOnComplaint,
  inputs: { ...tellingInputs, what: 'what', to: 'what' },
  view: ({ detail, form }) => ({ policies: policyOptions(detail.council, form), whats: whatsOf(detail).map((one) => ({ ...one, checked: form.typed.what === one.value })) }),
  read(body, zone) {
    const form = reading({ what, text: words('text', most.text, 'Enter what they are told'), told: telling(zone) })(body);
    if (!form.ok) return form;
    const { what: chosen, ...rest } = form.value;
    const { at, command } = asTold(rest);
    return ok({ at, command: { ...command, ...chosen, ...policyChosen(body) } satisfies ComplaintTold });
  },
});

/** One choice says both: to whom, and what. */
const what: Reader<What> = (body) => {
  const chosen = given(body, 'what');
  const word = complaintWords.find((one) => one === chosen);
  if (word !== undefined) return ok({ what: word });
  const [, to] = /^case:([!-~]{1,100})$/.exec(chosen) ?? [];
  return to === undefined ? faultAt('what', 'Select who is told what') : ok({ what: 'case', to });
};

function whatsOf({ state, people }: ComplaintDetail) {
  const { by, about, route } = state.raised;
  const offered = complaintWords.filter((word) => word !== 'feedback' || route.raisedBy === 'officer');
  return [
    ...offered.map((word) => ({ value: word, text: `${nameOf(by, people)}, who raised it: ${told[word]}` })),
    ...about.map((id) => ({ value: `case:${id}`, text: `${nameOf(id, people)}, whom it is about: what you release to them` })),
  ];
}

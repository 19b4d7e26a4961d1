import { lawWords } from '../../../application/information/law-words.js';
import { convert } from '../../../application/enquiry/information.js';
import { burdenOf } from '../../../domain/burden/burden.js';
import { regimes } from '../../../domain/enquiry/fact.js';
import { ok } from '../../../domain/result.js';
import { type FormView } from '../form/form.view.js';
import { reading } from '../form/reading.js';
import { choice, most, wordsOrNone } from '../form/texts.js';
import { actForm } from './act-form.js';
import { isAgreedOn, isNoRequest } from './information-fits.js';
import { asTold, tellingInputs, written } from './telling.js';

export const regimeChosen = choice('regime', regimes, 'Select the law that it comes under');

export function regimeItems({ typed }: FormView) {
  return regimes.map((value) => ({ value, text: lawWords[value], hint: { text: regimeHints[value] }, checked: typed.regime === value }));
}

const regimeHints = {
  foi: 'Whatever the council holds that is not about the environment',
  eir: 'Information on the environment: land, planning, air, water, waste, noise, and what is done about them',
} as const;

export const convertForm = actForm({
  path: 'conversions',
  act: 'convert',
  group: 'information',
  title: 'Deal with it as a request for information',
  label: 'All of it is a request for information',
  done: 'It is a request for information: the councillor is told by which day of the law it is answered',
  verb: convert,
  inputs: tellingInputs,
  fits: isNoRequest,
  view: ({ form, detail }) => ({ laws: regimeItems(form), agreed: isAgreedOn(detail.state) ? (burdenOf(detail.state.history)?.outcome?.text ?? null) : null }),
  prefilled: ({ state }) => (isAgreedOn(state) ? { regime: 'foi' } : {}),
  read(body, zone) {
    const form = reading({ regime: regimeChosen, text: wordsOrNone('text', most.text), told: written(zone) })(body);
    return form.ok ? ok(asTold({ ...form.value, text: form.value.text ?? '' })) : form;
  },
});

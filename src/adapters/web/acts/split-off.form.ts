import { reading } from '../form/reading.js';
import { type SplitCommand } from '../../../application/enquiry/split-off.js';
import { ok } from '../../../domain/result.js';
import { line, most, words, wordsOrNone } from '../form/texts.js';
import { formDoneBy } from './act-form.js';
import { regimeChosen, regimeItems } from './convert.form.js';
import { isNoRequest } from './information-fits.js';
import { asTold, tellingInputs, written } from './telling.js';

export const splitOffForm = formDoneBy<SplitCommand>(({ splitting }, asked) => splitting.run(asked), {
  path: 'splits',
  act: 'convert',
  group: 'information',
  title: 'Split off a part as a request for information',
  label: 'A part of it is one: split it off',
  done: 'Split off: the part has a number and a day of its own, and the councillor is told. The rest goes on here',
  isCarried: false,
  inputs: tellingInputs,
  fits: isNoRequest,
  view: ({ form }) => ({ laws: regimeItems(form) }),
  read(body, zone) {
    const form = reading({
      regime: regimeChosen,
      subject: line('subject', most.subject, 'Enter a subject for the part'),
      part: words('part', most.text, 'Enter the part of the question that is the request'),
      text: wordsOrNone('text', most.text),
      told: written(zone),
    })(body);
    if (!form.ok) return form;
    const { subject, part, text, ...rest } = form.value;
    return ok(asTold({ ...rest, text: text ?? '', part: { subject, text: part } }));
  },
});

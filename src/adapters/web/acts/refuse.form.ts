import { answer } from '../../../application/enquiry/answer.js';
import { clauseOf } from '../../../domain/protocol/protocol.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { line, most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { isNoRequest } from './information-fits.js';
import { policyChosen, policyOptions } from './policy-followed.js';
import { asTold, telling, tellingInputs } from './telling.js';

export const refuseForm = actForm({
  path: 'refusals',
  act: 'answer',
  group: 'ends',
  title: 'Refuse under a clause',
  label: 'Refuse under a clause',
  done: 'Answered: refused under a clause',
  verb: answer,
  inputs: tellingInputs,
  // What everybody may ask by law is withheld by the law alone.
  fits: (state, { protocol }) => protocol.refusalGrounds.length > 0 && isNoRequest(state),
  view({ visit: { council }, form }) {
    const { protocol } = council;
    return {
      policies: policyOptions(council, form),
      grounds: protocol.refusalGrounds.map(({ id, clause, says, asks }) => ({
        value: id,
        text: says,
        hint: { text: `${asks} (Clause ${clauseOf(protocol, clause)?.printed ?? clause})` },
        checked: form.typed.ground === id,
      })),
    };
  },
  read(body, zone) {
    const form = reading({
      refusedOn: line('ground', most.subject, 'Select why it is refused'),
      text: words('text', most.text, 'Enter what the councillor is told'),
      told: telling(zone),
    })(body);
    if (!form.ok) return form;
    const { at, command } = asTold(form.value);
    return ok({ at, command: { ...command, ...policyChosen(body) } });
  },
});

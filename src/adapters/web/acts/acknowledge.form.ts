import { acknowledge } from '../../../application/enquiry/acknowledge.js';
import { ok } from '../../../domain/result.js';
import { day } from '../form/days.js';
import { reading } from '../form/reading.js';
import { most, words, wordsOrNone } from '../form/texts.js';
import { actForm } from './act-form.js';
import { telling, tellingInputs } from './telling.js';

export const acknowledgeForm = actForm({
  path: 'acknowledgements',
  act: 'acknowledge',
  title: 'Acknowledge with a day for the answer',
  label: 'Acknowledge with a day',
  done: 'Acknowledged',
  verb: acknowledge,
  inputs: { ...tellingInputs, promised: 'promised-day' },
  read(body, zone) {
    const form = reading({
      promisedOn: day('promised', 'The day you promise', 'Enter the day by which you promise an answer'),
      text: words('text', most.text, 'Enter what the councillor is told'),
      reason: wordsOrNone('reason', most.reason),
      told: telling(zone),
    })(body);
    if (!form.ok) return form;
    const { told, reason, ...rest } = form.value;
    const { at, ...means } = told;
    return ok({ at, command: { ...rest, ...means, ...(reason !== null && { reason }) } });
  },
});

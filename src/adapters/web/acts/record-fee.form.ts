import { recordFee } from '../../../application/enquiry/information.js';
import { ok } from '../../../domain/result.js';
import { moment } from '../form/moments.js';
import { reading } from '../form/reading.js';
import { actForm } from './act-form.js';
import { awaitsFee } from './information-fits.js';

export const recordFeeForm = actForm({
  path: 'fees',
  act: 'record-fee',
  group: 'information',
  title: 'Record that the fee was received',
  label: 'The fee was received',
  done: 'Recorded: the days of the law go on, and the councillor is told the new day',
  verb: recordFee,
  inputs: { at: 'at-day' },
  fits: awaitsFee,
  read(body, zone) {
    const form = reading({ at: moment('at', zone, 'The day of the fee', 'Enter the day on which the fee was received') })(body);
    return form.ok ? ok({ at: form.value.at, command: {} }) : form;
  },
});

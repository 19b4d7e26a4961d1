import { snooze } from '../../../application/enquiry/snooze.js';
import { type EnquiryState } from '../../../domain/enquiry/enquiry.js';
import { ok } from '../../../domain/result.js';
import { day } from '../form/days.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';

export const snoozeForm = actForm({
  path: 'snoozes',
  act: 'snooze',
  group: 'who',
  title: 'Have no reminders of it for some days',
  label: 'Have no reminders for some days',
  done: 'You have no reminders of it until that day',
  verb: snooze,
  inputs: { until: 'until-day' },
  fits: hasADay,
  read(body) {
    const form = reading({
      until: day('until', 'The day', 'Enter the day on which reminders go on'),
      reason: words('reason', most.reason, 'Enter a reason'),
    })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});

/** Where no day is due, nobody is reminded. */
function hasADay({ obligations }: EnquiryState): boolean {
  return obligations.some(({ soft, settled, deadline }) => !soft && settled === null && deadline !== null);
}

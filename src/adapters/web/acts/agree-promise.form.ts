import { agreePromise } from '../../../application/enquiry/agree-promise.js';
import { ok } from '../../../domain/result.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { day } from '../form/days.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';

export const agreePromiseForm = actForm({
  path: 'promise-agreements',
  act: 'agree-promise',
  group: 'promises',
  title: 'Agree that a later day is promised',
  label: 'Agree to a later promise',
  done: 'Agreed',
  verb: agreePromise,
  inputs: { until: 'until-day' },
  fieldFor: (field) => (field === 'promised' ? 'until' : field),
  // Where officers promise any day by themselves, there is nothing to agree to.
  fits: (_, { protocol }) => protocol.promises.clerkAgreesBeyond !== null,
  view: ({ visit }) => ({ alone: amountOf(visit.council.protocol.promises.clerkAgreesBeyond ?? 0, 'working day') }),
  read(body) {
    const form = reading({
      until: day('until', 'The latest day', 'Enter the latest day that may be promised'),
      reason: words('reason', most.reason, 'Enter a reason'),
    })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});

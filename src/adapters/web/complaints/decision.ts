import { type HandlerDecision } from '../../../domain/complaint/fact.js';
import { ok } from '../../../domain/result.js';
import { dayOrNone } from '../form/days.js';
import { faultAt, type FormBody, given, type Reading, reading } from '../form/reading.js';
import { line, most } from '../form/texts.js';

/** That the council said itself who handles it: a decision has its day and its minute, or there is none. */
export function decisionIn(body: FormBody): Reading<HandlerDecision | null> {
  const form = reading({
    decidedOn: dayOrNone('decided', 'The day of the decision'),
    minute: given(body, 'minute').trim() === '' ? () => ok(null) : line('minute', most.subject, ''),
  })(body);
  if (!form.ok) return form;
  const { decidedOn, minute } = form.value;
  if (decidedOn !== null && minute === null) return faultAt('minute', 'Enter the minute of the decision');
  if (decidedOn === null && minute !== null) return faultAt('decided', 'Enter the day of the decision', 'decided-day');
  return ok(decidedOn === null || minute === null ? null : { decidedOn, minute });
}

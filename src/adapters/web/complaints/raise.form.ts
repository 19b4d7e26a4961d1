import { type RaiseRequest } from '../../../application/complaint/raise-complaint.js';
import { ok } from '../../../domain/result.js';
import { dayOrNone, isDayGiven } from '../form/days.js';
import { allWays } from '../form/channel-items.js';
import { faultAt, type FormBody, given, givenList, type Reading, reading } from '../form/reading.js';
import { isTimeGiven, moment } from '../form/moments.js';
import { choice, line, most, several, words } from '../form/texts.js';

type Raised = Omit<RaiseRequest, 'actor' | 'council' | 'key'>;

/** A decision has its day and its minute, or there is none. */
export function raiseForm(body: FormBody, zone: string): Reading<Raised> {
  const form = reading({
    about: several('about', 'Select whom it is about'),
    channel: choice('channel', allWays, 'Select how it was brought'),
    raisedAt: isDayGiven(body, 'raised') || isTimeGiven(body, 'raised') ? moment('raised', zone, 'The day it was brought', 'Enter the day on which it was brought') : () => ok(null),
    text: words('text', most.text, 'Enter what it is about'),
    decidedOn: dayOrNone('decided', 'The day of the decision'),
    minute: given(body, 'minute').trim() === '' ? () => ok(null) : line('minute', most.subject, ''),
  })(body);
  if (!form.ok) return form;
  const { decidedOn, minute, ...rest } = form.value;
  if (decidedOn !== null && minute === null) return faultAt('minute', 'Enter the minute of the decision');
  if (decidedOn === null && minute !== null) return faultAt('decided', 'Enter the day of the decision', 'decided-day');
  const decision = decidedOn === null || minute === null ? null : { decidedOn, minute };
  const by = given(body, 'by') === '' ? null : given(body, 'by');
  return ok({ ...rest, by, handlers: givenList(body, 'handlers').slice(0, 50), decision });
}

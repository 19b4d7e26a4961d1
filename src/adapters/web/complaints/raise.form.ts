import { type RaiseRequest } from '../../../application/complaint/raise-complaint.js';
import { ok } from '../../../domain/result.js';
import { isDayGiven } from '../form/days.js';
import { allWays } from '../form/channel-items.js';
import { type FormBody, given, givenList, type Reading, reading } from '../form/reading.js';
import { isTimeGiven, moment } from '../form/moments.js';
import { choice, most, several, words } from '../form/texts.js';
import { decisionIn } from './decision.js';

type Raised = Omit<RaiseRequest, 'actor' | 'council' | 'key'>;

export function raiseForm(body: FormBody, zone: string): Reading<Raised> {
  const form = reading({
    about: several('about', 'Select whom it is about'),
    channel: choice('channel', allWays, 'Select how it was brought'),
    raisedAt: isDayGiven(body, 'raised') || isTimeGiven(body, 'raised') ? moment('raised', zone, 'The day it was brought', 'Enter the day on which it was brought') : () => ok(null),
    text: words('text', most.text, 'Enter what it is about'),
    decision: decisionIn,
  })(body);
  if (!form.ok) return form;
  const by = given(body, 'by') === '' ? null : given(body, 'by');
  return ok({ ...form.value, by, handlers: givenList(body, 'handlers').slice(0, 50) });
}

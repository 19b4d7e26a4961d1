import { type LogRequest } from '../../../application/enquiry/log-enquiry.js';
import { byHand } from '../form/channel-items.js';
import { ok } from '../../../domain/result.js';
import { moment } from '../form/moments.js';
import { type FormBody, type Reading, reading, faultAt } from '../form/reading.js';
import { choice, line, most, several, ticked, words, wordsOrNone } from '../form/texts.js';

export type Logged = Omit<LogRequest, 'actor' | 'council' | 'key'>;

export function logForm(body: FormBody, zone: string): Reading<Logged> {
  const form = reading({
    channel: choice('channel', byHand, 'Select how the enquiry came'),
    members: several('members', 'Select who asked'),
    receivedAt: moment('received', zone, 'The day the enquiry came', 'Enter the day on which the enquiry came'),
    subject: line('subject', most.subject, 'Enter what it is about, in one line'),
    text: words('text', most.text, 'Enter what was asked'),
    isAnswered: ticked('answered'),
    answer: wordsOrNone('answer', most.text),
  })(body);
  if (!form.ok) return form;
  const { isAnswered, answer, ...asked } = form.value;
  if (isAnswered && answer === null) return faultAt('answer', 'Enter what the councillor was told');
  if (!isAnswered && answer !== null) return faultAt('answered', 'Tick that it was answered, or clear the answer');
  return ok({ ...asked, answered: answer === null ? null : { text: answer } });
}

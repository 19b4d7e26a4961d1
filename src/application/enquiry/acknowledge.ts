import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Acknowledgement, decideAcknowledge } from '../../domain/enquiry/decide/acknowledge.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { daysAfterMeeting } from '../meeting/days-after-meeting.js';
import { toMembers } from '../outbox/letters/to-members.js';
import { type Refusal } from '../refusal.js';
import { type Acting, signature, type Verb } from './act-on-enquiry.js';
import { promiseTermsOf } from './promise-terms.js';

/** A timescale: a day, or so many working days after a meeting that the council has entered. */
export interface AcknowledgeCommand extends Omit<Acknowledgement, 'promisedOn' | 'event'> {
  readonly promisedOn?: CivilDate;
  readonly afterMeeting?: { readonly meeting: string; readonly workingDays: number };
}

export const acknowledge: Verb<AcknowledgeCommand, Acknowledgement> = {
  act: 'enquiry.acknowledge',
  isCarried: true,
  ready: withItsDay,
  decide: (state, doing, given, acting) => decideAcknowledge(state, doing, given, promiseTermsOf(acting)),
  letters: (file, fact, actor) => toMembers(file, fact, signature(actor, file.council)),
};

async function withItsDay({ promisedOn, afterMeeting, ...rest }: AcknowledgeCommand, { stores, file }: Acting): Promise<Result<Acknowledgement, Refusal>> {
  if (promisedOn !== undefined && afterMeeting === undefined) return ok({ ...rest, promisedOn });
  if (promisedOn !== undefined || afterMeeting === undefined) return refused({ code: 'one-timescale', given: promisedOn === undefined ? 'neither' : 'both' });
  const meeting = await stores.meetings.byId(afterMeeting.meeting);
  if (meeting === null) return refused({ code: 'no-such-meeting', meeting: afterMeeting.meeting });
  const { id, title, heldOn } = meeting;
  const event = { meeting: id, title, heldOn, workingDaysAfter: afterMeeting.workingDays };
  return ok({ ...rest, promisedOn: daysAfterMeeting(file.calendar, heldOn, afterMeeting.workingDays), event });
}

import { type CivilDate, longDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type StandingFact } from '../../../domain/enquiry/fact.js';
import { type Person } from '../../../domain/people/person.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { letterTo } from './letter-to.js';

export interface AskedOnce {
  /** The name of whoever asked. */
  readonly sender: string;
  readonly dueOn: CivilDate;
  readonly at: Instant;
  readonly goodUntil: Instant | undefined;
}

export function requestReminderKey({ id }: StandingFact): string {
  return `request-reminder:${id}`;
}

/** A member is reminded once of what was asked of them: it asks, and says nothing of lateness (houghton-regis/10.5). */
export function requestReminder(file: EnquiryFile, request: StandingFact, member: Person, { sender, dueOn, at, goodUntil }: AskedOnce): Letter {
  const { council, stored } = file;
  const askedOn = longDate(civilTimeOf(request.at, council.zone).date);
  return letterTo(member, file, at, {
    kind: 'request-reminder',
    key: requestReminderKey(request),
    fromName: council.name,
    subject: `[${stored.reference}] A question still open: ${stored.subject}`,
    automatic: 'auto-generated',
    ...(goodUntil !== undefined && { goodUntil }),
    inReplyTo: [],
    view: {
      lines: [`${sender} asked for your help on ${askedOn}. If you can, please answer by ${longDate(dueOn)}.`, 'If you have answered already in another way, there is nothing to do. You are not reminded again.'],
      owed: [],
      quoted: { label: 'What is asked', text: request.words.text ?? '' },
      next: ['Answer this message, in as few words as you like.'],
      signedBy: council.name,
    },
  });
}

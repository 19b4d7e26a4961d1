import { agendaItemOf } from '../../../domain/agenda/agenda-item.js';
import { type CivilDate, longDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type ObligationKindName } from '../../../domain/obligation/obligation.js';
import { type Person } from '../../../domain/people/person.js';
import { type AskedAndSilent } from '../../../domain/reminder/asked-and-silent.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { dayGoneBy, meetingOf, sendPapers } from './agenda.js';
import { letterTo } from './letter-to.js';

export interface AskedOnce {
  /** The name of whoever asked. */
  readonly sender: string;
  readonly dueOn: CivilDate;
  /** The day on which the member is reminded. */
  readonly on: CivilDate;
  readonly at: Instant;
  readonly goodUntil: Instant | undefined;
}

/** A member is reminded once of what was asked of them: it asks, and says nothing of lateness (houghton-regis/10.5). */
export function requestReminder(file: EnquiryFile, asked: AskedAndSilent, member: Person, once: AskedOnce): Letter | null {
  const { council, stored } = file;
  const words = wordsOf[asked.obligation.kind];
  if (words === null) return null;
  const { about, lines, label, next } = words(file, asked, once);
  return letterTo(member, file, once.at, {
    kind: 'request-reminder',
    // With the day: what a day’s trouble with mail kept from going is queued anew on the next.
    key: `request-reminder:${asked.request.id}:${once.on}`,
    fromName: council.name,
    subject: `[${stored.reference}] ${about}: ${stored.subject}`,
    automatic: 'auto-generated',
    ...(once.goodUntil !== undefined && { goodUntil: once.goodUntil }),
    inReplyTo: [],
    view: { lines, owed: [], quoted: { label, text: asked.request.words.text ?? '' }, next: [next], signedBy: council.name },
  });
}

interface Words {
  /** What leads the subject. */
  readonly about: string;
  readonly lines: readonly string[];
  /** What the words of the request are quoted as. */
  readonly label: string;
  readonly next: string;
}

/** null: it is the office that owes it, of which no member is reminded. */
const wordsOf: Readonly<Record<ObligationKindName, ((file: EnquiryFile, asked: AskedAndSilent, once: AskedOnce) => Words) | null>> = {
  'answer-or-promise': null,
  'timely-answer': null,
  promise: null,
  'member-reply': questionWords,
  'outside-body-report': questionWords,
  'burden-explanation': null,
  'burden-discussion': null,
  'information-response': null,
  'chair-notice': null,
  'ward-notice': null,
  'group-notice': null,
  'agenda-papers': papersWords,
};

function questionWords({ council }: EnquiryFile, { request }: AskedAndSilent, { sender, dueOn }: AskedOnce): Words {
  const askedOn = longDate(civilTimeOf(request.at, council.zone).date);
  return {
    about: 'A question still open',
    lines: [`${sender} asked for your help on ${askedOn}. If you can, please answer by ${longDate(dueOn)}.`, 'If you have answered already in another way, there is nothing to do. You are not reminded again.'],
    label: 'What is asked',
    next: 'Answer this message, in as few words as you like.',
  };
}

function papersWords({ state }: EnquiryFile, { obligation }: AskedAndSilent, { dueOn, at }: AskedOnce): Words {
  const item = agendaItemOf(state);
  const yours = item === null ? 'your agenda item' : `your item for ${meetingOf(item)}`;
  return {
    about: 'Papers for your agenda item',
    lines: [
      `The papers for ${yours} are due by ${longDate(dueOn)}, when the office closes.`,
      ...dayGoneBy(obligation, at),
      'If you have sent them already in another way, there is nothing to do. You are not reminded again.',
    ],
    label: 'What it is about',
    next: sendPapers,
  };
}

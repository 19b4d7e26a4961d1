import { addDays, type CivilDate, longDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type Council } from '../../../domain/council/council.js';
import { type UnattendedOffice } from '../../../domain/council/unattended.js';
import { periodOfDates } from '../../../domain/digest/week.js';
import { tokenisedAddress } from '../../../domain/intake/mailbox-address.js';
import { type Person } from '../../../domain/people/person.js';
import { keyOnWaiting } from '../../ports/outbox-store.js';
import { type Waiting } from '../../ports/unattended-store.js';
import { type Letter, type OwingWords } from '../letter.js';
import { toAddSomething } from './letter-to.js';
import { amountWords, inLine, mostLines } from './merged-lines.js';
import { roundTo } from './round-to.js';

export interface UnattendedNow {
  readonly council: Council;
  readonly state: UnattendedOffice;
  readonly loopMark: string;
  readonly at: Instant;
}

/**
 * To a member who waits: nobody is there, until when at the latest, and what becomes of the days. Why is nobody's business.
 * Where they wait for one answer alone, what they reply finds its enquiry.
 */
export function officeUnattended(member: Person, waiting: readonly Waiting[], now: UnattendedNow): Letter {
  const [only, ...others] = waiting;
  const letter = merged(member, waiting, now);
  if (only === undefined || others.length > 0) return letter;
  return { ...letter, enquiry: only.enquiry, replyTo: tokenisedAddress(now.council.mailbox, only.threadToken) };
}

function merged(member: Person, waiting: readonly Waiting[], { council, state, loopMark, at }: UnattendedNow): Letter {
  return roundTo(member, council, loopMark, at, {
    kind: 'office-unattended',
    // By its first day: one that is ended and begun again on it is told once.
    key: keyOnWaiting(civilTimeOf(state.startedAt, council.zone).date, member.id),
    goodUntil: periodOfDates(state.until, addDays(state.until, 1), council.zone).to,
    subject: `Nobody attends the office until ${longDate(state.until)}`,
    view: {
      lines: [`The office of ${council.name} is not attended at present, until ${longDate(state.until)} at the latest. What you asked is kept, and is dealt with once somebody is there again.`, clockWords(council, state)],
      owing: waiting.slice(0, mostLines).map((one) => owing(one, civilTimeOf(at, council.zone).date)),
      next: [
        ...(waiting.length > mostLines ? [`And ${amountWords(waiting.length - mostLines)} more that you asked.`] : []),
        waiting.length > 1 ? whichOne : toAddSomething,
        'This message was sent automatically, once.',
      ],
    },
  });
}

const whichOne = 'To add something, answer a message about the one enquiry: an answer to this one waits until somebody says which it is about.';

function clockWords({ unattended }: Council, { closure }: UnattendedOffice): string {
  if (closure === null || unattended.clock === 'goes-on') return 'The days by which an answer is due stay as they are.';
  const { decidedOn, minute } = unattended.decision;
  return `By the council’s own decision (${longDate(decidedOn)}, minute ${minute}) these days count as closed, so the days by which an answer is due have moved.`;
}

function owing({ reference, subject, dueOn }: Waiting, today: CivilDate): OwingWords {
  return { title: `${reference}: ${inLine(subject)}`, due: dueWords(dueOn, today), lines: [] };
}

function dueWords(dueOn: CivilDate | null, today: CivilDate): string {
  if (dueOn === null) return 'No day is due for the answer';
  return dueOn < today ? `The answer was due by ${longDate(dueOn)} and is late` : `Answer due by ${longDate(dueOn)}`;
}

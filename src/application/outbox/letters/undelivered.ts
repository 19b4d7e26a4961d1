import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type Council } from '../../../domain/council/council.js';
import { type Person } from '../../../domain/people/person.js';
import { type Trouble, type Undelivered } from '../../ports/outbox-store.js';
import { type Letter } from '../letter.js';
import { amountWords, inLine, mostLines } from './merged-lines.js';
import { roundTo } from './round-to.js';

/** What the mails of one hour have in common. */
export interface UndeliveredTold {
  readonly mails: readonly Undelivered[];
  readonly period: string;
  readonly at: Instant;
  readonly loopMark: string;
  /** The reader is no clerk, and has it because mail to the clerk does not arrive. */
  readonly inPlaceOfClerk: boolean;
}

/** To the clerk, or to the others who run the office: which mail did not arrive, to whom, what the server said, and what can be done. */
export function undelivered(reader: Person, council: Council, { mails, period, at, loopMark, inPlaceOfClerk }: UndeliveredTold): Letter {
  const count = mails.length === 1 ? 'A message has' : `${amountWords(mails.length)} messages have`;
  return roundTo(reader, council, loopMark, at, {
    kind: 'undelivered',
    key: `undelivered:${period}:${reader.id}`,
    subject: `${count} not been delivered`,
    view: {
      lines: inPlaceOfClerk ? ['You have this because mail to the clerk does not arrive: please let them know.'] : [],
      owing: mails.slice(0, mostLines).map((mail) => ({ title: `To ${inLine(mail.to)}: ${inLine(mail.subject)}`, due: wordsOf(mail), lines: linesOf(mail, council) })),
      next: [
        ...(mails.length > mostLines ? [`And ${amountWords(mails.length - mostLines)} more: all are on the page “Needs attention” until somebody takes care of them.`] : []),
        'Whoever it was for may not know what it says: please tell them by another way, or put their address right in the list of people.',
        'This message was sent automatically, in office hours, and tells of each trouble once.',
      ],
    },
  });
}

const troubleWords: Readonly<Record<Trouble, string>> = {
  delayed: 'It does not go; it is tried again until five days are over.',
  failed: 'It was given up and is not tried again.',
  bounced: 'A mail server took it, and sent it back later.',
};

function wordsOf({ trouble, bounceProven }: Pick<Undelivered, 'trouble' | 'bounceProven'>): string {
  const words = troubleWords[trouble ?? 'delayed'];
  return trouble === 'bounced' && !bounceProven ? `${words} So a message says; nothing proves who wrote that.` : words;
}

const arrivedWords = 'No answer came to one of the tries: it may have arrived.';

/** As a page says it. */
export function troubleText(mail: Pick<Undelivered, 'trouble' | 'mayHaveArrived' | 'bounceProven'>): string {
  const [words, { trouble, mayHaveArrived }] = [wordsOf(mail), mail];
  return mayHaveArrived && trouble !== 'bounced' ? `${words} ${arrivedWords}` : words;
}

function linesOf({ queuedAt, lastAnswer, trouble, mayHaveArrived }: Undelivered, { zone }: Council): readonly string[] {
  const { date, time } = civilTimeOf(queuedAt, zone);
  const written = `It was written on ${longDate(date)} at ${time}.`;
  if (trouble === 'bounced') return [written, 'What the server wrote is kept with the mail that came in.'];
  if (lastAnswer === '') return [written, 'No answer came to the last try: it may have arrived.'];
  return [written, `The last answer to it was: ${inLine(lastAnswer)}`, ...(mayHaveArrived ? [arrivedWords] : [])];
}

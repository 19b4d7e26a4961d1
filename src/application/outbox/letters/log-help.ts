import { type Instant } from '../../../domain/calendar/instant.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type Council } from '../../../domain/council/council.js';
import { type LogFault } from '../../../domain/intake/reply/log-words.js';
import { type Officer } from '../../../domain/people/person.js';
import { type Letter } from '../letter.js';
import { roundTo } from './round-to.js';

export interface NotLogged {
  readonly because: LogFault;
  readonly messageId: string | null;
  readonly subject: string;
}

/** A LOG was not understood, or a word of a reply acts on no enquiry: its officer hears why, once a day at most. */
export function logHelp(officer: Officer, council: Council, loopMark: string, { because, messageId, subject }: NotLogged, at: Instant): Letter {
  const isReply = because === 'reply-word';
  const letter = roundTo(officer, council, loopMark, at, {
    kind: 'log-help',
    key: `log-help:${officer.id}:${civilTimeOf(at, council.zone).date}`,
    subject: `Not ${isReply ? 'understood' : 'logged'}: ${subject === '' ? 'your mail' : subject}`,
    view: {
      lines: [`Your mail was not ${isReply ? 'acted on' : 'logged'}. It waits with the clerk.`, words[because]],
      next: [isReply ? toAct : toLog, 'A message like this one comes once a day at most.'],
    },
  });
  return { ...letter, automatic: 'auto-replied', inReplyTo: messageId === null ? [] : [messageId] };
}

const toLog = 'The first line of such a mail: LOG Cllr Hill, phone, Tue 21:00: what was asked';
const toAct = 'Reply with it to a mail about the one enquiry, which has its reference in the subject, or act on its page.';

const words: Readonly<Record<NotLogged['because'], string>> = {
  'reply-word': 'It begins with a word that acts on one enquiry, and does not answer a mail about one: a reply to reminders or to a list acts on none.',
  'no-log-word': 'Its first line does not begin with LOG.',
  'no-member': 'It names no councillor: who asked?',
  'no-such-member': 'No councillor of that name is known.',
  'several-members': 'Several councillors could be meant: write the whole name.',
  'no-channel': 'It does not say how it was asked: phone, meeting, letter, in person.',
  'no-day': 'It does not say when it was asked.',
  'nothing-asked': 'It does not say what was asked: write that after a colon.',
  'day-not-understood': 'The day that it gives was not understood: Tue 21:00, or 12 May 21:00.',
  'weekday-does-not-match': 'The weekday and the date are not the same day.',
  'still-to-come': 'The time that it gives is still to come, or there is no such time.',
};

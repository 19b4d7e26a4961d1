import { type FactId } from '../../../domain/enquiry/fact.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Officer } from '../../../domain/people/person.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { letterTo, names, owedNow } from './letter-to.js';
import { notUnderstoodWords } from './reply-refusals.js';

/** The words by which officers act in a reply: the first of the message, in capitals. */
export const replyWords = [
  'ANSWER and then the answer: it goes to the councillor as the answer.',
  'ACK 4 December (or ACK after the Planning Committee): the councillor is promised an answer by then.',
  'ASK and then a question to the councillor.',
  'NOTE and then what only the office sees.',
  'PASS TO and an officer’s name.',
  'DISCUSS 12 hours and then why: to talk over what the work comes to.',
  'DONE: you answered by telephone or in person.',
];

export interface MessageGiven {
  readonly fact: FactId;
  readonly messageId: string | null;
  /** The officer sent it to the members without us. */
  readonly isOwn: boolean;
}

/** The member has the officer's message; was it the answer? Asked once a day at most, and answered in one word. */
export function whatWasIt(file: EnquiryFile, officer: Officer, { fact, messageId, isOwn }: MessageGiven, at: Instant): readonly Letter[] {
  const { council, stored, members } = file;
  const went = isOwn ? `You wrote to ${names(members)} yourself, so nothing was sent on` : `Your message went to ${names(members)} under your name`;
  return [
    letterTo(officer, file, at, {
      kind: 'what-was-it',
      key: `what-was-it:${fact}`,
      fromName: council.name,
      subject: `[${stored.reference}] ${isOwn ? 'Recorded' : 'Sent on'}. Was it the answer? ${stored.subject}`,
      automatic: 'auto-replied',
      inReplyTo: messageId === null ? [] : [messageId],
      view: {
        lines: [`${went}. As it stands it is a message, and the answer is still owed.`],
        owed: owedNow(file, at, officer),
        quoted: null,
        next: ['If it was the answer, reply with the one word ANSWER.', 'If it said when the answer comes, reply with ACK and the day: ACK 4 December.', 'Either counts from when your message was sent.'],
        signedBy: council.name,
      },
    }),
  ];
}

export interface NotUnderstood {
  readonly because: string;
  readonly firstLine: string;
  readonly messageId: string | null;
  /** The officer sent it to a councillor without us. */
  readonly isOwn: boolean;
}

/** Nothing was sent on: what was not understood comes back, with the words that would be. */
export function replyHelp(file: EnquiryFile, officer: Officer, { because, firstLine, messageId, isOwn }: NotUnderstood, at: Instant): readonly Letter[] {
  const { council, stored } = file;
  return [
    letterTo(officer, file, at, {
      kind: 'reply-help',
      key: `reply-help:${stored.id}:${officer.id}:${at}`,
      fromName: council.name,
      subject: `[${stored.reference}] ${isOwn ? 'Not recorded' : 'Not sent on'}: ${stored.subject}`,
      automatic: 'auto-replied',
      inReplyTo: messageId === null ? [] : [messageId],
      view: {
        lines: [isOwn ? 'Your own mail to a councillor was not recorded with this enquiry.' : 'Your reply was not sent to the councillor, and nothing was recorded.', notUnderstoodWords(because, firstLine)],
        owed: [],
        quoted: null,
        next: ['The first word of a reply says what it is:', ...replyWords, isOwn ? 'A mail to the councillor without such a word is recorded as a message.' : 'A reply without such a word goes on to the councillor as a message.', 'A message like this one comes once in 24 hours at most: until then, what is not understood waits with the clerk, unsent.'],
        signedBy: council.name,
      },
    }),
  ];
}

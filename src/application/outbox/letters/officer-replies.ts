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

export interface SentOn {
  readonly fact: FactId;
  readonly messageId: string | null;
}

/** The officer's message went on to the member; was it the answer? Asked once a day at most, and answered in one word. */
export function whatWasIt(file: EnquiryFile, officer: Officer, { fact, messageId }: SentOn, at: Instant): readonly Letter[] {
  const { council, stored, members } = file;
  return [
    letterTo(officer, file, at, {
      kind: 'what-was-it',
      key: `what-was-it:${fact}`,
      fromName: council.name,
      subject: `[${stored.reference}] Sent on. Was it the answer? ${stored.subject}`,
      automatic: 'auto-replied',
      inReplyTo: messageId === null ? [] : [messageId],
      view: {
        lines: [`Your message went to ${names(members)} under your name. As it stands it is a message, and the answer is still owed.`],
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
}

/** Nothing was sent on: what was not understood comes back, with the words that would be. */
export function replyHelp(file: EnquiryFile, officer: Officer, { because, firstLine, messageId }: NotUnderstood, at: Instant): readonly Letter[] {
  const { council, stored } = file;
  return [
    letterTo(officer, file, at, {
      kind: 'reply-help',
      key: `reply-help:${stored.id}:${officer.id}:${at}`,
      fromName: council.name,
      subject: `[${stored.reference}] Not sent on: ${stored.subject}`,
      automatic: 'auto-replied',
      inReplyTo: messageId === null ? [] : [messageId],
      view: {
        lines: ['Your reply was not sent to the councillor, and nothing was recorded.', notUnderstoodWords(because, firstLine)],
        owed: [],
        quoted: null,
        next: ['The first word of a reply says what it is:', ...replyWords, 'A reply without such a word goes on to the councillor as a message.'],
        signedBy: council.name,
      },
    }),
  ];
}

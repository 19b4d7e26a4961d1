import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { letterTo } from './letter-to.js';

/** What an officer asks of one member: a request, and worded as one (houghton-regis/10.5). */
export function requested(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  const { happening } = fact;
  if (happening.kind !== 'requested' || happening.alreadyGiven) return [];
  const { council, stored, members } = file;
  return members.filter(({ id }) => id === happening.of).map((member) =>
    letterTo(member, file, fact.recordedAt, {
      kind: 'request',
      key: `request:${fact.id}:${member.id}`,
      fromName: `${sender} (${council.name})`,
      subject: `[${stored.reference}] A question to you: ${stored.subject}`,
      automatic: null,
      inReplyTo: [],
      view: {
        lines: [`${sender} asks for your help${happening.report === undefined ? ' with your enquiry' : ''}.`, ...dayWords(file, fact)],
        owed: [],
        quoted: { label: 'What is asked', text: fact.words.text ?? '' },
        next: ['Answer this message, in as few words as you like.'],
        signedBy: sender,
      },
    }),
  );
}

function dayWords({ state }: EnquiryFile, { id }: Fact): readonly string[] {
  const asked = state.obligations.find(({ soft, startedBy }) => soft && startedBy === id);
  return asked?.deadline == null ? [] : [`If you can, please answer by ${longDate(asked.deadline.dueOn)}.`];
}

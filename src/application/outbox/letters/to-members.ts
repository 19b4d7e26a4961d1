import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Fact, type Telling } from '../../../domain/enquiry/fact.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter, type LetterKind } from '../letter.js';
import { letterTo, owedNow } from './letter-to.js';

/** What an officer wrote to the members, sent under the officer's name; nothing where it was given already. */
export function toMembers(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  const told = telling(fact);
  if (told === null || told.telling.alreadyGiven) return [];
  const { council, stored } = file;
  return file.members.map((member) =>
    letterTo(member, file, fact.recordedAt, {
      kind: told.kind,
      key: `${told.kind}:${fact.id}:${member.id}`,
      fromName: `${sender} (${council.name})`,
      subject: `[${stored.reference}] ${stored.subject}`,
      automatic: null,
      inReplyTo: [],
      view: {
        lines: told.lines,
        owed: told.kind === 'acknowledgement' ? owedNow(file, fact.recordedAt) : [],
        quoted: { label: told.label, text: fact.words.text ?? '' },
        next: ['To add something, answer this message: it will be put with your enquiry.'],
        signedBy: sender,
      },
    }),
  );
}

interface Told {
  readonly kind: LetterKind;
  readonly telling: Telling;
  readonly label: string;
  readonly lines: readonly string[];
}

function telling(fact: Fact): Told | null {
  const { happening, words } = fact;
  switch (happening.kind) {
    case 'contacted':
      return { kind: 'contact', telling: happening, label: 'Message', lines: [] };
    case 'answered':
      return { kind: 'answer', telling: happening, label: 'Answer', lines: ['This is the answer to your enquiry.'] };
    case 'acknowledged': {
      const promise = `You will have an answer by ${longDate(happening.promisedOn)}.`;
      const lines = words.reason ? [promise, `The reason: ${words.reason}`] : [promise];
      return { kind: 'acknowledgement', telling: happening, label: 'Message', lines };
    }
    default:
      return null;
  }
}

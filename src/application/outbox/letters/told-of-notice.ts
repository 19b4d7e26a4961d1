import { type Fact } from '../../../domain/enquiry/fact.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter, type LetterView } from '../letter.js';
import { letterTo, toAddSomething } from './letter-to.js';

/** Those who asked hear in the same act who else was told, by role, and what: nobody is told of it in silence (great-aycliffe/7.10). */
export function toldOfNotice(file: EnquiryFile, fact: Fact, sender: string, { lines, quoted }: Pick<LetterView, 'lines' | 'quoted'>): readonly Letter[] {
  const { council, stored, members } = file;
  return members.map((member) =>
    letterTo(member, file, fact.recordedAt, {
      kind: 'told-of-notice',
      key: `told-of-notice:${fact.id}:${member.id}`,
      fromName: `${sender} (${council.name})`,
      subject: `[${stored.reference}] Others were told: ${stored.subject}`,
      automatic: null,
      inReplyTo: [],
      view: { lines, owed: [], quoted, next: [toAddSomething], signedBy: sender },
    }),
  );
}

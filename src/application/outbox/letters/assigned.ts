import { type Fact } from '../../../domain/enquiry/fact.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { letterTo, names, owedNow, unverifiedWords } from './letter-to.js';
import { quotedToOfficer } from './quoted-text.js';

/** The officer's "assigned to you": the enquiry, what is owed by when and why. */
export function assigned(file: EnquiryFile, assignment: Fact): readonly Letter[] {
  const { council, stored, officer, members, state } = file;
  if (officer === null) return [];
  // Of the facts as recorded: an amended receipt carries the reason of its amendment, not what was asked.
  const asked = state.facts.find((fact) => fact.happening.kind === 'received')?.words.text ?? '';
  return [
    letterTo(officer, file, assignment.recordedAt, {
      kind: 'assigned',
      key: `assigned:${assignment.id}`,
      fromName: council.name,
      subject: `[${stored.reference}] Assigned to you: ${stored.subject}`,
      automatic: 'auto-generated',
      inReplyTo: [],
      view: {
        lines: [`This enquiry from ${names(members)} has been assigned to you.`, ...unverifiedWords(state)],
        owed: owedNow(file, assignment.recordedAt, officer),
        quoted: quotedToOfficer(asked),
        next: ['Answer the councillor, or acknowledge the enquiry with a date by which you will.'],
        signedBy: council.name,
      },
    }),
  ];
}

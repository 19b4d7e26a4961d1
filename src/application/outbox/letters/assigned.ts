import { type Fact } from '../../../domain/enquiry/fact.js';
import { type Person } from '../../../domain/people/person.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { letterTo, names, owedNow, unverifiedWords } from './letter-to.js';
import { quotedToOfficer } from './quoted-text.js';

/** What differs between whose it is and whoever stands in for them. */
interface AssignedWords {
  readonly key: string;
  readonly about: string;
  readonly line: string;
}

/** The officer's "assigned to you": the enquiry, what is owed by when and why; while they are away, also to whoever stands in. */
export function assigned(file: EnquiryFile, assignment: Fact): readonly Letter[] {
  const { officer, inCharge, members } = file;
  if (officer === null) return [];
  const from = `This enquiry from ${names(members)} has been assigned to`;
  const toThem = letter(officer, file, assignment, { key: `assigned:${assignment.id}`, about: 'Assigned to you', line: `${from} you.` });
  if (inCharge === null || inCharge.id === officer.id || isBy(inCharge, assignment)) return [toThem];
  const words = { key: `assigned:${assignment.id}:${inCharge.id}`, about: `Assigned to ${officer.name}, for whom you stand in`, line: `${from} ${officer.name}, who is away, and you stand in.` };
  return [toThem, letter(inCharge, file, assignment, words)];
}

function letter(reader: Person, file: EnquiryFile, assignment: Fact, { key, about, line }: AssignedWords): Letter {
  const { council, stored, state } = file;
  // Of the facts as recorded: an amended receipt carries the reason of its amendment, not what was asked.
  const asked = state.facts.find((fact) => fact.happening.kind === 'received')?.words.text ?? '';
  return letterTo(reader, file, assignment.recordedAt, {
    ...{ kind: 'assigned', key, fromName: council.name, automatic: 'auto-generated', inReplyTo: [] },
    subject: `[${stored.reference}] ${about}: ${stored.subject}`,
    view: {
      lines: [line, ...unverifiedWords(state)],
      owed: owedNow(file, assignment.recordedAt, reader),
      quoted: quotedToOfficer(asked),
      next: ['Answer the councillor, or acknowledge the enquiry with a date by which you will.'],
      signedBy: council.name,
    },
  });
}

function isBy({ id }: Person, { by }: Fact): boolean {
  return by.kind === 'person' && by.person === id;
}

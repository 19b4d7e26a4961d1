import { type Actor } from '../../../domain/access/actor.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type Fact, type ReopeningReason } from '../../../domain/enquiry/fact.js';
import { type Person } from '../../../domain/people/person.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { letterTo, owedNow, toAddSomething, whoHasIt } from './letter-to.js';
import { quotedToOfficer, quotedToWriter } from './quoted-text.js';

/** An enquiry is open again: its members and whoever has it hear why, and what is owed by when; not who said so themselves. */
export function reopened(file: EnquiryFile, fact: Fact, actor: Actor): readonly Letter[] {
  const { happening } = fact;
  if (happening.kind !== 'reopened') return [];
  const { council, stored, members } = file;
  const said = file.state.facts.find(({ id }) => id === happening.fact);
  const words = said?.words.text ?? '';
  const added = longDate(civilTimeOf(happening.askedAt, council.zone).date);
  const letter = (reader: Person): Letter =>
    letterTo(reader, file, fact.recordedAt, {
      kind: 'reopened',
      key: `reopened:${fact.id}:${reader.id}`,
      fromName: council.name,
      subject: `[${stored.reference}] Open again: ${stored.subject}`,
      automatic: 'auto-generated',
      inReplyTo: [],
      view: {
        lines: [reader.kind === 'member' ? toMember[happening.because](added) : toOfficer[happening.because](added)],
        owed: owedNow(file, fact.recordedAt, reader),
        quoted: reader.kind === 'member' ? quotedToWriter(words, said?.happening.kind === 'appended' ? 'email' : 'telephone') : quotedToOfficer(words, 'What they added'),
        next: reader.kind === 'member' ? [toAddSomething] : [],
        signedBy: council.name,
      },
    });
  const me = actor.kind === 'person' ? actor.person.id : null;
  return [...members, ...whoHasIt(file).filter(({ id }) => id !== me)].map(letter);
}

const toMember: Readonly<Record<ReopeningReason, (added: string) => string>> = {
  'new-question': (added) => `What you added on ${added} asks for something new, so your enquiry is open again. The days are counted from then.`,
  'fell-short': (added) => `After what you added on ${added} we look at our answer again, so your enquiry is open again. The days are counted from then.`,
};

const toOfficer: Readonly<Record<ReopeningReason, (added: string) => string>> = {
  'new-question': (added) => `This enquiry is open again: what the councillor added on ${added} is a new question.`,
  'fell-short': (added) => `This enquiry is open again: by what the councillor added on ${added}, the answer fell short.`,
};

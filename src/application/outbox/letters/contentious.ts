import { type Actor } from '../../../domain/access/actor.js';
import { contentiousFlag } from '../../../domain/enquiry/contentious.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { runsTheOffice } from '../../../domain/people/person.js';
import { clauseOf } from '../../../domain/protocol/protocol.js';
import { signature } from '../../enquiry/act-on-enquiry.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter, type LetterView } from '../letter.js';
import { names, owedNow } from './letter-to.js';
import { quotedToOfficer } from './quoted-text.js';
import { roundTo } from './round-to.js';

interface Parts {
  /** What leads the subject. */
  readonly about: string;
  readonly line: string;
  readonly more?: readonly string[];
  readonly quoted: LetterView['quoted'];
  readonly next: readonly string[];
}

/** An officer flagged the matter: the office is told why, and nobody else. */
export function contentiousFlagged(file: EnquiryFile, fact: Fact, actor: Actor): readonly Letter[] {
  const who = signature(actor, file.council);
  return toOffice(file, fact, actor, {
    about: 'Flagged as contentious',
    line: `${who} flagged a matter with ${names(file.members)} as contentious: “${file.stored.subject}”.`,
    more: clauseWords(file),
    quoted: quotedToOfficer(fact.words.reason ?? '', 'The reason'),
    next: ['No councillor is told of the flag, and it holds nothing up. You can lift it on the page of the enquiry.'],
  });
}

/** An officer answered what is flagged: never held up for it, so the office hears afterwards what was said. */
export function contentiousAnswered(file: EnquiryFile, fact: Fact, actor: Actor): readonly Letter[] {
  if (contentiousFlag(file.state.history) === null) return [];
  return toOffice(file, fact, actor, {
    about: 'Answered, and flagged as contentious',
    line: `${signature(actor, file.council)} answered ${names(file.members)} on a matter that is flagged as contentious: “${file.stored.subject}”.`,
    quoted: quotedToOfficer(fact.words.text ?? '', 'The answer'),
    next: ['The flag stays until you lift it.'],
  });
}

/**
 * On no enquiry as far as its mail goes: a plain answer to a mail on an enquiry goes on to the councillor, with all that
 * it quotes. Who runs the office and did it knows.
 */
function toOffice(file: EnquiryFile, fact: Fact, actor: Actor, { about, line, more = [], quoted, next }: Parts): readonly Letter[] {
  if (actor.kind === 'person' && runsTheOffice(actor.person)) return [];
  const { council, stored, office, loopMark, page } = file;
  const pageWords = page === null ? [] : [{ words: `The page of ${stored.reference}`, href: page }];
  return office.map((reader) =>
    roundTo(reader, council, loopMark, fact.recordedAt, {
      kind: 'contentious',
      key: `contentious:${fact.id}:${reader.id}`,
      subject: `[${stored.reference}] ${about}: ${stored.subject}`,
      view: { lines: [line, ...more], owed: owedNow(file, fact.recordedAt, reader), quoted, next: [...next, ...pageWords, 'An answer to this message goes to no councillor.'] },
    }),
  );
}

/** Where the council's file names a clause that asks for it. */
function clauseWords({ council: { protocol } }: EnquiryFile): readonly string[] {
  if (protocol.contentious === null) return [];
  const { clause } = protocol.contentious;
  return [`${protocol.title}, clause ${clauseOf(protocol, clause)?.printed ?? clause}, asks officers to do so.`];
}

import { type Actor } from '../../../domain/access/actor.js';
import { burdenOf } from '../../../domain/burden/burden.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { type BurdenHappening, type Fact } from '../../../domain/enquiry/fact.js';
import { runsTheOffice } from '../../../domain/people/person.js';
import { outcomeWords } from '../../burden/outcome-words.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { letterTo, names, owedNow } from './letter-to.js';

/** An officer raised a burden, or somebody opened its discussion again: the office is told, and nobody else yet. */
export function burdenRaised(file: EnquiryFile, fact: Fact, actor: Actor): readonly Letter[] {
  if (actor.kind === 'person' && runsTheOffice(actor.person)) return [];
  const { council, stored, members, office, state } = file;
  const burden = burdenOf(state.history);
  const who = actor.kind === 'person' ? actor.person.name : council.name;
  return office.map((reader) =>
    letterTo(reader, file, fact.recordedAt, {
      kind: 'burden-raised',
      key: `burden-raised:${fact.id}:${reader.id}`,
      fromName: council.name,
      subject: `[${stored.reference}] To be discussed with the councillor: ${stored.subject}`,
      automatic: 'auto-generated',
      inReplyTo: [],
      view: {
        lines: [`${who} estimates ${burden?.hours ?? 0} hours of work for what ${names(members)} asked, and asks you to discuss it with the councillor.`],
        owed: owedNow(file, fact.recordedAt, reader),
        quoted: { label: 'The reason', text: [fact.words.reason, fact.words.text].filter(Boolean).join('\n\n') },
        next: ['The councillor is told nothing of it until you explain it: its page has a draft of the letter.'],
        signedBy: council.name,
      },
    }),
  );
}

/** The letter that explains it to each member, with a narrower question proposed (houghton-regis/10.3). */
export function burdenExplained(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  const { happening, words } = fact;
  if (happening.kind !== 'burden-explained' || happening.alreadyGiven) return [];
  const { narrower = '', text = '' } = words;
  return lettersToMembers(file, fact, sender, {
    kind: 'burden-explanation',
    lines: ['Your enquiry would take more work than the office can give it as it stands. The office would like to talk it over with you.'],
    label: 'What it would take',
    text: `${text}${narrower === '' ? '' : `\n\nA narrower question that could be answered sooner:\n${narrower}`}`,
    next: ['Answer this message with a time that suits you, or with what would be enough for you.'],
  });
}

/** What was agreed, to each member; nothing where the member was never told of it. */
export function burdenResolved(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  const { happening, words } = fact;
  if (happening.kind !== 'burden-resolved' || burdenOf(file.state.history)?.explainedAt == null) return [];
  return lettersToMembers(file, fact, sender, {
    kind: 'burden-outcome',
    lines: [`After the discussion of your enquiry: ${outcomeWords[happening.outcome]}.`, ...phaseWords(happening)],
    label: 'What was agreed',
    text: words.text ?? '',
    next: ['If this is not what was agreed, answer this message.'],
  });
}

function phaseWords(happening: BurdenHappening): readonly string[] {
  if (happening.kind !== 'burden-resolved' || happening.phasedUntil === null) return [];
  return [`The last part follows by ${longDate(happening.phasedUntil)}.`];
}

interface Parts {
  readonly kind: 'burden-explanation' | 'burden-outcome';
  readonly lines: readonly string[];
  readonly label: string;
  readonly text: string;
  readonly next: readonly string[];
}

function lettersToMembers(file: EnquiryFile, fact: Fact, sender: string, { kind, lines, label, text, next }: Parts): readonly Letter[] {
  const { council, stored, members } = file;
  return members.map((member) =>
    letterTo(member, file, fact.recordedAt, {
      ...{ kind, key: `${kind}:${fact.id}:${member.id}`, fromName: `${sender} (${council.name})` },
      ...{ subject: `[${stored.reference}] ${stored.subject}`, automatic: null, inReplyTo: [] },
      view: { lines, owed: owedNow(file, fact.recordedAt, member), quoted: { label, text }, next, signedBy: sender },
    }),
  );
}

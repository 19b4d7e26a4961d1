import { type ComplaintFact, type ComplaintWord, type Raised } from '../../../domain/complaint/fact.js';
import { roleWords } from '../../../domain/complaint/route.js';
import { type FactId } from '../../../domain/enquiry/fact.js';
import { type Person, type PersonId } from '../../../domain/people/person.js';
import { type ComplaintFile } from '../../complaint/complaint-file.js';
import { type Letter, type LetterView, type LineWords } from '../letter.js';
import { policyWords } from '../policy-words.js';
import { names } from './letter-to.js';

export interface ComplaintLetterFile extends ComplaintFile {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly loopMark: string;
  /** Where an officer reads it; null: the pages' address is not known. */
  readonly page: string | null;
}

interface Parts {
  readonly kind: 'complaint-receipt' | 'complaint-handler' | 'complaint-word';
  readonly subject: string;
  readonly from: { readonly name: string; readonly replyTo: string };
  readonly automatic: Letter['automatic'];
  readonly view: Pick<LetterView, 'lines' | 'quoted' | 'next' | 'signedBy'>;
}

/** The fact that caused a letter on a complaint, by the letter's key. */
export function factOfKey(key: string): FactId {
  return key.split(':')[1] ?? '';
}

/**
 * Nothing of what it is about stands in a subject line, and an answer goes to the handler alone: never to the council's
 * mailbox, where others read.
 */
function letterOn({ council, stored, loopMark }: ComplaintLetterFile, reader: Person, { id, recordedAt }: ComplaintFact, parts: Parts): Letter {
  const { kind, subject, from, automatic, view } = parts;
  return {
    ...{ kind, key: `${kind}:${id}:${reader.id}`, subject: `[${stored.reference}] ${subject}`, at: recordedAt, loopMark, automatic },
    ...{ enquiry: null, inReplyTo: [], replyTo: from.replyTo },
    from: { name: from.name, address: council.mailbox },
    to: { name: reader.name, address: reader.email },
    view: { greeting: `Dear ${reader.name},`, reference: stored.reference, subject, councilName: council.name, owed: [], ...view },
  };
}

/** The receipt to whoever complained, and "a matter for you" to each handler: neither says what it is about. */
export function complaintRaised(file: ComplaintLetterFile, fact: ComplaintFact): readonly Letter[] {
  const { state, handlers, people, council } = file;
  const complainant = people.get(state.raised.by);
  const [first] = handlers;
  if (complainant === undefined || first === undefined) return [];
  const receipt = letterOn(file, complainant, fact, {
    ...{ kind: 'complaint-receipt', subject: 'What you raised', automatic: 'auto-replied', from: { name: council.name, replyTo: first.email } },
    view: {
      lines: [`What you raised is with ${names(handlers)}, and is read by nobody else.`, ...cameAsWords(state.raised), 'This receipt was sent automatically.'],
      ...{ quoted: null, next: [`An answer to this message goes to ${first.name} alone.`], signedBy: council.name },
    },
  });
  return [receipt, ...complaintForHandlers(file, fact)];
}

/** In place of what they were told when it was taken for an enquiry. */
function cameAsWords({ cameAs }: Raised): readonly string[] {
  return cameAs === undefined ? [] : [`You had the reference ${cameAs} for it first. It is no longer used, and no day that you were told under it counts.`];
}

/** To those who handle it from now on. */
export function complaintForHandlers(file: ComplaintLetterFile, fact: ComplaintFact): readonly Letter[] {
  const { council, handlers, state } = file;
  return handlers.map((handler) =>
    letterOn(file, handler, fact, {
      ...{ kind: 'complaint-handler', subject: 'A matter for you', automatic: 'auto-generated', from: { name: council.name, replyTo: handler.email } },
      view: {
        lines: ['A matter in confidence has been put to you. Nobody sees it but you and whoever handles it with you.', ...unprovenWords(state.raised), routeWords(state.raised.route.handlers.map(roleWords))],
        ...{ quoted: null, next: ['Please do not forward this message.', whereToRead(handler, file)], signedBy: council.name },
      },
    }),
  );
}

function unprovenWords({ senderVerified }: Raised): readonly string[] {
  return senderVerified === false ? ['It came by mail in a member’s name. Nothing proves that they sent it: ask them.'] : [];
}

/** Members do not sign in to the pages. */
function whereToRead({ kind }: Person, { page }: ComplaintLetterFile): LineWords {
  if (kind === 'member') return 'To read it and to act on it you need a token of your own: whoever runs the service makes you one.';
  return page === null ? 'You find it under Complaints when you sign in.' : { words: 'Its page', href: page };
}

function routeWords(roles: readonly string[]): string {
  return `By the council’s protocol it goes to ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(roles)}.`;
}

const toldWords: Readonly<Record<ComplaintWord, { readonly line: string; readonly label: string }>> = {
  progress: { line: 'This is how what you raised is going on.', label: 'Progress' },
  outcome: { line: 'This is what came of what you raised.', label: 'Outcome' },
  feedback: { line: 'This is what came of the concern that you brought.', label: 'What came of it' },
};

/** What the handler writes: to whoever complained, or to whom it is about; nothing where it was said already. */
export function complaintTold(file: ComplaintLetterFile, fact: ComplaintFact, actor: Person): readonly Letter[] {
  const { happening, words } = fact;
  if (happening.kind === 'complainant-told' && !happening.alreadyGiven) {
    const { line, label } = toldWords[happening.what];
    return written(file, fact, actor, file.state.raised.by, { subject: 'What you raised', line, more: policyWords(happening.policy, file.council), label, text: words.text ?? '' });
  }
  if (happening.kind === 'case-put' && !happening.alreadyGiven) {
    const line = 'A concern has been put to me that is about you. This is what you are told of it, so that you can answer.';
    return written(file, fact, actor, happening.to, { subject: 'For your attention', line, more: policyWords(happening.policy, file.council), label: 'What you are told', text: words.text ?? '' });
  }
  return [];
}

/** Whoever complained is told whose it is from now on, and under which reference to ask there. */
export function complaintReferred(file: ComplaintLetterFile, fact: ComplaintFact, actor: Person): readonly Letter[] {
  const { happening } = fact;
  if (happening.kind !== 'referred') return [];
  const line = `What you raised is now with another body: ${happening.body}. Its reference there is ${happening.reference}. What was written of it here has been removed.`;
  return written(file, fact, actor, file.state.raised.by, { subject: 'What you raised', line, label: '', text: '' });
}

interface Writing {
  readonly subject: string;
  readonly line: string;
  readonly more?: readonly string[];
  readonly label: string;
  readonly text: string;
}

function written(file: ComplaintLetterFile, fact: ComplaintFact, actor: Person, to: PersonId, { subject, line, more = [], label, text }: Writing): readonly Letter[] {
  const reader = file.people.get(to);
  if (reader === undefined) return [];
  return [
    letterOn(file, reader, fact, {
      ...{ kind: 'complaint-word', subject, automatic: null, from: { name: `${actor.name} (${file.council.name})`, replyTo: actor.email } },
      view: { lines: [line, ...more], quoted: { label, text }, next: [`An answer to this message goes to ${actor.name} alone.`], signedBy: actor.name },
    }),
  ];
}

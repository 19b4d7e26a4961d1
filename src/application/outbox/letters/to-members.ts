import { type CivilDate, longDate } from '../../../domain/calendar/civil-date.js';
import { type Fact, type OtherEnd, type Telling } from '../../../domain/enquiry/fact.js';
import { clauseOf } from '../../../domain/protocol/protocol.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter, type LetterKind } from '../letter.js';
import { policyWords } from '../policy-words.js';
import { letterTo, owedNow, toAddSomething } from './letter-to.js';

/** The day of the promise that this one takes the place of. */
function promisedBefore({ id }: Fact, { state }: EnquiryFile): CivilDate | null {
  const replaced = state.obligations.find(({ kind, settled }) => kind === 'promise' && settled?.how === 'replaced' && settled.by === id);
  return replaced?.deadline?.dueOn ?? null;
}

/** The answer itself, or whose matter it is, or why it is not given and what is asked in turn. */
function answerWords(response: OtherEnd | undefined, { council }: EnquiryFile): readonly string[] {
  if (response === undefined) return ['This is the answer to your enquiry.'];
  if (response.kind === 'redirected') {
    const reachedAt = council.bodies.find(({ id }) => id === response.body)?.reachedAt;
    return [`Your enquiry is a matter for ${response.name}${reachedAt === undefined ? '' : ` (${reachedAt})`}, not for this council.`];
  }
  const ground = council.protocol.refusalGrounds.find(({ id }) => id === response.ground);
  const printed = clauseOf(council.protocol, response.clause)?.printed ?? response.clause;
  const says = ground === undefined ? [] : [ground.says, ground.asks];
  return [`The office cannot do what you ask, under ${council.protocol.title}, clause ${printed}.`, ...says];
}

/** What an officer wrote to the members, sent under the officer's name; nothing where it was given already. */
export function toMembers(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  const told = telling(fact, file);
  if (told === null || told.telling.alreadyGiven) return [];
  const { council, stored } = file;
  return file.members.map((member) =>
    letterTo(member, file, fact.recordedAt, {
      kind: told.kind,
      key: `${told.kind}:${fact.id}:${member.id}`,
      fromName: `${sender} (${council.name})`,
      subject: `[${stored.reference}] ${told.about}${stored.subject}`,
      automatic: null,
      inReplyTo: [],
      view: {
        lines: told.lines,
        owed: told.kind === 'acknowledgement' ? owedNow(file, fact.recordedAt, member) : [],
        quoted: { label: told.label, text: fact.words.text ?? '' },
        next: [toAddSomething],
        signedBy: sender,
      },
    }),
  );
}

interface Told {
  /** What leads the subject, so that a list of mails tells them apart. */
  readonly about: string;
  readonly kind: LetterKind;
  readonly telling: Telling;
  readonly label: string;
  readonly lines: readonly string[];
}

function telling(fact: Fact, file: EnquiryFile): Told | null {
  const { happening, words } = fact;
  switch (happening.kind) {
    case 'contacted':
      return { kind: 'contact', about: '', telling: happening, label: 'Message', lines: [] };
    case 'answered':
      return { kind: 'answer', about: 'Answer: ', telling: happening, label: 'Answer', lines: [...answerWords(happening.response, file), ...policyWords(happening.policy, file.council)] };
    case 'acknowledged': {
      const before = promisedBefore(fact, file);
      const promise = `You will have an answer by ${longDate(happening.promisedOn)}${before === null ? '' : `, instead of by ${longDate(before)}`}.`;
      const lines = words.reason ? [promise, `The reason: ${words.reason}`] : [promise];
      return { kind: 'acknowledgement', about: `Answer by ${longDate(happening.promisedOn)}: `, telling: happening, label: 'Message', lines };
    }
    default:
      return null;
  }
}

import { type Actor } from '../../domain/access/actor.js';
import { minutesAfter } from '../../domain/access/sign-in.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { lastRoundOf } from '../../domain/enquiry/end.js';
import { type StandingFact, type Telling } from '../../domain/enquiry/fact.js';
import { type AttachmentLabel, type ReadMail } from '../../domain/intake/mail.js';
import { readReply, type ReplyReading } from '../../domain/intake/reply/reply-words.js';
import { saidBefore } from '../../domain/intake/reply/said-before.js';
import { type VerdictReason } from '../../domain/intake/verdict.js';
import { type Officer } from '../../domain/people/person.js';
import { type Result } from '../../domain/result.js';
import { acknowledge } from '../enquiry/acknowledge.js';
import { type ActDone, type ActOnEnquiry, type Verb } from '../enquiry/act-on-enquiry.js';
import { answer } from '../enquiry/answer.js';
import { raiseBurden } from '../enquiry/burden.js';
import { contact } from '../enquiry/contact.js';
import { type EnquiryFile, type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { note } from '../enquiry/note.js';
import { passOn } from '../enquiry/pass-on.js';
import { request } from '../enquiry/request.js';
import { type Letter } from '../outbox/letter.js';
import { replyHelp, whatWasIt } from '../outbox/letters/officer-replies.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { type Reach, reachOf, toTheOthers } from './own-mail.js';
import { wordsOf } from './words-of-mail.js';

/** An officer's reply to a mail on an enquiry. The officer is known, and proven to have sent it. */
export interface OfficerReply {
  readonly stores: Stores;
  readonly council: Council;
  readonly officer: Officer;
  readonly enquiry: StoredEnquiry;
  readonly mail: ReadMail;
  readonly receivedAt: Instant;
  /** Now. */
  readonly takenInAt: Instant;
}

/** What became of it, and what the officer is told. */
export interface ReplyOutcome {
  readonly reason: Extract<VerdictReason, 'officer-acted' | 'reply-not-understood' | 'said-before'>;
  readonly letters: readonly Letter[];
}

/** A reply with the enquiry as it stands, and whom the officer wrote to without us. */
interface InHand extends OfficerReply {
  readonly file: EnquiryFile;
  readonly reach: Reach;
}

const byMail: Telling = { channel: 'email', alreadyGiven: false };
const given: Telling = { channel: 'email', alreadyGiven: true };
/** The hours of a burden that was never estimated are in the words: "12 hours". */
const hoursIn = /\b(\d{1,4})\s*(?:hours?|hrs?|h)\b/i;

/**
 * Officers act by reply: delivering and classifying are two things. A plain reply goes on to the member at once as a
 * contact that meets nothing; a first word says more, then or later. What is not understood is never sent on, nor what
 * the officer wrote to the member without us, which is told already.
 */
export class OfficerReplies {
  constructor(
    private readonly acting: ActOnEnquiry,
    private readonly files: EnquiryFiles,
  ) {}

  async run(asked: OfficerReply): Promise<ReplyOutcome> {
    const { stores, council, receivedAt, mail } = asked;
    const today = civilTimeOf(receivedAt, council.zone).date;
    const [active, meetings, file] = await Promise.all([stores.people.active(), stores.meetings.from(today), this.file(asked)]);
    const reply: InHand = { ...asked, file, reach: reachOf(mail, council, file.members, active) };
    if (reply.reach.isElsewhere) return this.help(reply, 'another-councillor', '');
    const officers = active.filter(({ kind }) => kind === 'officer');
    const reading = asItWasGiven(readReply(mail.text, { today, officers, meetings }), reply);
    if (reading.kind === 'not-understood') return this.help(reply, reading.because, reading.firstLine);
    if (reading.kind === 'plain' && reply.reach.isForOthers) return this.help(reply, 'meant-for-others', '');
    if (goesOn.includes(reading.kind) && !reply.reach.isEverybody && mail.attachments.some(isMoreThanALogo)) return this.help(reply, 'files-stay', '');
    if (reading.kind === 'plain' && saidBefore(file.state.history, reply.officer.id, reading.text, reply.takenInAt)) {
      return { ...(await this.help(reply, 'said-before', '')), reason: 'said-before' };
    }
    const done = await this.act(reply, reading);
    if (done === null) return this.help(reply, reading.kind === 'discuss' ? 'no-hours' : 'nothing-before', '');
    if (!done.ok) return this.help(reply, done.refusal.code, '');
    const given = { fact: done.value.fact, messageId: mail.messageId, isOwn: reply.reach.isEverybody };
    const asking = reading.kind === 'plain' ? whatWasIt(await this.file(reply), reply.officer, given, reply.takenInAt) : [];
    return { reason: 'officer-acted', letters: await this.onceADay(reply, asking) };
  }

  /** null: there was nothing that the word could be about. */
  private async act(reply: InHand, reading: Understood): Promise<Result<ActDone, Refusal> | null> {
    const { text } = reading;
    switch (reading.kind) {
      case 'plain':
        return this.tell(reply, contact, (told) => ({ ...told, text, byReply: true as const }));
      case 'answer':
        return text === '' ? this.classify(reply) : this.tell(reply, answer, (told) => ({ ...told, text }));
      case 'acknowledge':
        return this.acknowledge(reply, reading);
      case 'ask':
        return this.ask(reply, text);
      case 'note':
        return this.do(reply, note, { text });
      case 'pass':
        return this.do(reply, passOn, { officer: reading.to, text });
      case 'discuss': {
        const hours = Number(hoursIn.exec(text)?.[1] ?? 0);
        const why = text.replace(hoursIn, '').replace(/^[\s,.:;-]+/, '');
        return hours < 1 || why === '' ? null : this.do(reply, raiseBurden, { hours, reason: '', text: why });
      }
      case 'done':
        return this.do(reply, answer, { channel: reading.channel ?? 'telephone', alreadyGiven: true, text: text === '' ? 'Answered, as the officer says.' : text }, reply.receivedAt);
    }
  }

  private acknowledge(reply: InHand, { promised, text, reason }: Extract<Understood, { kind: 'acknowledge' }>): Promise<Result<ActDone, Refusal>> {
    const day = 'on' in promised ? { promisedOn: promised.on } : { afterMeeting: promised.afterMeeting };
    const why = reason === undefined ? {} : { reason };
    const before = text === '' ? lastContact(reply) : undefined;
    if (before !== undefined) return this.do(reply, acknowledge, { ...given, text: 'As in the message before.', ...day, ...why }, before.at, before);
    return this.tell(reply, acknowledge, (told) => ({ ...told, text: text === '' ? 'Thank you for your enquiry.' : text, ...day, ...why }));
  }

  private ask(reply: InHand, text: string): Promise<Result<ActDone, Refusal>> {
    const [asked, another] = reply.reach.have;
    if (asked === undefined) return this.do(reply, request, { ...byMail, text });
    return this.do(reply, request, { ...given, text, ...(another === undefined && { of: asked }) }, reply.receivedAt);
  }

  /** The word alone says what the officer's message before it was: it counts from when that was sent. */
  private classify(reply: InHand): Promise<Result<ActDone, Refusal>> | null {
    const before = lastContact(reply);
    return before === undefined ? null : this.do(reply, answer, { ...given, text: 'As in the message before.' }, before.at, before);
  }

  /** To those members who do not have it; where all of them do, it was told when it came. */
  private tell<Command, Ready>(reply: InHand, verb: Verb<Command, Ready>, command: (told: Telling) => Command): Promise<Result<ActDone, Refusal>> {
    const { reach, receivedAt } = reply;
    return reach.isEverybody ? this.do(reply, verb, command(given), receivedAt) : this.do(reply, toTheOthers(verb, reach), command(byMail));
  }

  private do<Command, Ready>({ stores, council, officer, enquiry }: OfficerReply, verb: Verb<Command, Ready>, command: Command, at: Instant | null = null, says: StandingFact | null = null): Promise<Result<ActDone, Refusal>> {
    const actor: Actor = { kind: 'person', person: officer };
    return this.acting.runIn(stores, verb, { actor, council, reference: enquiry.reference, at, key: null, expectedVersion: null, says, command });
  }

  private async file({ stores, council, enquiry }: OfficerReply): Promise<EnquiryFile> {
    const stored = (await stores.enquiries.byId(enquiry.id)) ?? enquiry;
    return this.files.of(stores, council, stored, stored.facts);
  }

  private async help(reply: InHand, because: string, firstLine: string): Promise<ReplyOutcome> {
    const { officer, mail, takenInAt, file, reach } = reply;
    const isOwn = reach.have.length > 0 || reach.isElsewhere;
    const help = replyHelp(file, officer, { because, firstLine, messageId: mail.messageId, isOwn }, takenInAt);
    return { reason: 'reply-not-understood', letters: await this.onceADay(reply, help) };
  }

  /** At most one automatic mail a thread and sender in 24 hours: two machines that answer each other fall silent. */
  private async onceADay({ stores, enquiry, officer, takenInAt }: OfficerReply, letters: readonly Letter[]): Promise<readonly Letter[]> {
    const since = minutesAfter(takenInAt, -24 * 60);
    return (await stores.outbox.wroteSince(enquiry.id, officer.email, ['what-was-it', 'reply-help'], since)) ? [] : letters;
  }
}

/** What is sent on to the member as it was written. */
const goesOn: readonly ReplyReading['kind'][] = ['plain', 'answer', 'acknowledge', 'ask'];
const largestLogo = 64 * 1024;

/** Clients send the pictures of a signature along with every mail. */
function isMoreThanALogo({ type, bytes }: AttachmentLabel): boolean {
  return !type.startsWith('image/') || bytes > largestLogo;
}

type Understood = Exclude<ReplyReading, { readonly kind: 'not-understood' }>;

/** What the member has cannot stay inside; and whatever it says of itself, it was a message to the member. */
function asItWasGiven(reading: ReplyReading, { reach, mail }: InHand): ReplyReading {
  if (reach.have.length === 0) return reading;
  if (reading.kind === 'note' || reading.kind === 'discuss') return { kind: 'not-understood', because: 'councillor-has-it', firstLine: '' };
  const saysNothing = reading.kind === 'not-understood' && reading.because === 'nothing-written';
  return saysNothing && reach.isEverybody ? { kind: 'plain', text: wordsOf(mail).text } : reading;
}

/** The officer's own newest message to the member that nobody has called anything yet. */
function lastContact({ file: { state }, officer }: InHand): StandingFact | undefined {
  const last = lastRoundOf(state.history).findLast(({ happening: { kind }, by }) => by.kind === 'person' && by.person === officer.id && (kind === 'contacted' || kind === 'answered' || kind === 'acknowledged'));
  return last?.happening.kind === 'contacted' ? last : undefined;
}

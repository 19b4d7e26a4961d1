import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf, instantAt } from '../../domain/calendar/zone.js';
import { clockTime } from '../../domain/calendar/clock-time.js';
import { type Council } from '../../domain/council/council.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { forwardedEnquiry } from '../../domain/intake/reply/forwarded-enquiry.js';
import { type LogFault, type LogReading, readLog } from '../../domain/intake/reply/log-words.js';
import { type MailMoment } from '../../domain/intake/reply/mail-date.js';
import { type Officer, type Person } from '../../domain/people/person.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type EnquiryFiles, loopMarkOf } from '../enquiry/enquiry-file.js';
import { type LogEnquiry, type LogRequest } from '../enquiry/log-enquiry.js';
import { type Letter } from '../outbox/letter.js';
import { assigned } from '../outbox/letters/assigned.js';
import { logHelp, type NotLogged } from '../outbox/letters/log-help.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { wordsOf } from './words-of-mail.js';

/** An officer's own mail to the mailbox. The officer is known, and proven to have sent it. */
export interface OfficerMail {
  readonly stores: Stores;
  readonly council: Council;
  readonly officer: Officer;
  readonly mail: ReadMail;
  readonly receivedAt: Instant;
}

/** What such a mail asks to have logged: by LOG on its first line, or by forwarding what a councillor wrote. */
type Logged = Pick<LogRequest, 'channel' | 'members' | 'receivedAt' | 'subject' | 'text' | 'answered'>;

/**
 * `LOG Cllr Hill, phone, Tue 21:00: what was asked`, with DONE where it was answered there and then; or a councillor's mail
 * that is forwarded, received when the councillor sent it.
 */
export class OfficerLogs {
  constructor(
    private readonly logging: LogEnquiry,
    private readonly files: EnquiryFiles,
  ) {}

  async run(from: OfficerMail): Promise<LogOutcome> {
    const { stores, council, officer, mail, receivedAt } = from;
    const members = (await stores.people.active()).filter(({ kind }) => kind === 'member');
    const { asked, because } = askedIn(from, members);
    if (asked === null || asked.receivedAt > receivedAt) {
      const help: NotLogged = { because: because ?? 'still-to-come', messageId: mail.messageId, subject: mail.subject };
      const isLog = because !== 'no-log-word';
      return { enquiry: null, letters: isLog ? [logHelp(officer, council, await loopMarkOf(stores), help, receivedAt)] : [] };
    }
    const logged = await this.logging.runIn(stores, { actor: { kind: 'person', person: officer }, council, key: null, ...asked, ...wordsOf(asked) });
    const stored = logged.ok ? await stores.enquiries.byReference(logged.value.reference) : null;
    return stored === null ? { enquiry: null, letters: [] } : { enquiry: stored.id, letters: await this.confirmed(stores, council, stored) };
  }

  /** Whoever logs it has it, and hears its reference and its day. */
  private async confirmed(stores: Stores, council: Council, stored: StoredEnquiry): Promise<readonly Letter[]> {
    const assignment = stored.facts.findLast(({ happening }) => happening.kind === 'assigned');
    return assignment === undefined ? [] : assigned(await this.files.of(stores, council, stored, stored.facts), assignment);
  }
}

export interface LogOutcome {
  /** null: it is no such mail, or was not understood, and a person looks. */
  readonly enquiry: EnquiryId | null;
  /** What the officer is told. */
  readonly letters: readonly Letter[];
}

/** `because`: why it is not logged; null: it is. */
interface Asked {
  readonly asked: Logged | null;
  readonly because: LogFault | null;
}

/** A LOG that is not understood waits for a person, even above what is forwarded. */
function askedIn(from: OfficerMail, members: readonly Person[]): Asked {
  const { council, mail, receivedAt } = from;
  const { date: today, time: now } = civilTimeOf(receivedAt, council.zone);
  const reading = readLog(mail.text, { today, now, members });
  if (reading.kind === 'log') return { asked: byLogWord(from, reading), because: null };
  const { because } = reading;
  return { asked: because === 'no-log-word' ? byForwarding(from, members) : null, because };
}

function byLogWord({ council, mail }: OfficerMail, reading: Extract<LogReading, { kind: 'log' }>): Logged | null {
  const at = momentIn(council, reading.receivedAt);
  const { channel, members: asking, text, done } = reading;
  const answered = done === null ? null : { text: done === '' ? 'Answered there and then.' : done };
  return at === null ? null : { channel, members: asking, receivedAt: at, subject: subjectOf(mail, text), text, answered };
}

function byForwarding({ council, mail, receivedAt }: OfficerMail, members: readonly Person[]): Logged | null {
  const forwarded = forwardedEnquiry(mail, members, council.referencePrefix);
  if (forwarded === null) return null;
  const { member, sentAt, subject, text } = forwarded;
  const at = sentAt === null ? receivedAt : (sentAt.instant ?? momentIn(council, sentAt));
  return at === null ? null : { channel: 'email', members: [member], receivedAt: at, subject: subject === '' ? subjectOf(mail, text) : subject, text, answered: null };
}

/** By the council's clocks; noon where no time is told. */
function momentIn(council: Council, { date, time }: Pick<MailMoment, 'date' | 'time'>): Instant | null {
  const at = instantAt(date, time ?? clockTime('12:00'), council.zone);
  return at.ok ? at.value.instant : null;
}

/** Of a mail without a subject of its own, the first words of what was asked. */
function subjectOf({ subject }: ReadMail, text: string): string {
  const given = subject.trim();
  return given === '' || /^log\b/i.test(given) ? text.replace(/\s+/g, ' ').slice(0, 80) : given;
}

import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf, instantAt } from '../../domain/calendar/zone.js';
import { clockTime } from '../../domain/calendar/clock-time.js';
import { type Council } from '../../domain/council/council.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { readLog } from '../../domain/intake/reply/log-words.js';
import { type Officer } from '../../domain/people/person.js';
import { type LogEnquiry } from '../enquiry/log-enquiry.js';
import { type Stores } from '../ports/unit-of-work.js';

/** An officer's own mail to the mailbox. The officer is known and vouched for. */
export interface OfficerMail {
  readonly stores: Stores;
  readonly council: Council;
  readonly officer: Officer;
  readonly mail: ReadMail;
  readonly receivedAt: Instant;
}

/** `LOG Cllr Hill, phone, Tue 21:00: what was asked`, with DONE where it was answered there and then. */
export class OfficerLogs {
  constructor(private readonly logging: LogEnquiry) {}

  /** The id of the enquiry that was logged; null: it is no such mail, or was not understood, and a person looks. */
  async run({ stores, council, officer, mail, receivedAt }: OfficerMail): Promise<string | null> {
    const { date: today, time: now } = civilTimeOf(receivedAt, council.zone);
    const members = (await stores.people.active()).filter(({ kind }) => kind === 'member');
    const reading = readLog(mail.text, { today, now, members });
    if (reading?.kind !== 'log') return null;
    const at = instantAt(reading.receivedAt.date, reading.receivedAt.time ?? clockTime('12:00'), council.zone);
    if (!at.ok || at.value.instant > receivedAt) return null;
    const logged = await this.logging.runIn(stores, {
      ...{ actor: { kind: 'person', person: officer }, council, key: null, channel: reading.channel, members: reading.members },
      ...{ receivedAt: at.value.instant, subject: subjectOf(mail, reading.text), text: reading.text },
      answered: reading.done === null ? null : { text: reading.done === '' ? 'Answered there and then.' : reading.done },
    });
    if (!logged.ok) return null;
    return (await stores.enquiries.byReference(logged.value.reference))?.id ?? null;
  }
}

/** Of a mail without a subject of its own, the first words of what was asked. */
function subjectOf({ subject }: ReadMail, text: string): string {
  const given = subject.trim();
  return given === '' || /^log\b/i.test(given) ? text.replace(/\s+/g, ' ').slice(0, 80) : given;
}

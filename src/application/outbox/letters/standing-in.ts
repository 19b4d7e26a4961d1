import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Council } from '../../../domain/council/council.js';
import { tokenisedAddress } from '../../../domain/intake/mailbox-address.js';
import { absenceOn, standInOn } from '../../../domain/people/absence.js';
import { type Person, type PersonId } from '../../../domain/people/person.js';
import { type Staff } from '../../../domain/reminder/recipients.js';
import { type Reminder } from '../../../domain/reminder/reminders-due.js';
import { type OwedOnEnquiry } from '../../ports/reminder-store.js';
import { type LinkWords } from '../letter.js';

type ReminderLine = Reminder<OwedOnEnquiry>;

export function isHandedOn({ stage }: ReminderLine): boolean {
  return stage.startsWith('standing-in-');
}

/** Whether a reader has it in somebody's place, and no mail of it to reply to. */
export function standsInFor(owedBy: PersonId | null, reader: Person, { absences, on }: Staff): boolean {
  return owedBy !== null && owedBy !== reader.id && standInOn(absences, owedBy, on, new Set()) === reader.id;
}

/** A new mail to this address is taken as a reply to one about the enquiry. */
export function mailAbout({ reference, threadToken }: OwedOnEnquiry, { mailbox }: Council): LinkWords {
  return { words: `Mail about ${reference}`, href: `mailto:${tokenisedAddress(mailbox, threadToken)}?subject=${encodeURIComponent(`[${reference}]`)}` };
}

/** "open while Oscar Reed is away" */
export function whileAway({ owed: { obligation } }: ReminderLine, { officers }: Staff): string {
  return `open while ${officers.find(({ id }) => id === obligation.owedBy)?.name ?? 'an officer'} is away`;
}

/** Above what is in part not due yet, so that nobody wonders why it is told. */
export function standingInWords(due: readonly ReminderLine[], { officers, absences, on }: Staff): readonly string[] {
  const absent = new Set(due.filter(isHandedOn).map(({ owed }) => owed.obligation.owedBy));
  return officers.filter(({ id }) => absent.has(id)).map(({ id, name }) => {
    const until = absenceOn(absences, id, on)?.until ?? on;
    return `You stand in for ${name} until ${longDate(until)}. What is assigned to them and open stands here once, also what is not due yet; you are reminded of each as it falls due.`;
  });
}

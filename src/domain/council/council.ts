import { type BulletinSettings } from '../bulletin/bulletin-settings.js';
import { type CalendarDefinition } from '../calendar/calendar-definition.js';
import { type CouncilFacts, memberCalendar, mondayToFridayCalendar, officeCalendar } from '../calendar/council-calendars.js';
import { type CountingSettings } from '../calendar/counting.js';
import { type ComplaintSettings } from '../complaint/route.js';
import { type Protocol } from '../protocol/protocol.js';
import { type ReviewReminders } from '../protocol/review-reminders.js';
import { type ReminderSettings } from '../reminder/schedule.js';
import { type DigestSettings } from '../digest/digest-settings.js';
import { type OtherBody } from './body.js';
import { type CouncilPolicy } from './council-policy.js';
import { type UnattendedSettings } from './unattended.js';

/** Lower-case words joined by hyphens; names the council in addresses, paths and every row of its business. */
export type CouncilSlug = string;

/**
 * Whose working days the protocol's counts go by: the council must say.
 * `office`: its office days, less bank holidays and closures; `monday-to-friday`: those less the same.
 */
export type WorkingDaysOf = 'office' | 'monday-to-friday';

/**
 * The facts that every calendar of the council follows from (its office's, the member's, FOI's, the meetings'), and the
 * settings that its counts go by: snapshotted as one calendar version.
 */
export interface CouncilCalendar {
  readonly workingDaysOf: WorkingDaysOf;
  readonly facts: CouncilFacts;
  readonly counting: CountingSettings;
}

/** One council as its file in config/councils says it. */
export interface Council {
  readonly slug: CouncilSlug;
  readonly name: string;
  /** Leads each reference: "HR" gives HR-0001. */
  readonly referencePrefix: string;
  /** IANA zone; Europe/London for every English council. */
  readonly zone: string;
  /** The dedicated address, in lower case. */
  readonly mailbox: string;
  /** Whose Authentication-Results are believed of mail that the council's own server received, in lower case; null: nobody's. */
  readonly authservId: string | null;
  readonly calendar: CouncilCalendar;
  readonly protocol: Protocol;
  /** The office's own choice, and no part of the protocol: it makes no new version. */
  readonly reviewReminders: ReviewReminders;
  /** Whose matters come here by mistake: for `redirected`. */
  readonly bodies: readonly OtherBody[];
  /** By which enquiries are answered: an answer may name the one that it follows. */
  readonly policies: readonly CouncilPolicy[];
  /** When people are reminded of what is open. */
  readonly reminders: ReminderSettings;
  readonly unattended: UnattendedSettings;
  readonly digest: DigestSettings;
  /** How often members are sent a bulletin. */
  readonly bulletin: BulletinSettings;
  /** Which way complaints go. */
  readonly complaints: ComplaintSettings;
}

/** The calendar that the protocol's working days are counted in. */
export function countingCalendar({ workingDaysOf, facts }: CouncilCalendar): CalendarDefinition {
  return workingDaysOf === 'office' ? officeCalendar(facts) : mondayToFridayCalendar(facts);
}

/** The calendar that a member's own time to answer is counted in (counting.memberDays). */
export function membersCalendar(calendar: CouncilCalendar): CalendarDefinition {
  return calendar.counting.memberDays === 'office' ? countingCalendar(calendar) : memberCalendar(calendar.facts);
}

import { type NotAllowed } from '../domain/access/policy.js';
import { type BulletinRefusal } from '../domain/bulletin/refusal.js';
import { type CivilDate } from '../domain/calendar/civil-date.js';
import { type CalendarRefusal } from '../domain/calendar/refusal.js';
import { type ComplaintRefusal } from '../domain/complaint/refusal.js';
import { type CouncilSlug } from '../domain/council/council.js';
import { type DigestRefusal } from '../domain/digest/refusal.js';
import { type UnattendedRefusal } from '../domain/council/unattended.js';
import { type EnquiryRefusal } from '../domain/enquiry/refusal.js';
import { type InboxState } from '../domain/intake/verdict.js';
import { type MeetingRefusal } from '../domain/meeting/meeting.js';
import { type AbsenceRefusal } from '../domain/people/absence.js';
import { type Rule } from '../domain/protocol/protocol.js';
import { type PersonId } from '../domain/people/person.js';
import { type NotOpened } from './ports/mail-contents.js';
import { type Trouble } from './ports/outbox-store.js';

/** What is wrong with one of several actions that are logged at once. */
export interface ActionFault {
  /** Its place among them, from 0. */
  readonly action: number;
  readonly field: string;
  readonly found: string;
  readonly wanted: 'member' | 'officer';
}

/** Why a use case did nothing. Every code is stable; words and status are chosen once, at the edge. */
export type Refusal =
  | EnquiryRefusal
  | NotAllowed
  | { readonly code: 'no-such-council'; readonly council: CouncilSlug }
  | { readonly code: 'no-such-enquiry'; readonly reference: string }
  | { readonly code: 'taken-out'; readonly reference: string }
  | { readonly code: 'no-such-person'; readonly person: PersonId; readonly wanted: 'member' | 'officer' | 'person' }
  | ComplaintRefusal
  | { readonly code: 'no-such-complaint'; readonly reference: string }
  | { readonly code: 'nobody-on-complaint'; readonly field: 'by' | 'about' | 'handlers'; readonly person: PersonId }
  | MeetingRefusal
  | AbsenceRefusal
  | UnattendedRefusal
  | { readonly code: 'no-such-meeting'; readonly meeting: string }
  | { readonly code: 'meeting-time-not-said'; readonly title: string; readonly heldOn: CivilDate }
  | { readonly code: 'actions-at-fault'; readonly faults: readonly ActionFault[] }
  | { readonly code: 'one-timescale'; readonly given: 'neither' | 'both' }
  | { readonly code: 'no-such-message'; readonly message: string }
  | { readonly code: 'message-placed'; readonly message: string; readonly state: InboxState }
  | { readonly code: 'message-gone'; readonly message: string }
  | { readonly code: 'words-of-the-office'; readonly message: string }
  | { readonly code: 'no-such-attachment'; readonly message: string; readonly sha256: string }
  | { readonly code: 'no-html'; readonly message: string }
  | { readonly code: 'mail-not-opened'; readonly message: string; readonly because: Exclude<NotOpened, 'not-there'> }
  | { readonly code: 'no-such-mail'; readonly mail: string }
  | { readonly code: 'nobody-at-address'; readonly mail: string; readonly address: string }
  | { readonly code: 'mail-out-of-time'; readonly mail: string; readonly lastDay: CivilDate }
  | { readonly code: 'word-of-trouble'; readonly mail: string }
  | { readonly code: 'mail-not-in-trouble'; readonly mail: string; readonly trouble: Trouble | null }
  | DigestRefusal
  | BulletinRefusal
  | { readonly code: 'no-such-bulletin-item'; readonly item: string }
  | { readonly code: 'no-such-bulletin'; readonly bulletin: string }
  | { readonly code: 'no-such-rule'; readonly kind: Rule['kind'] }
  | { readonly code: 'no-enquiry-to-join'; readonly reference: string }
  | { readonly code: 'changed-meanwhile'; readonly expected: number; readonly found: number }
  | { readonly code: 'key-used-for-another-act'; readonly key: string }
  | { readonly code: 'calendar-at-fault'; readonly faults: readonly CalendarRefusal[] }
  | { readonly code: 'no-such-addition'; readonly id: string };

import { type Instant } from '../../domain/calendar/instant.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';

export type LetterKind = 'receipt' | 'new-enquiry' | 'assigned' | 'acknowledgement' | 'contact' | 'answer' | 'days-moved' | 'follow-up' | OfTheDiscussion | OfAComplaint;

/** What the protocols' other clauses have people told. */
type OfTheDiscussion = 'request' | 'request-reminder' | 'burden-raised' | 'burden-explanation' | 'burden-outcome' | 'agenda-item' | 'appointment' | 'handed-over' | 'promise-agreed' | 'reopened' | 'restated' | 'what-was-it' | 'reply-help' | 'information' | 'notified' | 'told-of-notice';

/** Read by nobody but whom they are for: they are on no enquiry, and stand in no list. */
type OfAComplaint = 'complaint-receipt' | 'complaint-handler' | 'complaint-word';

/** Mail about several enquiries or none: merged, at most one a person a day, or one a week. */
export type RoundKind =
  | 'reminders'
  | 'digest'
  | 'bulletin'
  | 'bank-holidays'
  | 'log-help'
  | 'review-due'
  | 'undelivered'
  | 'absence'
  | 'contentious'
  | 'office-unattended'
  | 'office-unattended-begun';

/** One line of what is owed, in words that page, mail and API share. */
export interface OwedWords {
  /** "An answer, or an acknowledgement with a timescale for one". */
  readonly what: string;
  /** "by Thursday 28 May 2026", with the day first told where the calendar moved it, or that no day is set. */
  readonly due: string;
  /** The count, day by day, in plain English; empty where there is none. */
  readonly why: string;
  /** "Houghton Regis Town Council's protocol, 10.2", with "local standard, not in the protocol" where it is one. */
  readonly under: string;
}

/** The address of a page of ours: a link with words in HTML, the words and the address in text. */
export interface LinkWords {
  readonly words: string;
  readonly href: string;
}

/** A sentence, or a page where more is read. */
export type LineWords = string | LinkWords;

/** One thing that is owed, on an enquiry that the reader may not have in mind. */
export interface OwingWords {
  /** Reference and subject. */
  readonly title: string;
  readonly due: string;
  readonly lines: readonly LineWords[];
}

export interface FigureWords {
  readonly label: string;
  readonly value: number;
  /** The list behind it; null: there is none, or where it is read is not known. */
  readonly href: string | null;
}

/** A sentence on what is to be done, and where. */
export interface NeedWords {
  readonly text: string;
  readonly href: string | null;
}

/** Numbers week by week, under the heads of their columns. */
export interface TrendTable {
  readonly caption: string;
  /** The head of the first column, which names the week. */
  readonly first: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** An image that stands in a mail. */
export interface Picture {
  readonly png: Uint8Array;
  /** What whoever does not see it is told. */
  readonly alt: string;
}

export interface FigureTable {
  readonly caption: string;
  readonly figures: readonly FigureWords[];
}

/** One thing of several that a reader is told: what it is, in bold what matters of it, and what was written about it. */
export interface EntryWords {
  /** Empty where the mail’s own title says it. */
  readonly title: string;
  /** Empty: nothing stands out. */
  readonly lead: string;
  /** As somebody wrote it; empty where nobody did. */
  readonly text: string;
  readonly lines: readonly string[];
  /** Where more can be read; null: nowhere. */
  readonly href: string | null;
}

export interface PartWords {
  readonly heading: string;
  readonly entries: readonly EntryWords[];
}

/** A period in figures: the headline, what needs the clerk (a sentence each), the rest, and the weeks before. */
export interface DigestWords {
  readonly headline: FigureTable;
  readonly needs: readonly NeedWords[];
  readonly tables: readonly FigureTable[];
  /** null: there are none to show. */
  readonly trend: TrendTable | null;
}

/** All that a template may say. Plain text: the writer escapes what goes into HTML. */
export interface LetterView {
  readonly greeting: string;
  /** Empty where it is about no one enquiry: the subject alone is its title then. */
  readonly reference: string;
  readonly subject: string;
  readonly councilName: string;
  /** What happened, a sentence a line. */
  readonly lines: readonly string[];
  readonly owed: readonly OwedWords[];
  /** In reminders: most urgent first. */
  readonly owing?: readonly OwingWords[];
  /** In a bulletin: what is told, kind by kind. */
  readonly parts?: readonly PartWords[];
  /** In a digest; none when all is well. */
  readonly digest?: DigestWords;
  /** Drawn from the same numbers as the digest's table. */
  readonly picture?: Picture;
  /** What somebody wrote, given as they wrote it; empty where nothing is quoted. */
  readonly quoted: { readonly label: string; readonly text: string } | null;
  /** What the reader can do next, a sentence a line. */
  readonly next: readonly LineWords[];
  readonly signedBy: string;
}

/** A mail to one person, as data: rendered once, when it is queued. */
export interface Letter {
  readonly kind: LetterKind | RoundKind;
  /** Unique within the council: the effect that this mail is happens once. */
  readonly key: string;
  /** null: it is about several, or none. */
  readonly enquiry: EnquiryId | null;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  /** Tokenised where it is about one enquiry: an answer finds it by that. */
  readonly replyTo: string;
  readonly subject: string;
  /** RFC 3834; null where a person wrote it. */
  readonly automatic: 'auto-replied' | 'auto-generated' | null;
  /** Message-IDs of the mail that this one answers; empty where none. */
  readonly inReplyTo: readonly string[];
  readonly loopMark: string;
  readonly at: Instant;
  /** From then on it would come too late, and is not sent. */
  readonly goodUntil?: Instant;
  /** RFC 2919, without its angle brackets: of rounds, so that a reader can sort them. */
  readonly listId?: string;
  readonly view: LetterView;
  /** For the reader's calendar. */
  readonly invitation?: Invitation;
}

/** A time that is fixed, or no longer is: RFC 5545, RFC 5546. */
export interface Invitation {
  /** The same for all that is said of one appointment. */
  readonly uid: string;
  /** Rises by one with each new time. */
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly title: string;
  readonly place: string;
  readonly organiser: { readonly name: string; readonly address: string };
  readonly attendees: readonly { readonly name: string; readonly address: string }[];
}

import { type CivilDate } from '../domain/calendar/civil-date.js';
import { type Instant } from '../domain/calendar/instant.js';
import { type Channel } from '../domain/enquiry/fact.js';
import { type Trouble } from './troubles.js';

/** How an enquiry goes. `forgotten`: assigned, and then nothing: it is open today. */
export type Course =
  | 'answered'
  | 'answered-after-contact'
  | 'answered-by-telephone'
  | 'answered-on-the-spot'
  | 'answered-late'
  | 'promise-kept'
  | 'promise-renewed'
  | 'promise-missed'
  | 'promised-for-today'
  | 'redirected'
  | 'councillor-asked'
  | 'burden-discussed'
  | 'promised-for-a-meeting'
  | 'withdrawn'
  | 'forgotten';

/** One enquiry, before it is told. People are given by their place in the list. */
export interface Story {
  readonly course: Course;
  readonly channel: Channel;
  readonly member: number;
  /** 0: the clerk; then the deputy and the officers. */
  readonly handler: number;
  readonly receivedAt: Instant;
  /** For what did not come by mail. */
  readonly loggedAt: Instant;
  /** The day from which working days are counted here. */
  readonly day: CivilDate;
  readonly trouble: Trouble;
  readonly place: string;
}

/** What is done on it, and when. */
export interface Step {
  readonly at: Instant;
  readonly act: StoryAct;
}

export type StoryAct =
  | { readonly kind: 'open' }
  | { readonly kind: 'assign' }
  | { readonly kind: 'contact'; readonly text: string }
  | { readonly kind: 'acknowledge'; readonly promisedOn: CivilDate; readonly text: string; readonly reason?: string }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'answer-given'; readonly text: string; readonly given: Instant }
  | { readonly kind: 'correct-channel' }
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'redirect'; readonly body: string; readonly text: string }
  | { readonly kind: 'request'; readonly text: string }
  | { readonly kind: 'raise-burden'; readonly hours: number }
  | { readonly kind: 'explain-burden' }
  | { readonly kind: 'discuss-burden' }
  | { readonly kind: 'resolve-burden' }
  | { readonly kind: 'acknowledge-for-meeting'; readonly title: string; readonly heldOn: CivilDate; readonly text: string };

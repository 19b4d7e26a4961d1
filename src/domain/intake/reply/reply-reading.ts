import { type Channel } from '../../enquiry/fact.js';
import { type PersonId } from '../../people/person.js';
import { type Named } from './name-words.js';
import { type PromiseContext, type Promised, type PromiseFault } from './promise-words.js';

export interface ReplyContext extends PromiseContext {
  readonly officers: readonly Named<PersonId>[];
}

/** What an officer's reply is, by its first line. `text` is what was written beside the word, and may be empty. */
export type ReplyReading =
  | { readonly kind: 'answer'; readonly text: string }
  /** `reason`: after "because" on the first line; it is not in the text too. */
  | { readonly kind: 'acknowledge'; readonly promised: Promised; readonly text: string; readonly reason?: string }
  | { readonly kind: 'ask'; readonly text: string }
  /** Stays inside. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'pass'; readonly to: PersonId; readonly text: string }
  | { readonly kind: 'discuss'; readonly text: string }
  /** Answered by telephone or on the spot; null: the reply does not say how. */
  | { readonly kind: 'done'; readonly channel: Channel | null; readonly text: string }
  /** No reply word: a contact, which meets nothing. */
  | { readonly kind: 'plain'; readonly text: string }
  | NotUnderstood;

/** Never sent on. */
export interface NotUnderstood {
  readonly kind: 'not-understood';
  readonly because: NotUnderstoodBecause;
  readonly firstLine: string;
}

/**
 * `two-words`: a second reply word stands beside the first, or begins a line below. `word-below`: the first line has
 * none, and a line below begins with one. `log-in-a-reply`: LOG is for a mail of its own.
 * `councillor-has-it`: what is for the office alone stands in a mail that the councillor was sent.
 */
export type NotUnderstoodBecause =
  | PromiseFault
  | 'no-such-officer'
  | 'several-officers'
  | 'nothing-written'
  | 'two-words'
  | 'word-below'
  | 'log-in-a-reply'
  | 'councillor-has-it';

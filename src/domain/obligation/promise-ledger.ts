import { type ActorRef } from '../access/actor.js';
import { type CivilDate } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { type EnquiryState } from '../enquiry/enquiry.js';
import { type FactId } from '../enquiry/fact.js';
import { promisesOf } from '../digest/promises.js';
import { type Obligation, stateOf } from './obligation.js';

/** `renewed`: by another before it ran out. `missed`: it ran out, whatever came after. `lifted`: the enquiry ended otherwise. */
export type PromiseFate = 'open' | 'kept' | 'renewed' | 'missed' | 'lifted';

/** One promise, as the ledger keeps it: who promised what, when, why, and what became of it. */
export interface LedgerPromise {
  readonly fact: FactId;
  readonly by: ActorRef;
  readonly givenAt: Instant;
  readonly promisedOn: CivilDate;
  /** The day told first, where its meeting or the calendar moved it; null: it never moved. */
  readonly firstPromisedOn: CivilDate | null;
  readonly reason: string | null;
  readonly fate: PromiseFate;
}

export function promiseLedger({ history, obligations }: Pick<EnquiryState, 'history' | 'obligations'>, asOf: Instant): readonly LedgerPromise[] {
  return promisesOf({ obligations }).flatMap((promise) => {
    const given = history.find(({ id }) => id === promise.startedBy);
    if (given === undefined || promise.deadline === null) return [];
    const { by, at: givenAt, words } = given;
    const { dueOn: promisedOn } = promise.deadline;
    const reason = words.reason ?? null;
    return [{ fact: given.id, by, givenAt, promisedOn, firstPromisedOn: promise.firstDueOn, reason, fate: fateOf(promise, asOf) }];
  });
}

function fateOf(promise: Obligation, asOf: Instant): PromiseFate {
  const state = stateOf(promise, asOf);
  if (state === 'open' || state === 'lifted') return state;
  if (state === 'met') return 'kept';
  return state === 'replaced' ? 'renewed' : 'missed';
}

/** Figures apart: late against the protocol's days (or the local standard's), against a promise of ours, against the law's days for information. */
export interface Lateness {
  readonly againstProtocol: boolean;
  readonly againstPromise: boolean;
  readonly againstLaw: boolean;
}

export function latenessOf(obligations: readonly Obligation[], asOf: Instant): Lateness {
  const late = obligations.filter((obligation) => !obligation.soft && isLate(obligation, asOf));
  return {
    againstProtocol: late.some(({ kind }) => kind === 'answer-or-promise' || kind === 'timely-answer'),
    againstPromise: late.some(({ kind }) => kind === 'promise'),
    againstLaw: late.some(({ kind }) => kind === 'information-response'),
  };
}

function isLate(obligation: Obligation, asOf: Instant): boolean {
  const state = stateOf(obligation, asOf);
  return state === 'missed-and-open' || state.endsWith('-late');
}

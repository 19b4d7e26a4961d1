import { daysLeftOut, type Wait } from '../calendar/clarification.js';
import { addDays } from '../calendar/civil-date.js';
import { type Disregarded } from '../calendar/disregarded.js';
import { type Instant } from '../calendar/instant.js';
import { lastRoundOf } from '../enquiry/end.js';
import { type StandingFact } from '../enquiry/fact.js';
import { replierOf } from '../enquiry/status.js';
import { type PersonId } from '../people/person.js';
import { type Terms } from '../protocol/terms.js';
import { type Rest } from './obligation.js';

/** Terms with what a count has to leave out: waits for the member, and burden discussions that were ended. */
export interface RestingTerms extends Terms {
  readonly waits: readonly Wait[];
  readonly leftOut: readonly Disregarded[];
}

/** What a history comes to for a count: the rests that ended, and the one that still lasts. */
export interface Resting {
  readonly terms: RestingTerms;
  /** The same with the days on which rests began left out too: for a rest that began on the very day that was due. */
  readonly generous: RestingTerms;
  readonly now: Pick<Rest, 'since' | 'because'> | null;
}

/**
 * No protocol stops the count of days: it rests only where the council's settings say so, while the member is waited
 * for (counting.clarification), or while a burden is discussed (burden.clock).
 */
export function restingAfter(all: readonly StandingFact[], terms: Terms): Resting {
  // What was waited for before an end is over, though the enquiry was opened again.
  const history = lastRoundOf(all);
  const waits = terms.counting.clarification === 'clock-goes-on' ? none : waitsIn(history);
  const burdens = terms.protocol.burden.clock === 'goes-on' ? none : burdensIn(history);
  const leftOut = burdens.ended.map(({ askedAt, answeredAt }) => daysLeftOut(terms.calendar, askedAt, answeredAt, restWords['burden-discussed']));
  const lasting = [
    ...waits.lasting.map((since) => ({ since, because: 'waiting-for-councillor' as const })),
    ...burdens.lasting.map((since) => ({ since, because: 'burden-discussed' as const })),
  ];
  const [first = null] = lasting.toSorted((one, other) => (one.since < other.since ? -1 : 1));
  const resting = { ...terms, waits: waits.ended, leftOut };
  const whole = [...wholeDays(waits.ended, restWords['waiting-for-councillor'], terms), ...wholeDays(burdens.ended, restWords['burden-discussed'], terms)];
  return { terms: resting, generous: { ...resting, leftOut: [...leftOut, ...whole] }, now: first };
}

const restWords = { 'waiting-for-councillor': 'waiting for the councillor', 'burden-discussed': 'the burden was discussed' } as const;

function wholeDays(ended: readonly Wait[], because: string, { calendar }: Terms): readonly Disregarded[] {
  return ended.map(({ askedAt, answeredAt }) => {
    const days = daysLeftOut(calendar, askedAt, answeredAt, because);
    return { ...days, from: addDays(days.from, -1) };
  });
}

/** Terms under which nothing was waited for yet. */
export function unrested(terms: Terms): RestingTerms {
  return { ...terms, waits: [], leftOut: [] };
}

interface Spans {
  readonly ended: readonly Wait[];
  /** Since when; at most one. */
  readonly lasting: readonly Instant[];
}

const none: Spans = { ended: [], lasting: [] };

function waitsIn(history: readonly StandingFact[]): Spans {
  const awaited = new Set<PersonId>();
  return spansOf(history, ({ happening }) => {
    if (happening.kind === 'requested' && happening.report === undefined) awaited.add(happening.of);
    const from = replierOf(happening);
    if (from !== null) awaited.delete(from);
    return awaited.size > 0;
  });
}

/** From the day on which the member was told: nothing rests, and no date moves, because of what only the office knows. */
function burdensIn(history: readonly StandingFact[]): Spans {
  let [isTold, isDiscussed] = [false, false];
  return spansOf(history, ({ happening: { kind } }) => {
    if (kind === 'burden-raised') isTold = false;
    if (kind === 'burden-explained') isTold = true;
    if (kind === 'burden-explained' || kind === 'burden-reopened') isDiscussed = isTold;
    if (kind === 'burden-resolved' || kind === 'burden-declined' || kind === 'burden-raised') isDiscussed = false;
    return isDiscussed;
  });
}

/** The spans in which something lasted, by what it was after each fact. */
function spansOf(history: readonly StandingFact[], lastsAfter: (fact: StandingFact) => boolean): Spans {
  return history.reduce<Spans>(({ ended, lasting }, fact) => {
    const [since] = lasting;
    if (lastsAfter(fact)) return { ended, lasting: [since ?? fact.at] };
    return { ended: since === undefined ? ended : [...ended, { askedAt: since, answeredAt: fact.at }], lasting: [] };
  }, none);
}

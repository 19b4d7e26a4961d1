import { type Happening, type StandingFact } from './fact.js';

/** The answer or closure that the enquiry stands at; undefined: it goes on, or goes on again. */
export function endIn(history: readonly StandingFact[]): StandingFact | undefined {
  return roundsIn(history).at(-1)?.end;
}

/** What happened since it was received, or opened again last. */
export function lastRoundOf(history: readonly StandingFact[]): readonly StandingFact[] {
  const begin = roundsIn(history).at(-1)?.begin;
  return begin === undefined ? [] : history.slice(history.indexOf(begin));
}

/** From a question to its answer or closure. */
export interface Round {
  /** What began it: the receipt, or that it was opened again. */
  readonly begin: StandingFact;
  /** undefined: it goes on. What was added to an answer later ends nothing. */
  readonly end: StandingFact | undefined;
}

/** The rounds of an enquiry in order: one, and one more each time that it was opened again after its end. */
export function roundsIn(history: readonly StandingFact[]): readonly Round[] {
  return history.reduce<readonly Round[]>((rounds, fact) => {
    const last = rounds.at(-1);
    if (last === undefined) return [{ begin: fact, end: undefined }];
    if (last.end === undefined) return isEnd(fact.happening) ? [...rounds.slice(0, -1), { ...last, end: fact }] : rounds;
    return fact.happening.kind === 'reopened' ? [...rounds, { begin: fact, end: undefined }] : rounds;
  }, []);
}

function isEnd({ kind }: Happening): boolean {
  return kind === 'answered' || kind === 'closed' || kind === 'taken-out';
}

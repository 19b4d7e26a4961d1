import { type CivilDate, longDate } from '../calendar/civil-date.js';
import { deriveObligations } from '../obligation/derive.js';
import { type Obligation } from '../obligation/obligation.js';
import { type TermsOf } from '../protocol/terms.js';
import { type Fact } from './fact.js';

/** A day that moved, for an obligation that was open before and is open after. */
export interface DayMove {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** As it stands after. */
  readonly obligation: Obligation;
}

/** What a change of the calendar moved: the obligations are the same ones, before it and after. */
export function dayMoves(before: readonly Obligation[], after: readonly Obligation[]): readonly DayMove[] {
  const was = new Map(before.map((obligation) => [obligation.key, obligation.deadline?.dueOn]));
  return after.flatMap((obligation) => {
    const [from, to] = [was.get(obligation.key), obligation.deadline?.dueOn];
    return from === undefined || to === undefined || from === to ? [] : [{ from, to, obligation }];
  });
}

/**
 * What changes of the calendar moved for somebody who heard of none of them, as it stands now: against the day before those
 * that came after the duty began, for who hears of a duty hears its day.
 */
export function movesUnheard(changes: readonly Fact[], facts: readonly Fact[], termsOf: TermsOf): readonly DayMove[] {
  const open = deriveObligations(facts, termsOf).filter(({ settled }) => settled === null);
  return changes.flatMap((change, index) => {
    const [before, since] = [changes[index - 1], changes.slice(index)];
    const begun = open.filter(({ startsAt }) => startsAt < change.at && (before === undefined || startsAt >= before.at));
    return dayMoves(deriveObligations(facts.filter((fact) => !since.includes(fact)), termsOf), begun);
  });
}

/** What one change of the calendar moved when it was recorded: whatever was recorded later told nobody of another day. */
export function movesBy(change: Fact, facts: readonly Fact[], termsOf: TermsOf): readonly DayMove[] {
  const before = facts.slice(0, facts.indexOf(change));
  return dayMoves(deriveObligations(before, termsOf), deriveObligations([...before, change], termsOf));
}

/** The same words in letter and timeline. */
export function moveWords({ from, to, obligation }: DayMove): string {
  if (obligation.kind === 'agenda-papers') return `The papers for the agenda item, wanted by ${longDate(from)}, are now wanted by ${longDate(to)}`;
  return `What was due by ${longDate(from)} is now due by ${longDate(to)}`;
}

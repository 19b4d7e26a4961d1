import { type CivilDate } from '../calendar/civil-date.js';
import { type Obligation } from '../obligation/obligation.js';

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

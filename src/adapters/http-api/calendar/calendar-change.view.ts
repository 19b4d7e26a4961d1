import { type CalendarChanged } from '../../../application/calendar/change-calendar.js';
import { type MovedLine } from '../../../application/calendar/plan-moves.js';
import { type KeptAddition } from '../../../application/ports/calendar-addition-store.js';

/** A day that moves, or moved: `from` and `to` are civil dates. */
export interface MovedView {
  readonly reference: string;
  readonly clause: string;
  readonly owedBy: string | null;
  readonly from: string;
  readonly to: string;
}

export interface PreviewView {
  readonly moves: readonly MovedView[];
}

export interface ChangedView extends PreviewView {
  /** To withdraw it by; null where nothing was added. */
  readonly addition: string | null;
}

export function previewView(moved: readonly MovedLine[]): PreviewView {
  return { moves: moved.map(movedView) };
}

export function movedView({ reference, clause, owedBy, from, to }: MovedLine): MovedView {
  return { reference, clause, owedBy, from, to };
}

export function changedView({ addition, moved }: CalendarChanged): ChangedView {
  return { addition, ...previewView(moved) };
}

export function additionsView(additions: readonly KeptAddition[]) {
  return {
    items: additions.map(({ id, addition, reason, recordedAt, by }) => ({
      ...{ id, reason, recordedAt, by: by.kind === 'person' ? by.person : by.kind },
      ...(addition.kind === 'closure' ? { closure: addition.closure } : { oneOffDay: addition.day }),
    })),
  };
}

export type AdditionsView = ReturnType<typeof additionsView>;

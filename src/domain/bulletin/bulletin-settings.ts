import { type CivilDate } from '../calendar/civil-date.js';
import { type ClauseId } from '../protocol/protocol.js';

/**
 * How often a council has a bulletin sent to its members. No protocol says how often, so it is the council's own choice
 * and is shown as that; until it chose, none is sent by itself.
 */
export type BulletinSettings = { readonly clause: ClauseId | null } & (NoRhythm | BulletinRhythm);

interface NoRhythm {
  readonly every: 'never';
}

export interface BulletinRhythm {
  readonly every: 'week' | 'month';
  /** None is sent before this day: whoever switches it on looks at a preview first. */
  readonly from: CivilDate;
  /** null: it was not put to the council. */
  readonly decision: { readonly decidedOn: CivilDate; readonly minute: string } | null;
}

export const noBulletin: BulletinSettings = { clause: null, every: 'never' };

import { type CivilDate } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { type Member, type PersonId } from '../people/person.js';
import { type Concern, isConcerned } from './concern.js';

export type BulletinItemId = string;

/** Information for members, as the office wrote it: it is never edited, and what is withdrawn stays to be read. */
export interface BulletinItem extends ItemWritten {
  readonly id: BulletinItemId;
  readonly writtenAt: Instant;
  readonly writtenBy: PersonId;
  /** null: it was not. */
  readonly withdrawnAt: Instant | null;
  /** When it first went to somebody; null: it has not. */
  readonly sentAt: Instant | null;
}

export interface ItemWritten {
  readonly title: string;
  readonly text: string;
  /** Where more can be read, https or http; null: nowhere. */
  readonly link: string | null;
  /** The last day on which it is of use; null: it does not say. */
  readonly until: CivilDate | null;
  /** Who has it: whoever any of these fits when it is sent. */
  readonly concerns: readonly Concern[];
}

/** `gone-by`: the last day on which it was of use went by before it was sent. */
export type ItemStage = 'waiting' | 'sent' | 'withdrawn' | 'gone-by';

export function stageOf({ sentAt, withdrawnAt, until }: Pick<BulletinItem, 'sentAt' | 'withdrawnAt' | 'until'>, today: CivilDate): ItemStage {
  if (withdrawnAt !== null) return 'withdrawn';
  if (sentAt !== null) return 'sent';
  return until !== null && until < today ? 'gone-by' : 'waiting';
}

/** By which of its concerns a member has it; none: it does not concern them. */
export function concernsOf({ concerns }: Pick<ItemWritten, 'concerns'>, member: Member, members: readonly Member[]): readonly Concern[] {
  return concerns.filter((concern) => isConcerned(concern, member, members));
}

import { type Standing } from './person.js';
import { isSameName } from './same-name.js';

/** A list may leave these out: what is known then stays, whereas an empty cell clears it. */
export const standingColumns = ['group', 'ward', 'chairs'] as const;
export type StandingColumn = (typeof standingColumns)[number];
export type StandingCells = Readonly<Partial<Record<StandingColumn, string>>>;

/** What the columns that are there say of a member. */
export function standingIn({ group, ward, chairs }: StandingCells): Partial<Standing> {
  return {
    ...(group !== undefined && { group: group === '' ? null : group }),
    ...(ward !== undefined && { ward: ward === '' ? null : ward }),
    ...(chairs !== undefined && { chairs: committeesIn(chairs) }),
  };
}

/** "Planning; Parks and Open Spaces": each once. */
function committeesIn(cell: string): readonly string[] {
  const named = cell.split(';').map((name) => name.trim()).filter((name) => name !== '');
  return named.filter((name, place) => named.findIndex((other) => isSameName(name, other)) === place);
}

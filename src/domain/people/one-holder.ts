import { type RowFault } from './people-table.js';
import { type Member, type Person } from './person.js';
import { isSameName } from './same-name.js';

/**
 * A council has one Mayor, and a committee one chair: a notice to the chair is for one person. `rows` are the people as
 * the table would have them, in its order; `others` those whom it does not name.
 */
export function heldTwice(rows: readonly Person[], others: readonly Person[]): readonly RowFault[] {
  return rows.flatMap((person, index) => {
    if (!takesPart(person)) return [];
    const before = [...others, ...rows.slice(0, index)].filter(takesPart);
    return [...mayorTwice(person, before), ...chairTwice(person, before)].map((fault) => ({ row: index + 2, ...fault }));
  });
}

function takesPart(person: Person): person is Member {
  return person.kind === 'member' && person.active;
}

type CellFault = Omit<RowFault, 'row'>;

function mayorTwice({ role }: Member, before: readonly Member[]): readonly CellFault[] {
  const mayor = role === 'Mayor' ? before.find((one) => one.role === 'Mayor') : undefined;
  return mayor === undefined ? [] : [{ column: 'role', found: role, wanted: `one Mayor, who is ${mayor.name}` }];
}

function chairTwice({ chairs }: Member, before: readonly Member[]): readonly CellFault[] {
  return chairs.flatMap((found) => {
    const chair = before.find((one) => one.chairs.some((committee) => isSameName(committee, found)));
    return chair === undefined ? [] : [{ column: 'chairs', found, wanted: `one chair of a committee, who is ${chair.name}` }];
  });
}

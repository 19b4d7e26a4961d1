import { ok, refused, type Result } from '../result.js';
import { type Member, memberRoles, type Officer, officerRoles } from './person.js';

export type PersonRow =
  Pick<Member, 'kind' | 'role' | 'name' | 'email'> | Pick<Officer, 'kind' | 'role' | 'name' | 'email'>;

/** What is wrong with one cell. Rows are counted as a spreadsheet counts them: the heading is row 1. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly wanted: string;
}

const columns = ['kind', 'name', 'email', 'role'] as const;
type Column = (typeof columns)[number];
type Cells = Readonly<Record<Column, string>>;

/** A table with the heading kind, name, email, role in any order. All faults at once, or all rows. */
export function readPeople(table: readonly (readonly string[])[]): Result<readonly PersonRow[], readonly RowFault[]> {
  const [heading = [], ...body] = table;
  const places = columns.map((column) => heading.findIndex((cell) => cell.trim().toLowerCase() === column));
  const missing = columns.filter((_, position) => places[position] === -1);
  if (missing.length > 0) {
    return refused(missing.map((column) => fault(1, column, heading.join(', '), `a column named ${column}`)));
  }
  const rows = body.map((cells) => cellsOf(cells, places));
  const faults = [...rows.flatMap((cells, index) => cellFaults(cells, index + 2)), ...twice(rows)];
  if (faults.length > 0) return refused(faults);
  return ok(rows.map((cells) => ({ ...cells, email: cells.email.toLowerCase() }) as PersonRow));
}

function cellsOf(cells: readonly string[], places: readonly number[]): Cells {
  const read = (column: Column): string => cells[places[columns.indexOf(column)] ?? -1]?.trim() ?? '';
  return { kind: read('kind').toLowerCase(), name: read('name'), email: read('email'), role: read('role') };
}

function cellFaults(cells: Cells, row: number): readonly RowFault[] {
  const faults: RowFault[] = [];
  if (!['member', 'officer'].includes(cells.kind)) faults.push(fault(row, 'kind', cells.kind, 'member or officer'));
  if (cells.name === '') faults.push(fault(row, 'name', cells.name, "the person's name"));
  if (hasLineBreak(cells.name)) faults.push(fault(row, 'name', cells.name, 'a name on one line'));
  faults.push(...addressFaults(cells.email, row));
  const roles = rolesOf(cells.kind);
  if (!roles.includes(cells.role)) faults.push(fault(row, 'role', cells.role, roles.join(', ')));
  return faults;
}

/** RFC 5321, 4.5.3.1.3: a path of 256 octets holds an address of 254 and its angle brackets. */
const longestAddress = 254;
/** Each part ends where the next begins, so no address is read twice: a hostile one costs no more than its length. */
const address = /^[^\s@<>",;:]+@[^\s@<>",;:.]+(?:\.[^\s@<>",;:.]+)+$/;

function addressFaults(email: string, row: number): readonly RowFault[] {
  if (email.length > longestAddress) {
    const found = `${email.slice(0, 40)}… (${email.length} characters)`;
    return [fault(row, 'email', found, `an address of at most ${longestAddress} characters`)];
  }
  return address.test(email) ? [] : [fault(row, 'email', email, 'an address such as clerk@example.org')];
}

/** Where the kind is not known, any role will do: one slip is one fault. */
function rolesOf(kind: string): readonly string[] {
  if (kind === 'officer') return officerRoles;
  return kind === 'member' ? memberRoles : [...memberRoles, ...officerRoles];
}

/** A line break in a name would end a header of the mail that carries it. */
function hasLineBreak(text: string): boolean {
  return /[\r\n\0]/.test(text);
}

function twice(rows: readonly Cells[]): readonly RowFault[] {
  const emails = rows.map((cells) => cells.email.toLowerCase());
  return rows.flatMap((cells, index) =>
    cells.email !== '' && emails.indexOf(cells.email.toLowerCase()) < index
      ? [fault(index + 2, 'email', cells.email, 'each address once')]
      : [],
  );
}

function fault(row: number, column: string, found: string, wanted: string): RowFault {
  return { row, column, found, wanted };
}

import { ok, refused, type Result } from '../result.js';
import { daysIn, daysWanted } from './days-cell.js';
import { type Member, memberRoles, type Officer, officerRoles, type Standing } from './person.js';
import { type StandingCells, type StandingColumn, standingColumns, standingIn } from './standing-cells.js';

/** Of a member's standing, and of an officer's days, only what the table has a column for. */
export type PersonRow =
  | (Pick<Member, 'kind' | 'role' | 'name' | 'email'> & Partial<Standing>)
  | (Pick<Officer, 'kind' | 'role' | 'name' | 'email'> & Partial<Pick<Officer, 'days'>>);

/** What is wrong with one cell. Rows are counted as a spreadsheet counts them: the heading is row 1. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly wanted: string;
}

const columns = ['kind', 'name', 'email', 'role'] as const;
type Column = (typeof columns)[number];
/** Beside those of a member's standing. */
const optional = [...standingColumns, 'days'] as const;
type Cells = Readonly<Record<Column, string>> & {
  readonly standing: StandingCells;
  /** null: there is no such column. */
  readonly days: string | null;
};

/** A table with the heading kind, name, email, role, and perhaps group, ward, chairs, days, in any order. All faults at once, or all rows. */
export function readPeople(table: readonly (readonly string[])[]): Result<readonly PersonRow[], readonly RowFault[]> {
  const [heading = [], ...body] = table;
  const names = heading.map((cell) => cell.trim().toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    return refused(missing.map((column) => fault(1, column, heading.join(', '), `a column named ${column}`)));
  }
  const misspelt = names.flatMap((name) => misspeltFault(name));
  if (misspelt.length > 0) return refused(misspelt);
  const rows = body.map((cells) => cellsOf(cells, names));
  const faults = [...rows.flatMap((cells, index) => cellFaults(cells, index + 2)), ...twice(rows)];
  if (faults.length > 0) return refused(faults);
  return ok(rows.map(personIn));
}

/** The whole name: many a list has a daytime telephone. */
const meantDays = /^(?:work|working|week)?days?(?:worked|working)?$/;

/** Other columns are left alone, but one that was meant to be read is not: whoever it stands for would never be told of anything. */
function misspeltFault(name: string): readonly RowFault[] {
  const letters = name.replace(/[^a-z]/g, '');
  const meant = optional.find((column) => name !== column && (column === 'days' ? meantDays.test(letters) : letters.startsWith(column.replace(/s$/, ''))));
  return meant === undefined ? [] : [fault(1, meant, name, `a column named ${meant}`)];
}

function cellsOf(cells: readonly string[], names: readonly string[]): Cells {
  const read = (column: Column | StandingColumn | 'days'): string => cells[names.indexOf(column)]?.trim() ?? '';
  const standing = standingColumns.filter((column) => names.includes(column)).map((column) => [column, read(column)] as const);
  const person = { kind: read('kind').toLowerCase(), name: read('name'), email: read('email'), role: read('role') };
  return { ...person, standing: Object.fromEntries(standing), days: names.includes('days') ? read('days') : null };
}

/** Kind, role and days were checked. */
function personIn({ standing, days, kind, ...cells }: Cells): PersonRow {
  const more = kind === 'member' ? standingIn(standing) : days !== null && { days: daysIn(days).days };
  return { ...cells, kind, email: cells.email.toLowerCase(), ...more } as PersonRow;
}

function cellFaults(cells: Cells, row: number): readonly RowFault[] {
  const faults: RowFault[] = [];
  if (!['member', 'officer'].includes(cells.kind)) faults.push(fault(row, 'kind', cells.kind, 'member or officer'));
  if (cells.name === '') faults.push(fault(row, 'name', cells.name, "the person's name"));
  if (hasLineBreak(cells.name)) faults.push(fault(row, 'name', cells.name, 'a name on one line'));
  faults.push(...addressFaults(cells.email, row));
  const roles = rolesOf(cells.kind);
  if (!roles.includes(cells.role)) faults.push(fault(row, 'role', cells.role, roles.join(', ')));
  return [...faults, ...standingFaults(cells, row), ...daysFaults(cells, row)];
}

function standingFaults({ kind, standing }: Cells, row: number): readonly RowFault[] {
  const said = standingColumns.map((column) => [column, standing[column] ?? ''] as const).filter(([, cell]) => cell !== '');
  return said.flatMap(([column, cell]) => {
    if (kind === 'officer') return [fault(row, column, cell, 'nothing: it is a member’s alone')];
    return hasLineBreak(cell) ? [fault(row, column, cell, 'names on one line')] : [];
  });
}

function daysFaults({ kind, days }: Cells, row: number): readonly RowFault[] {
  if (days === null || days === '') return [];
  if (kind === 'member') return [fault(row, 'days', days, 'nothing: it is an officer’s alone')];
  return daysIn(days).unknown.map((word) => fault(row, 'days', word, daysWanted));
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

import { readFile } from 'node:fs/promises';
import { type ImportRefusal } from '../../application/people/import-people.js';
import { type RowFault } from '../../domain/people/people-table.js';
import { cannotBeRead } from './cannot-be-read.js';
import { readCsv, type Table } from './csv-table.js';
import { Failure } from './failure.js';

/** The rows of a list of people; whether they are people is for the import to say. */
export async function peopleTableIn(file: string): Promise<Table> {
  const table = readCsv(await readFile(file).catch((error: unknown) => cannotBeRead(file, error)));
  if (!table.ok) throw new Failure([`${file} cannot be read: ${table.refusal}.`]);
  return table.value;
}

/** What is wrong with the rows, a line each. */
export function importRefusalLines(refusal: ImportRefusal): readonly string[] {
  return refusal.code === 'not-allowed' ? ['The command line may not import people.'] : refusal.faults.map(faultWords);
}

/** What was found is quoted as JSON does it: nothing in a cell can steer the terminal. */
function faultWords({ row, column, found, wanted }: RowFault): string {
  return `row ${row}, ${column}: found ${JSON.stringify(found)}, wanted ${wanted}`;
}

import { readFile } from 'node:fs/promises';
import { type Command } from 'commander';
import { type ImportPeople, type ImportRefusal } from '../../application/people/import-people.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { type RowFault } from '../../domain/people/people-table.js';
import { councilNamed, councilOption } from './council-option.js';
import { readCsv, type Table } from './csv-table.js';
import { Failure } from './failure.js';
import { type Terminal } from './terminal.js';

interface ImportPorts {
  readonly councils: CouncilBook;
  readonly importPeople: ImportPeople;
  readonly terminal: Terminal;
}

export function addPeopleImportCommand(people: Command, { councils, importPeople, terminal }: ImportPorts): void {
  people
    .command('import')
    .description('add or change the people of a council; all rows or none, and safe to repeat')
    .requiredOption(...councilOption)
    .argument('<file>', 'a CSV file with the columns kind, name, email, role')
    .action(async (file: string, given: { readonly council: string }) => {
      const council = councilNamed(given.council, councils);
      const done = await importPeople.run({ kind: 'operator' }, council, await tableIn(file));
      if (!done.ok) throw new Failure(refusalWords(done.refusal, file));
      const { added, changed, same } = done.value;
      terminal.out(`added ${added}, changed ${changed}, same ${same}\n`);
    });
}

async function tableIn(file: string): Promise<Table> {
  const table = readCsv(await bytesOf(file));
  if (!table.ok) throw new Failure([`${file} cannot be read: ${table.refusal}.`]);
  return table.value;
}

const reasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'permission is denied'],
]);

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'an unknown failure';
    throw new Failure([`${file} cannot be read: ${reasons.get(code) ?? code}.`]);
  }
}

function refusalWords(refusal: ImportRefusal, file: string): readonly string[] {
  if (refusal.code === 'not-allowed') return ['The command line may not import people.'];
  return [...refusal.faults.map(faultWords), `Nothing was imported from ${file}.`];
}

/** What was found is quoted as JSON does it: nothing in a cell can steer the terminal. */
function faultWords({ row, column, found, wanted }: RowFault): string {
  return `row ${row}, ${column}: found ${JSON.stringify(found)}, wanted ${wanted}`;
}

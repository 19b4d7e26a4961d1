import { type Command } from 'commander';
import { type ImportPeople } from '../../application/people/import-people.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { councilNamed, councilOption } from './council-option.js';
import { Failure } from './failure.js';
import { importRefusalLines, peopleTableIn } from './people-file.js';
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
    .argument('<file>', 'a CSV file with the columns kind, name, email, role, and if you like group, ward, chairs, days')
    .action(async (file: string, given: { readonly council: string }) => {
      const council = councilNamed(given.council, councils);
      const done = await importPeople.run({ kind: 'operator' }, council, await peopleTableIn(file));
      if (!done.ok) throw new Failure([...importRefusalLines(done.refusal), `Nothing was imported from ${file}.`]);
      const { added, changed, same } = done.value;
      terminal.out(`added ${added}, changed ${changed}, same ${same}\n`);
    });
}

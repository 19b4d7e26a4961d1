import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type PersonRow, type RowFault, readPeople } from '../../domain/people/people-table.js';
import { type Person } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Chance } from '../ports/chance.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';

export interface ImportDone {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

export type ImportRefusal = NotAllowed | { readonly code: 'rows-at-fault'; readonly faults: readonly RowFault[] };

/** Every row's faults at once; all rows or none; the same file again changes nothing. Nobody is removed by a list. */
export class ImportPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly chance: Chance,
  ) {}

  async run(
    actor: Actor,
    council: CouncilSlug,
    table: readonly (readonly string[])[],
  ): Promise<Result<ImportDone, ImportRefusal>> {
    const allowed = may(actor, 'people.import', { council });
    if (!allowed.ok) return allowed;
    const rows = readPeople(table);
    if (!rows.ok) return refused({ code: 'rows-at-fault', faults: rows.refusal });
    return this.unitOfWork.run(council, async (stores) => ok(await this.putAll(stores, council, rows.value)));
  }

  private async putAll(stores: Stores, council: CouncilSlug, rows: readonly PersonRow[]): Promise<ImportDone> {
    const outcomes: string[] = [];
    for (const row of rows) outcomes.push(await this.put(stores, council, row));
    const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
    return { added: count('added'), changed: count('changed'), same: count('same') };
  }

  private async put(stores: Stores, council: CouncilSlug, row: PersonRow): Promise<keyof ImportDone> {
    const [known] = await stores.people.byEmails([row.email]);
    if (known === undefined) {
      await stores.people.add({ ...row, id: this.chance.id(), council, active: true });
      return 'added';
    }
    const next: Person = { ...row, id: known.id, council, active: known.active };
    if (known.kind === next.kind && known.role === next.role && known.name === next.name) return 'same';
    await stores.people.change(next);
    return 'changed';
  }
}

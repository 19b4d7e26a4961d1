import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { heldTwice } from '../../domain/people/one-holder.js';
import { type PersonRow, type RowFault, readPeople } from '../../domain/people/people-table.js';
import { noStanding, type Person } from '../../domain/people/person.js';
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
    return this.unitOfWork.run(council, async (stores) => {
      const arrivals = await this.arrivalsOf(stores, council, rows.value);
      const others = await othersThan(arrivals, stores);
      const faults = heldTwice(arrivals.map(({ next }) => next), others);
      return faults.length > 0 ? refused({ code: 'rows-at-fault', faults }) : ok(await putAll(stores, arrivals));
    });
  }

  private async arrivalsOf(stores: Stores, council: CouncilSlug, rows: readonly PersonRow[]): Promise<readonly Arrival[]> {
    const known = new Map((await stores.people.byEmails(rows.map(({ email }) => email))).map((person) => [person.email, person]));
    return rows.map((row) => {
      const before = known.get(row.email) ?? null;
      return { before, next: personOf(row, before, { id: before?.id ?? this.chance.id(), council, active: before?.active ?? true }) };
    });
  }
}

/** A row, and whom the council has under its address. */
interface Arrival {
  readonly before: Person | null;
  readonly next: Person;
}

/** What the table has no column for stays as it is known. */
function personOf(row: PersonRow, before: Person | null, identity: Pick<Person, 'id' | 'council' | 'active'>): Person {
  if (row.kind === 'officer') return { days: before?.kind === 'officer' ? before.days : [], ...row, ...identity };
  const { group, ward, chairs } = before?.kind === 'member' ? before : noStanding;
  return { group, ward, chairs, ...row, ...identity };
}

async function othersThan(arrivals: readonly Arrival[], stores: Stores): Promise<readonly Person[]> {
  const named = new Set(arrivals.map(({ next }) => next.id));
  return (await stores.people.active()).filter(({ id }) => !named.has(id));
}

async function putAll(stores: Stores, arrivals: readonly Arrival[]): Promise<ImportDone> {
  const outcomes: (keyof ImportDone)[] = [];
  for (const arrival of arrivals) outcomes.push(await put(stores, arrival));
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
  return { added: count('added'), changed: count('changed'), same: count('same') };
}

async function put({ people }: Stores, { before, next }: Arrival): Promise<keyof ImportDone> {
  if (before === null) await people.add(next);
  if (before === null) return 'added';
  if (isAsBefore(before, next)) return 'same';
  await people.change(next);
  return 'changed';
}

function isAsBefore(before: Person, next: Person): boolean {
  const said = (person: Person): string => JSON.stringify([person.kind, person.role, person.name, person.kind === 'member' ? [person.group, person.ward, person.chairs] : person.days]);
  return said(before) === said(next);
}

import {
  type CalendarAdditionReadModel,
  type CalendarAdditionStore,
  type KeptAddition,
} from '../../src/application/ports/calendar-addition-store.js';
import { type CalendarAddition } from '../../src/domain/council/calendar-addition.js';
import { type CouncilRows, type MemoryRows } from './memory-rows.js';

export class MemoryCalendarAdditionStore implements CalendarAdditionStore {
  constructor(private readonly rows: CouncilRows) {}

  inForce(): Promise<readonly KeptAddition[]> {
    return Promise.resolve(inForceIn(this.rows));
  }

  add(addition: KeptAddition): Promise<void> {
    if (this.rows.additions.has(addition.id)) return Promise.reject(new Error('The addition is there.'));
    this.rows.additions.set(addition.id, { ...addition, isWithdrawn: false });
    return Promise.resolve();
  }

  withdraw(id: string): Promise<void> {
    const kept = this.rows.additions.get(id);
    if (kept !== undefined) this.rows.additions.set(id, { ...kept, isWithdrawn: true });
    return Promise.resolve();
  }
}

export class MemoryCalendarAdditionReadModel implements CalendarAdditionReadModel {
  constructor(private readonly rows: MemoryRows) {}

  inForceByCouncil(): Promise<ReadonlyMap<string, readonly CalendarAddition[]>> {
    const all = this.rows.all().map(([council, rows]) => [council, inForceIn(rows).map(({ addition }) => addition)] as const);
    return Promise.resolve(new Map(all.filter(([, additions]) => additions.length > 0)));
  }

  inForce(council: string): Promise<readonly KeptAddition[]> {
    const found = this.rows.all().find(([slug]) => slug === council);
    return Promise.resolve(found === undefined ? [] : inForceIn(found[1]));
  }
}

function inForceIn({ additions }: CouncilRows): readonly KeptAddition[] {
  return [...additions.values()]
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ id, addition, reason, by, recordedAt }) => ({ id, addition, reason, by, recordedAt }))
    .toSorted((one, other) => (`${one.recordedAt} ${one.id}` < `${other.recordedAt} ${other.id}` ? -1 : 1));
}

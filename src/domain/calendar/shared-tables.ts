import { type CalendarDefinition } from './calendar-definition.js';
import { DayRules } from './day-rules.js';
import { DayTable } from './day-table.js';
import { clocksOf } from './zone.js';

const known = new Map<string, WeakRef<DayTable>>();
let sweepAt = 64;

/**
 * The working days of a definition: one table for all councils with the same pattern, as long as any of them uses it.
 * It is made from a frozen copy, so that nobody who holds a definition can change what others count with.
 */
export function tableOf(definition: CalendarDefinition): DayTable {
  const pattern = JSON.stringify(definition);
  return known.get(pattern)?.deref() ?? remember(pattern);
}

function remember(pattern: string): DayTable {
  if (known.size >= sweepAt) sweep();
  const copy = JSON.parse(pattern, (_, value: unknown) => Object.freeze(value)) as CalendarDefinition;
  const table = new DayTable(new DayRules(copy), clocksOf(copy.zone));
  known.set(pattern, new WeakRef(table));
  return table;
}

/** Forgets the patterns that nobody uses any more; again when as many as are left have come to be. */
function sweep(): void {
  for (const [pattern, table] of known) if (table.deref() === undefined) known.delete(pattern);
  sweepAt = 64 + 2 * known.size;
}

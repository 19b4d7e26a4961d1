import { type z } from 'zod';
import { type CalendarChange } from '../../../application/calendar/change-calendar.js';
import { civilDate, clock, id, line, object, text, truth } from '../input/fields.js';

const title = line(100);
const closure = object({ startsOn: civilDate, startsAt: clock.exactOptional(), endsOn: civilDate, endsAt: clock.exactOptional(), title });
const oneOffDay = object({ date: civilDate, title, proclaimed: truth.default(false) });

const parts = { closure: closure.exactOptional(), oneOffDay: oneOffDay.exactOptional(), withdraw: id.exactOptional() };
const one = 'at most one of closure, oneOffDay, withdraw; none, to count again by the calendar as it is now';

export const change = object(parts).refine((given) => Object.keys(given).length <= 1, { error: one });
export const reasonedChange = object({ ...parts, reason: text(2_000) }).refine((given) => Object.keys(given).length <= 2, { error: one });

export function changeOf({ closure: shut, oneOffDay: day, withdraw }: z.output<typeof change>): CalendarChange {
  if (shut !== undefined) return { kind: 'add', addition: { kind: 'closure', closure: shut } };
  if (day !== undefined) return { kind: 'add', addition: { kind: 'one-off-day', day } };
  return withdraw === undefined ? { kind: 'recount' } : { kind: 'withdraw', id: withdraw };
}

import { EntitySchema } from 'typeorm';
import { keyOf, ofCouncil, text, textOrNull } from './columns.js';

/** A closure or a day off that was added to a council's calendar, over what its file says. `addition`: JSON. */
export const calendarAddition = new EntitySchema({
  name: 'calendar_addition',
  columns: {
    council: keyOf('calendar_addition'),
    id: keyOf('calendar_addition'),
    addition: text,
    reason: text,
    actor_kind: text,
    actor: textOrNull,
    recorded_at: text,
    withdrawn_at: textOrNull,
    withdrawn_by: textOrNull,
  },
  foreignKeys: [ofCouncil('calendar_addition')],
});

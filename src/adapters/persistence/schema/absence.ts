import { EntitySchema } from 'typeorm';
import { keyOf, ofCouncil, text, textOrNull, within } from './columns.js';

/** Who is away from a day to a day, both included, and who stands in. */
export const absence = new EntitySchema({
  name: 'absence',
  columns: { council: keyOf('absence'), id: keyOf('absence'), person: text, deputy: text, starts_on: text, ends_on: text, recorded_at: text },
  indices: [{ name: 'IDX_absence_ends', columns: ['council', 'ends_on'] }],
  foreignKeys: [ofCouncil('absence'), within('absence', 'person', 'person'), within('absence', 'deputy', 'person')],
});

/** An office that nobody attends, and until which day. `closure`: the addition to the calendar that closes it meanwhile. */
export const unattendedOffice = new EntitySchema({
  name: 'unattended_office',
  columns: {
    council: keyOf('unattended_office'),
    id: keyOf('unattended_office'),
    starts_at: text,
    until: text,
    started_by: text,
    ended_at: textOrNull,
    ended_by: textOrNull,
    closure: textOrNull,
  },
  foreignKeys: [ofCouncil('unattended_office')],
});

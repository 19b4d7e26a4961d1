import { EntitySchema } from 'typeorm';
import { keyOf, ofCouncil, text, textOrNull } from './columns.js';

/** A meeting of the council or of a committee. */
export const meeting = new EntitySchema({
  name: 'meeting',
  columns: { council: keyOf('meeting'), id: keyOf('meeting'), title: text, held_on: text, papers_on: textOrNull, starts_at: textOrNull, notice_given_on: textOrNull },
  indices: [{ name: 'IDX_meeting_held', columns: ['council', 'held_on'] }],
  foreignKeys: [ofCouncil('meeting')],
});

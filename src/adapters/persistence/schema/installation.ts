import { EntitySchema } from 'typeorm';
import { keyOf, text } from './columns.js';

/** What is true of this database as a whole. `outgoing-mail`: on or off; where there is no row, on. */
export const installationState = new EntitySchema({
  name: 'installation_state',
  columns: { name: keyOf('installation_state'), value: text, changed_at: text },
});

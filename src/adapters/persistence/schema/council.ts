import { EntitySchema } from 'typeorm';
import { integer, keyOf, ofCouncil, text } from './columns.js';

/** One row a council: its counters, and the head of its chain. Locked by each unit of work on PostgreSQL. */
export const council = new EntitySchema({
  name: 'council',
  columns: {
    slug: keyOf('council'),
    last_number: integer,
    chain_length: integer,
    chain_hash: text,
  },
});

export const councilSecret = new EntitySchema({
  name: 'council_secret',
  columns: { council: keyOf('council_secret'), name: keyOf('council_secret'), value: text },
  foreignKeys: [ofCouncil('council_secret')],
});

const version = (table: string): EntitySchema =>
  new EntitySchema({
    name: table,
    columns: {
      council: keyOf(table),
      id: keyOf(table),
      ordinal: integer,
      content_hash: text,
      in_force_from: text,
      content: text,
    },
    uniques: [{ name: `UQ_${table}_ordinal`, columns: ['council', 'ordinal'] }],
    foreignKeys: [ofCouncil(table)],
  });

export const protocolVersion = version('protocol_version');
export const calendarVersion = version('calendar_version');

import { type EntitySchemaColumnOptions } from 'typeorm';

/**
 * Portable columns: text for words, civil dates and instants (instants with three decimals, so that text order is
 * time order on both engines), integers for counts and truth values, bytes for raw mail.
 */
export type Engine = 'sqlite' | 'postgres';

export const text: EntitySchemaColumnOptions = { type: 'varchar' };
export const textOrNull: EntitySchemaColumnOptions = { type: 'varchar', nullable: true };
export const integer: EntitySchemaColumnOptions = { type: 'integer' };
/** 0 or 1. */
export const truth: EntitySchemaColumnOptions = { type: 'integer' };

/** 0 or 1, 0 where a row does not say. */
export const truthOrNot: EntitySchemaColumnOptions = { type: 'integer', default: 0 };

/** A list as JSON, of none where a row does not say. */
export const noneOrMore: EntitySchemaColumnOptions = { type: 'varchar', default: '[]' };

/** Part of the primary key; its constraint is named, so that both engines and the drift check agree on it. */
export function keyOf(table: string): EntitySchemaColumnOptions {
  return { type: 'varchar', primary: true, primaryKeyConstraintName: `PK_${table}` };
}

export function bytesOn(engine: Engine): EntitySchemaColumnOptions {
  return { type: engine === 'postgres' ? 'bytea' : 'blob' };
}

interface ForeignKey {
  readonly name: string;
  readonly target: string;
  readonly columnNames: string[];
  readonly referencedColumnNames: string[];
}

export function ofCouncil(table: string): ForeignKey {
  const name = `FK_${table}_council`;
  return { name, target: 'council', columnNames: ['council'], referencedColumnNames: ['slug'] };
}

/** To a row of the same council: no row can point into another council's business. */
export function within(table: string, column: string, target: string): ForeignKey {
  const name = `FK_${table}_${column}`;
  return { name, target, columnNames: ['council', column], referencedColumnNames: ['council', 'id'] };
}

import { Table, type TableForeignKeyOptions } from 'typeorm';

/** A table as a migration says it. Migrations never read the schema of today: they are history. */
export interface TableWords {
  readonly key: readonly string[];
  readonly text: readonly string[];
  readonly textOrNull?: readonly string[];
  readonly integer?: readonly string[];
  readonly bytes?: readonly string[];
  readonly unique?: Readonly<Record<string, readonly string[]>>;
  readonly index?: Readonly<Record<string, readonly string[]>>;
  /** Column to target table of the same council: ["council", column] to ["council", "id"]. */
  readonly within?: Readonly<Record<string, string>>;
  readonly foreign?: readonly TableForeignKeyOptions[];
  /** Belongs to a council. */
  readonly council?: boolean;
}

export function table(name: string, words: TableWords, bytesType: 'blob' | 'bytea'): Table {
  const column = (type: string, isNullable: boolean, isPrimary = false) => (column: string) => ({
    ...{ name: column, type, isNullable, isPrimary },
    ...(isPrimary && { primaryKeyConstraintName: `PK_${name}` }),
  });
  return new Table({
    name,
    columns: [
      ...words.key.map(column('varchar', false, true)),
      ...words.text.map(column('varchar', false)),
      ...(words.textOrNull ?? []).map(column('varchar', true)),
      ...(words.integer ?? []).map(column('integer', false)),
      ...(words.bytes ?? []).map(column(bytesType, false)),
    ],
    uniques: named(words.unique, name, 'UQ'),
    indices: named(words.index, name, 'IDX'),
    foreignKeys: [
      ...(words.council ? [councilKey(name)] : []),
      ...Object.entries(words.within ?? {}).map(([from, target]) => withinKey(name, from, target)),
      ...(words.foreign ?? []),
    ],
  });
}

function named(groups: Readonly<Record<string, readonly string[]>> = {}, table: string, prefix: string) {
  return Object.entries(groups).map(([name, columns]) => ({ name: `${prefix}_${table}_${name}`, columnNames: [...columns] }));
}

function councilKey(table: string): TableForeignKeyOptions {
  const name = `FK_${table}_council`;
  return { name, columnNames: ['council'], referencedTableName: 'council', referencedColumnNames: ['slug'] };
}

function withinKey(table: string, from: string, target: string): TableForeignKeyOptions {
  const name = `FK_${table}_${from}`;
  return { name, columnNames: ['council', from], referencedTableName: target, referencedColumnNames: ['council', 'id'] };
}

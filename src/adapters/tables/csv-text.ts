import { stringify } from 'csv-stringify/sync';
import { type Sheet } from '../../application/ports/table-writer.js';

/**
 * RFC 4180, with the mark by which Excel knows UTF-8. What a spreadsheet would take for a formula (=, +, -, @, a tab or
 * a carriage return first) has an apostrophe before it.
 */
export function csvText({ columns, rows }: Sheet): string {
  const lines = [columns, ...rows].map((line) => [...line]);
  return stringify(lines, { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

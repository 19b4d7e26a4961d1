import { CsvError, parse } from 'csv-parse/sync';
import { ok, refused, type Result } from '../../domain/result.js';

export type Table = readonly (readonly string[])[];

/**
 * The rows of a CSV file as spreadsheets write it: UTF-8 with or without a byte order mark, commas or semicolons.
 * Empty rows are kept where others follow, so that a row's number is the spreadsheet's. Refused in words.
 */
export function readCsv(bytes: Uint8Array): Result<Table, string> {
  const text = decoded(bytes);
  if (text === null) return refused('it is not UTF-8 text; a spreadsheet saves it so as "CSV UTF-8"');
  try {
    const rows = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, trim: true });
    return ok(rows.slice(0, rows.findLastIndex((cells) => cells.some((cell) => cell !== '')) + 1));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused(`the quotes on line ${Number(error.lines)} do not match`);
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A heading holds no semicolon of its own: where one stands, it separates. */
function delimiterOf(text: string): ',' | ';' {
  const [heading = ''] = text.split(/[\r\n]/, 1);
  return heading.includes(';') ? ';' : ',';
}

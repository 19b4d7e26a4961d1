/** Text is text, whatever it begins with: no cell is ever a formula. */
export type Cell = string | number;

export interface Sheet {
  /** At most 31 characters, as spreadsheets allow no more. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes tables that a spreadsheet opens. */
export interface TableWriter {
  /** One sheet as comma-separated text. */
  csv(sheet: Sheet): string;
  /** An Excel workbook of one sheet or more. */
  workbook(sheets: readonly Sheet[]): Promise<Uint8Array>;
}

/** As a file's name ends: the figures, with the clauses as a second sheet in the workbook; or the clauses alone. */
export type ReportFileKind = 'figures.csv' | 'figures.xlsx' | 'clauses.csv';

export interface ReportFile {
  /** Of letters, digits, hyphens and a full stop: it needs no quoting. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array | string;
}

/** The answer that it is handed out with, on a page and by the API alike: it is saved, and shown nowhere. */
export function reportFileHeaders({ name, mediaType }: ReportFile): Readonly<Record<string, string>> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  };
}

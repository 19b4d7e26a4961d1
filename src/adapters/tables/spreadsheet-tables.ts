import { type Row } from 'write-excel-file/node';
import { type Cell, type Sheet, type TableWriter } from '../../application/ports/table-writer.js';
import { csvText } from './csv-text.js';

const [narrowest, widest] = [8, 60];
/** What XML cannot hold. The library takes it out, and with half a pair or a code that is no character its neighbour. */
const notInXml = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/gu;

/** Tables for a spreadsheet: as text, and as an Excel workbook. */
export class SpreadsheetTables implements TableWriter {
  csv(sheet: Sheet): string {
    return csvText(sheet);
  }

  async workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
    // Asked for a few times a year: it is loaded then.
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const written = sheets.map((sheet) => ({
      sheet: sheet.name,
      data: dataOf(sheet),
      columns: widthsOf(sheet),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    }));
    return writeExcelFile(written).toBuffer();
  }
}

function dataOf({ columns, rows }: Sheet): Row[] {
  const headings = columns.map((value) => ({ type: String, value, fontWeight: 'bold' as const }));
  return [headings, ...rows.map((row) => row.map(cellOf))];
}

/** Text is said to be text: Excel then never reads a formula in it. */
function cellOf(cell: Cell): Row[number] {
  if (typeof cell === 'number') return { type: Number, value: cell };
  return { type: String, value: cell.replace(notInXml, '?'), wrap: true, alignVertical: 'top' };
}

function widthsOf({ columns, rows }: Sheet): { readonly width: number }[] {
  return columns.map((heading, index) => {
    const longest = Math.max(heading.length, ...rows.map((row) => String(row[index] ?? '').length));
    return { width: Math.min(widest, Math.max(narrowest, longest + 2)) };
  });
}

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { SpreadsheetTables } from '../../../src/adapters/tables/spreadsheet-tables.js';
import { type Sheet } from '../../../src/application/ports/table-writer.js';

const tables = new SpreadsheetTables();
const sheet = (...rows: Sheet['rows']): Sheet => ({ name: 'Figures', columns: ['Figure', 'Number'], rows });
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("http://x.example","y")'];
const cellsOf = (csv: string): readonly string[] => (parse(csv, { bom: true }) as unknown as readonly (readonly string[])[]).flat();

/** The worksheets of a workbook as their cells, sheet by sheet. */
async function readBack(sheets: readonly Sheet[]) {
  const bytes = await tables.workbook(sheets);
  return (await readExcelFile(Buffer.from(bytes))).map((read) => ({ name: read.sheet, rows: read.data }));
}

describe('a table as comma-separated text', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends lines as it does', () => {
    expect(tables.csv(sheet(['received', 3]))).toBe('\uFEFFFigure,Number\r\nreceived,3\r\n');
  });

  it.each(formulas)('makes no formula of %j', (text) => {
    const cells = cellsOf(tables.csv(sheet([text, 1])));
    expect(cells).toContain(`'${text}`);
    expect(cells.filter((cell) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([]);
  });

  it('keeps quotes, commas and line breaks within a cell', () => {
    const text = 'County, "the" body\nof two lines';
    expect(cellsOf(tables.csv(sheet([text, 1])))).toContain(text);
  });
});

describe('a workbook', () => {
  it('has its sheets in order, with headings, text and numbers', async () => {
    const clauses = { ...sheet(['clause 7.10', 0.5]), name: 'Clause by clause' };
    expect(await readBack([sheet(['received', 3]), clauses])).toEqual([
      { name: 'Figures', rows: [['Figure', 'Number'], ['received', 3]] },
      { name: 'Clause by clause', rows: [['Figure', 'Number'], ['clause 7.10', 0.5]] },
    ]);
  });

  it.each(formulas)('holds %j as text, which no spreadsheet reckons', async (text) => {
    const [figures] = await readBack([sheet([text, 1])]);
    expect(String(figures?.rows[1]?.[0]).trim()).toBe(text.trim());
    expect(typeof figures?.rows[1]?.[0]).toBe('string');
  });

  it.each([
    ['\u0000', '?'],
    ['\u001F', '?'],
    ['\u0085', '?'],
    ['\uD800', '?'],
    ['\uDC00', '?'],
    ['\uFFFE', '?'],
    ['\u{10FFFE}', '?'],
    ['\uFFFD', '?'],
    ['\t\r\n', '\t\r\n'],
    ['é مصباح 😀', 'é مصباح 😀'],
  ])('holds %j as %j', async (text, held) => {
    const [figures] = await readBack([sheet([`a${text}z`, 1])]);
    expect(figures?.rows[1]?.[0]).toBe(`a${held}z`);
  });

  it('opens whatever text it holds, and loses no letter of it', async () => {
    const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom('\uD800', '\uDC00', '\u{10FFFE}', '&', '<', ']]>', '"')) });
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const [figures] = await readBack([sheet([`a${one}z`, 1])]);
        expect([...String(figures?.rows[1]?.[0])]).toHaveLength([...`a${one}z`].length);
      }),
      { numRuns: 100 },
    );
  });
});

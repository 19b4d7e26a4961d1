import { parse } from 'csv-parse/sync';
import { clauseReportView } from '../../../src/adapters/http-api/report/clause-report.view.js';
import { SpreadsheetTables } from '../../../src/adapters/tables/spreadsheet-tables.js';
import { askedWords } from '../../../src/application/report/clause-report-words.js';
import { clauseSheet } from '../../../src/application/report/clause-sheet.js';
import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { council } from '../../support/councils.js';
import { at, byMail, received } from '../../support/facts.js';
import { dated, fiveDays, happened, member, reported, terms, timely } from '../../domain/report/reporting.js';

const days = { from: civilDate('2026-11-09'), to: civilDate('2026-11-20') };
const asked = received(at('Mon 2026-11-16 10:00'));
const requested = happened('Tue 2026-11-17 10:00', { kind: 'requested', of: member, ...byMail });

const clauseReportCsv = (...of: Parameters<typeof clauseSheet>): string => new SpreadsheetTables().csv(clauseSheet(...of));

type Row = Readonly<Record<string, string>>;

function csvOf(facts: readonly Fact[], termsOf = terms(dated())): string {
  return clauseReportCsv(reported([facts], termsOf), council(), days);
}

function rowsOf(facts: readonly Fact[], termsOf = terms(dated())): readonly Row[] {
  return parse(csvOf(facts, termsOf), { bom: true, columns: true }) as unknown as readonly Row[];
}

function redirectedTo(name: string): readonly Fact[] {
  return [asked, happened('Tue 2026-11-17 10:00', { kind: 'answered', ...byMail, response: { kind: 'redirected', body: 'other', name } })];
}

describe('the table', () => {
  it('says why where a figure is not known, and never 0', () => {
    const rows = rowsOf([asked], terms(timely()));
    const told = rows.filter(({ Figure }) => Figure === 'still open, overdue').map(({ Number }) => Number);
    expect(told).toEqual(['not known: the protocol gives no number of days and the council set none']);
  });

  it('marks a local standard as the council’s own, with its date and minute', () => {
    const row = rowsOf([asked], terms(timely([fiveDays]))).find(({ Part }) => Part === 'What the office owed');
    expect(row?.['Local standard']).toBe('local standard, not in the protocol: 5 working days, decided on Monday 18 May 2026, minute 2026/114');
  });

  it('names clauses that nothing counts, without figures', () => {
    const row = rowsOf([asked]).filter(({ Clause }) => Clause === 'clause 3.1');
    expect(row).toMatchObject([{ Part: 'Clauses that are not counted', Figure: '', Number: 'not counted by the service' }]);
  });

  it('tells what members were asked for in words of its own', () => {
    const rows = rowsOf([asked, requested]).filter(({ Part }) => Part === 'What members were asked for' );
    const named = rows.filter(({ Clause }) => Clause === 'clause 10.5');
    expect(named.map(({ Figure }) => Figure)).toEqual(Object.values(askedWords));
    expect(rows.filter((row) => /\blate\b|missed|overdue|breach/i.test(Object.values(row).join(' ')))).toEqual([]);
  });

  it('begins with the mark by which Excel knows UTF-8, and ends lines as it does', () => {
    const text = csvOf([asked]);
    expect([text.startsWith('\uFEFFPart,Protocol,'), text.endsWith('\r\n')]).toEqual([true, true]);
  });

  it('keeps quotes, commas and line breaks within a cell', () => {
    const name = 'County, "the" body\nof two lines';
    expect(rowsOf(redirectedTo(name)).map(({ Figure }) => Figure)).toContain(`redirected to ${name}`);
  });

  it('has every figure that the data has', () => {
    const report = reported([[asked, requested]]);
    const rows = parse(clauseReportCsv(report, council(), days), { bom: true, columns: true }) as unknown as readonly Row[];
    const view = clauseReportView(report, council(), days);
    const inData = view.protocols.flatMap(({ clauses }) => clauses.flatMap((row) => (row.counted ? Object.keys(row.figures).filter((name) => name !== 'unknown') : ['not counted'])));
    expect(rows.filter(({ Clause }) => Clause !== '')).toHaveLength(inData.length);
  });
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { digestView as apiView } from '../../../src/adapters/http-api/digest/digest.view.js';
import { digestView as pageView } from '../../../src/adapters/web/digest/digest.view.js';
import { SpreadsheetTables } from '../../../src/adapters/tables/spreadsheet-tables.js';
import { digestSheet } from '../../../src/application/digest/make-digest-file.js';
import { allFigures, chartOf, trendTable } from '../../../src/application/outbox/digest-words.js';
import { digest as letterOf } from '../../../src/application/outbox/letters/digest.js';
import { figuresSheet } from '../../../src/application/report/figures-sheet.js';
import { unattendedWords } from '../../../src/application/outbox/unattended-words.js';
import { type KeptDigest } from '../../../src/application/ports/digest-store.js';
import { type Sheet } from '../../../src/application/ports/table-writer.js';
import { CountDigest } from '../../../src/application/digest/count-digest.js';
import { TermsBook } from '../../../src/application/council/terms-book.js';
import { OfficeCalendars } from '../../../src/application/jobs/office-calendars.js';
import { elapsedWorkingMinutes } from '../../../src/domain/calendar/working-minutes.js';
import { withAdditions } from '../../../src/domain/council/calendar-addition.js';
import { unattendedClosure } from '../../../src/domain/council/unattended-closure.js';
import { type ListedFigure } from '../../../src/domain/digest/behind.js';
import { reportedPeriod } from '../../../src/domain/digest/digest-name.js';
import { figureNames, figureSpec } from '../../../src/domain/digest/figure-list.js';
import { behindFigures } from '../../../src/domain/digest/figures-of.js';
import { type Period } from '../../../src/domain/digest/week.js';
import { everyKind, stateWith, termsOf } from '../../support/builders.js';
import { actor, people } from '../../support/builders-service.js';
import { council } from '../../support/councils.js';
import { at } from '../../support/facts.js';
import { history } from '../../support/facts-histories.js';
import { unattendedStates } from '../../support/unattended-states.js';

const plain = council({ protocol: everyKind() });
const terms = termsOf({ protocol: plain.protocol });
const calendars = new OfficeCalendars();
const counting = new CountDigest(calendars, new TermsBook());
const visit = { actor: actor(people.clerk) as Extract<ReturnType<typeof actor>, { kind: 'person' }>, council: plain, base: '' };
const names = fc.constantFrom('2026-W22', '2026-W23', '2026-W24', '2026-05', '2026-06', '2026-W45');
const dataSets = fc.tuple(fc.array(history, { maxLength: 8 }), names, fc.nat(9), unattendedStates);

/** Of opening, by the calendar of which nothing was closed because nobody attended the office. */
function minutes({ from, to }: Period): number {
  const found = elapsedWorkingMinutes(calendars.officeOf(plain), from, to);
  return found.ok ? found.value : NaN;
}

/** Number by label, of a table that says each once. */
function byLabel(tables: readonly { readonly figures: readonly { readonly label: string; readonly value: number }[] }[]): ReadonlyMap<string, number> {
  return new Map(tables.flatMap(({ figures }) => figures.map(({ label, value }) => [label, value] as const)));
}

function inSheet({ rows }: Sheet): ReadonlyMap<unknown, unknown> {
  return new Map(rows.map(([, label, value]) => [label, value]));
}

/** As a spreadsheet reads it back. */
function inCsv(sheet: Sheet): ReadonlyMap<string, number> {
  const rows: string[][] = parse(new SpreadsheetTables().csv(sheet), { bom: true, from: 2 });
  const isFigure = (label: string): boolean => figureNames.some((name) => figureSpec(name).label === label);
  return new Map(rows.filter(([part = '', label = '']) => isFigure(label) && !part.startsWith('Week')).map(([, label = '', value]) => [label, Number(value)]));
}

describe('the figures of a digest', () => {
  it('are the same in mail, page, table, chart, CSV, API and the committee’s paper, and as many as stand in each list, of 1,000 random data sets', () => {
    fc.assert(
      fc.property(dataSets, ([histories, name, needsAttention, unattended]) => {
        const asOf = at('Mon 2026-12-07 09:00');
        const enquiries = histories.map((facts) => stateWith(facts, terms));
        const closures = unattended.flatMap((state) => (state.closure === null ? [] : (unattendedClosure(state, plain.zone) ?? [])));
        const ours = { ...plain, calendar: withAdditions(plain.calendar, closures.map((closure) => ({ kind: 'closure', closure }))) };
        const counted = counting.count(ours, name, { enquiries, knownSince: null, needsAttention, unattended }, asOf);
        const kept: KeptDigest = { ...counted, madeAt: asOf, late: false, mailed: true };
        const { figures, trend } = counted;
        const expected = new Map(figureNames.map((figure) => [figureSpec(figure).label, figures[figure]]));
        const none = (): null => null;

        const inPeriod = minutes(reportedPeriod(name, plain.zone));
        const gone = counted.unattended.map(minutes).reduce((sum, one) => sum + one, 0);
        expect(figures.hoursOpen).toBe(Math.round((inPeriod - gone) / 6) / 10);

        const page = pageView(visit, { digest: kept, restated: [], released: null });
        expect(byLabel(page.tables)).toEqual(expected);
        expect(byLabel(allFigures(figures, none))).toEqual(expected);
        expect(new Map(apiView({ digest: kept, restated: [], released: null }, ours).figures.map(({ label, value }) => [label, value]))).toEqual(expected);
        expect(inCsv(digestSheet(kept, ours))).toEqual(expected);
        const paper = figuresSheet({ figures, report: { asOf, ended: true, knownSince: null, protocols: [] }, council: ours, unattended: counted.unattended, days: { from: '2026-05-01', to: '2026-05-31' } } as never);
        for (const [label, value] of expected) expect([label, inSheet(paper).get(label)]).toEqual([label, value]);

        const letter = letterOf(people.clerk, ours, { made: counted, lateSince: null, picture: Buffer.from('drawn'), pages: null }, 'mark');
        const mail = letter.view.digest;
        const told = byLabel(mail === undefined ? [] : [mail.headline, ...mail.tables]);
        for (const [label, value] of told) expect([label, value]).toEqual([label, expected.get(label)]);
        for (const [label, value] of byLabel([page.headline])) expect([label, value]).toEqual([label, expected.get(label)]);
        expect(page.trend).toEqual(trendTable(trend));
        if (mail !== undefined) expect(mail.trend).toEqual(page.trend);

        const notes = unattendedWords(counted.unattended, ours.zone);
        expect(notes).toHaveLength(counted.unattended.length === 0 ? 0 : 1);
        const noted = ({ rows }: Sheet) => rows.filter(([, what, said]) => what === 'note' && String(said).startsWith('Nobody attended')).map(([, , said]) => said);
        expect([page.notes, apiView({ digest: kept, restated: [], released: null }, ours).notes, noted(digestSheet(kept, ours)), noted(paper)]).toEqual([notes, notes, notes, notes]);
        expect(letter.view.lines.filter((line) => line.startsWith('Nobody attended'))).toEqual(notes);

        const [table, chart] = [trendTable(trend), chartOf(trend)];
        expect(chart.series.map(({ values }) => values)).toEqual(table.columns.map((_, column) => table.rows.map(({ values }) => values[column])));
        const week = trend.find(({ monday }) => reportedPeriod(name, ours.zone).from.startsWith(monday));
        if (week !== undefined) expect(week.figures).toEqual(Object.fromEntries(Object.keys(week.figures).map((figure) => [figure, figures[figure as ListedFigure]])));

        const context = { calendar: calendars.countingOf(ours), counting: ours.calendar.counting };
        const lists = behindFigures(enquiries, reportedPeriod(name, ours.zone), asOf, context);
        for (const [figure, list] of Object.entries(lists)) expect([figure, list.length]).toEqual([figure, figures[figure as ListedFigure]]);
      }),
      { numRuns: 1_000 },
    );
  }, 180_000);
});

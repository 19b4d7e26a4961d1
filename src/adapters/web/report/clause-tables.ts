import { type ProtocolVersion } from '../../../application/council/list-protocol-versions.js';
import { daysWords } from '../../../application/council/change-words.js';
import { askedWords, owedWords } from '../../../application/report/clause-report-words.js';
import { type CommitteePaper } from '../../../application/report/committee-paper.js';
import { catalogue } from '../../../domain/obligation/catalogue.js';
import { daysSet } from '../../../domain/protocol/changes.js';
import { type AskedRow, type OwedRow } from '../../../domain/report/clause-rows.js';
import { type Figure, isKnown } from '../../../domain/report/figure.js';
import { versionName } from './versions.view.js';

type CountedRow = OwedRow | AskedRow;

/** What one version of the protocol says of one clause, or that nothing is counted for it there. */
interface Column {
  readonly heading: string;
  readonly row: CountedRow | null;
  readonly days: string;
}

/** Said even where it is nought: that nothing came late is worth saying. */
const always = ['obligations', 'answered', 'met', 'metLate', 'overdue', 'asked', 'notAnsweredYet'];
const notInIt = 'not in it';

/** A table for each clause that is counted: a figure a line, a version of the protocol a column. */
export function clauseTables({ report, versions, council: { zone } }: CommitteePaper) {
  const byVersion = report.protocols.map((protocol) => ({
    heading: headingOf(versions.find(({ id }) => id === protocol.version), zone),
    protocol: protocol.protocol,
    rows: protocol.clauses.filter((row): row is CountedRow => row.kind !== 'not-counted'),
  }));
  const places = [...new Set(byVersion.flatMap(({ rows }) => rows.map(placeOf)))];
  return places.map((place) => {
    const columns = byVersion.map(({ heading, protocol, rows }): Column => {
      const row = rows.find((one) => placeOf(one) === place) ?? null;
      return { heading, row, days: row === null ? notInIt : daysWords(daysSet(row.rule, protocol)) };
    });
    return clauseTable(columns);
  });
}

function headingOf(version: ProtocolVersion | undefined, zone: string): string {
  return version === undefined ? 'Number' : `Protocol ${versionName(version, zone)}`;
}

/** A rule that changed its kind with the number that it was given stays on its line. */
function placeOf({ kind, clause, rule }: CountedRow): string {
  return `${kind} ${clause.id} ${rule.id}`;
}

function clauseTable(columns: readonly Column[]) {
  const rows = columns.flatMap(({ row }) => row ?? []);
  const newest = rows.at(-1);
  if (newest === undefined) throw new Error('A table is made of a clause that no version has.');
  const words: Readonly<Record<string, string>> = newest.kind === 'owed' ? owedWords : askedWords;
  const telling = Object.keys(words).filter((name) => rows.some((row) => isWorthSaying(name, row)));
  const shown = Object.keys(words).filter((name) => always.includes(name) || telling.includes(name));
  return {
    clause: newest.clause,
    owes: catalogue[newest.rule.kind].owes,
    isAsked: newest.kind === 'asked',
    /** Nothing began under it: a table of noughts would say no more. */
    isIdle: telling.length === 0,
    columns: columns.length === 1 ? ['Number'] : columns.map(({ heading }) => heading),
    lines: [
      { label: 'number of days given', cells: columns.map(({ days }) => days) },
      ...shown.map((name) => ({ label: words[name], cells: columns.map(({ row }) => cellOf(row, name)) })),
    ],
    reasons: [...new Set(rows.flatMap((row) => shown.flatMap((name) => reasonOf(figureOf(row, name)))))],
  };
}

function figureOf({ figures }: CountedRow, name: string): Figure | undefined {
  return (figures as unknown as Readonly<Record<string, Figure>>)[name];
}

/** That half of the answers took no day at all is worth it. */
function isWorthSaying(name: string, row: CountedRow): boolean {
  const figure = figureOf(row, name);
  return figure !== undefined && isKnown(figure) && (figure > 0 || name === 'medianWorkingDays');
}

function cellOf(row: CountedRow | null, name: string): string {
  const figure = row === null ? undefined : figureOf(row, name);
  if (figure === undefined) return notInIt;
  return isKnown(figure) ? String(figure) : 'not known';
}

function reasonOf(figure: Figure | undefined): readonly string[] {
  return figure === undefined || isKnown(figure) ? [] : [figure.notKnown];
}

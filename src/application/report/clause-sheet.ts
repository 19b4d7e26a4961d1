import { longDate } from '../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { catalogue } from '../../domain/obligation/catalogue.js';
import { type ClauseReport, type ProtocolReport } from '../../domain/report/clause-report.js';
import { type AskedRow, type ClauseRow, type OwedRow } from '../../domain/report/clause-rows.js';
import { type CouncilFigures } from '../../domain/report/council-figures.js';
import { type Figure, isKnown } from '../../domain/report/figure.js';
import { type ReportDays } from '../../domain/report/report-period.js';
import { type Cell, type Sheet } from '../ports/table-writer.js';
import { aboutReport } from './about-report.js';
import { askedWords, councilWords, daysOf, informationWords, localStandardWords, notCounted, owedWords } from './clause-report-words.js';

const columns = ['Part', 'Protocol', 'Clause', 'Clause id', 'What it asks, in our words', 'Rule', 'Local standard', 'Figure', 'Number'] as const;

type Line = readonly Cell[];
type Named = readonly (readonly [figure: string, number: Cell])[];

/** The report clause by clause, one figure a line. */
export function clauseSheet(report: ClauseReport, council: Pick<Council, 'name' | 'zone'>, days: ReportDays): Sheet {
  const { information, ...asAWhole } = report.council;
  return {
    name: 'Clause by clause',
    columns,
    rows: [
      ...placed(['About this report'], aboutReport(report, council, days)),
      ...placed(['The council as a whole'], councilLines(asAWhole)),
      ...placed(['Requests for information, by law'], namedFigures(informationWords, information)),
      ...report.protocols.flatMap((protocol) => protocolLines(protocol, council.zone)),
    ],
  };
}

/** What stands before the figure's name; the columns that are left stay empty. */
function placed(place: readonly string[], figures: Named): readonly Line[] {
  const before = Array.from({ length: columns.length - 2 }, (_, column) => place[column] ?? '');
  return figures.map((figure) => [...before, ...figure]);
}

function councilLines({ redirected, refused, burdens, ...figures }: Omit<CouncilFigures, 'information'>): Named {
  return [
    ...namedFigures(councilWords, figures),
    ['redirected: the matter of another body', redirected.enquiries],
    ...redirected.byBody.map(({ body, enquiries }) => [`redirected to ${body}`, enquiries] as const),
    ['refused under a clause of the protocol', refused.enquiries],
    ...refused.byClause.map(({ clause, printed, enquiries }) => [`refused under clause ${printed ?? ''} (${clause})`, enquiries] as const),
    ['burden discussions raised', burdens.raised],
    ...burdens.byStage.map(([stage, count]) => [`burden discussions, now at the stage: ${stage}`, count] as const),
    ...burdens.byOutcome.map(([outcome, count]) => [`burden discussions, agreed: ${outcome}`, count] as const),
  ];
}

function protocolLines({ protocol, inForceFrom, clauses }: ProtocolReport, zone: string): readonly Line[] {
  const since = inForceFrom === null ? '' : `, in the service since ${longDate(civilTimeOf(inForceFrom, zone).date)}`;
  return clauses.flatMap((row) => placed(placeOf(row, `${protocol.title}${since}`), figureLines(row)));
}

const parts: Readonly<Record<ClauseRow['kind'], string>> = {
  owed: 'What the office owed',
  asked: 'What members were asked for',
  'not-counted': 'Clauses that are not counted',
};

/** The word before the number keeps a spreadsheet from making 7.1 of clause 7.10. */
function placeOf(row: ClauseRow, protocol: string): readonly string[] {
  const { id, printed, asks } = row.clause;
  const place = [parts[row.kind], protocol, `clause ${printed}`, id, asks];
  return row.kind === 'not-counted' ? place : [...place, ...ruleCells(row)];
}

function ruleCells({ rule, localStandard }: OwedRow | AskedRow): readonly string[] {
  const days = daysOf(rule);
  const within = days === null ? '' : `, within ${days} working days`;
  return [`${rule.id}: ${catalogue[rule.kind].owes}${within}`, localStandard === null ? '' : localStandardWords(localStandard)];
}

function figureLines(row: ClauseRow): Named {
  if (row.kind === 'not-counted') return [['', notCounted]];
  return row.kind === 'owed' ? namedFigures(owedWords, row.figures) : namedFigures(askedWords, row.figures);
}

/** In the order of the words. */
function namedFigures<Name extends string>(words: Readonly<Record<Name, string>>, figures: Readonly<Record<Name, Figure>>): Named {
  return Object.entries<string>(words).map(([name, said]) => [said, numberOf(figures[name as Name])]);
}

function numberOf(figure: Figure): Cell {
  return isKnown(figure) ? figure : `not known: ${figure.notKnown}`;
}

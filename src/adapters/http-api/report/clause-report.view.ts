import { daysOf, localStandardMark, notCounted, notesOf } from '../../../application/report/clause-report-words.js';
import { type Council } from '../../../domain/council/council.js';
import { catalogue } from '../../../domain/obligation/catalogue.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type ClauseReport, type ProtocolReport } from '../../../domain/report/clause-report.js';
import { type AskedRow, type ClauseRow, type OwedRow } from '../../../domain/report/clause-rows.js';
import { type CouncilFigures } from '../../../domain/report/council-figures.js';
import { type Figure, isKnown } from '../../../domain/report/figure.js';
import { type ReportDays } from '../../../domain/report/report-period.js';

export function clauseReportView(report: ClauseReport, { slug, name, zone }: Council, { from, to }: ReportDays) {
  const { asOf, ended, knownSince } = report;
  return {
    council: { slug, name },
    period: { from, to, zone },
    ...{ asOf, ended, knownSince, notes: notesOf(report, zone) },
    figures: councilView(report.council),
    protocols: report.protocols.map((protocol) => protocolView(protocol, zone)),
  };
}

export type ClauseReportView = ReturnType<typeof clauseReportView>;

/** A figure that cannot be known is null, and `unknown` says why. */
type Told<Figures> = { readonly [Name in keyof Figures]: number | null } & { readonly unknown: { readonly [Name in keyof Figures]?: string } };

function told<Figures extends Readonly<Record<keyof Figures, Figure>>>(figures: Figures): Told<Figures> {
  const entries = Object.entries<Figure>(figures);
  const unknown = entries.flatMap(([name, figure]): readonly (readonly [string, string])[] => (isKnown(figure) ? [] : [[name, figure.notKnown]]));
  const values: readonly (readonly [string, number | null])[] = entries.map(([name, figure]) => [name, isKnown(figure) ? figure : null]);
  return { ...Object.fromEntries<number | null>(values), unknown: Object.fromEntries<string>(unknown) } as Told<Figures>;
}

function councilView({ redirected, refused, burdens, information, ...figures }: CouncilFigures) {
  const { raised, byStage, byOutcome } = burdens;
  return {
    ...told(figures),
    ...{ redirected, refused },
    /** By law, and in no figure of the protocol. */
    informationRequests: information,
    burdenDiscussions: { raised, byStage: Object.fromEntries(byStage), byOutcome: Object.fromEntries(byOutcome) },
  };
}

function protocolView({ version, inForceFrom, protocol, clauses }: ProtocolReport, zone: string) {
  return {
    version,
    title: protocol.title,
    adoptedOn: protocol.adoptedOn,
    /** The day since when the service goes by it. */
    inForceFrom: inForceFrom === null ? null : civilTimeOf(inForceFrom, zone).date,
    clauses: clauses.map(clauseView),
  };
}

function clauseView(row: ClauseRow) {
  const { id, printed, asks } = row.clause;
  const clause = { clause: id, printed, asks };
  if (row.kind === 'not-counted') return { ...clause, counted: false as const, words: notCounted };
  return { ...clause, counted: true as const, asked: row.kind === 'asked', ...ruleView(row), figures: figuresOf(row) };
}

function figuresOf(row: OwedRow | AskedRow) {
  return row.kind === 'owed' ? told(row.figures) : told(row.figures);
}

function ruleView({ rule, localStandard }: OwedRow | AskedRow) {
  const { id, kind } = rule;
  return {
    rule: { id, kind, words: catalogue[kind].owes, withinWorkingDays: daysOf(rule) },
    localStandard: localStandard === null ? null : { ...localStandard, words: localStandardMark },
  };
}

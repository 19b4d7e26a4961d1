import { unattendedWords } from '../../../application/outbox/unattended-words.js';
import { asKnownWords, periodWords } from '../../../application/report/about-report.js';
import { notesOf } from '../../../application/report/clause-report-words.js';
import { type CommitteePaper } from '../../../application/report/committee-paper.js';
import { reviewPoints } from '../../../application/report/review-points.js';
import { type FigureGroup, figureGroups, figuresIn, figureSpec } from '../../../domain/digest/figure-list.js';
import { type Figures } from '../../../domain/digest/figures.js';
import { type ClauseReport } from '../../../domain/report/clause-report.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { clauseTables } from './clause-tables.js';
import { periodQuery } from './period.form.js';
import { versionsView } from './versions.view.js';

/** A paper to print and lay before the council. */
export function paperView(visit: Visit, paper: CommitteePaper) {
  const { report, days, council } = paper;
  const file = (name: string): string => `${visit.base}/reports/${name}?${periodQuery(days)}`;
  return {
    layout: layoutView(visit),
    council: council.name,
    period: periodWords(days),
    asKnown: asKnownWords(report, council.zone),
    notes: [...notesOf(report, council.zone), ...unattendedWords(paper.unattended, council.zone)],
    points: reviewPoints(paper),
    figures: figureTables(paper.figures),
    versions: versionsView(paper.versions, council.zone),
    isCompared: report.protocols.length > 1,
    clauses: clauseTables(paper),
    uncounted: uncountedClauses(report),
    ...{ reports: `${visit.base}/reports`, files: { figuresXlsx: file('figures.xlsx'), figuresCsv: file('figures.csv'), clausesCsv: file('clauses.csv') } },
  };
}

function figureTables(figures: Figures) {
  return (Object.keys(figureGroups) as readonly FigureGroup[]).map((group) => ({
    caption: figureGroups[group],
    figures: figuresIn(group).map((name) => ({ label: figureSpec(name).label, value: figures[name] })),
  }));
}

/** As the newest version has them. */
function uncountedClauses({ protocols }: ClauseReport) {
  const rows = protocols.at(-1)?.clauses ?? [];
  return rows.filter(({ kind }) => kind === 'not-counted').map(({ clause: { id, printed, asks } }) => ({ id, printed, asks }));
}

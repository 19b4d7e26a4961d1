import { type FigureGroup, figureGroups, figuresIn, figureSpec } from '../../domain/digest/figure-list.js';
import { type Figures } from '../../domain/digest/figures.js';
import { unattendedWords } from '../outbox/unattended-words.js';
import { type Cell, type Sheet } from '../ports/table-writer.js';
import { aboutReport } from './about-report.js';
import { type CommitteePaper } from './committee-paper.js';

/** Every figure of the period, one a line. */
export function figuresSheet(paper: CommitteePaper): Sheet {
  const { council, unattended } = paper;
  const notes = unattendedWords(unattended, council.zone).map((note) => ['note', note] as const);
  const about = [...aboutReport(paper.report, council, paper.days), ...notes].map((line) => ['About this paper', ...line]);
  return { name: 'Figures', columns: ['Part', 'Figure', 'Number'], rows: [...about, ...figureLines(paper.figures)] };
}

function figureLines(figures: Figures): readonly (readonly Cell[])[] {
  const groups = Object.keys(figureGroups) as readonly FigureGroup[];
  return groups.flatMap((group) => figuresIn(group).map((name) => [figureGroups[group], figureSpec(name).label, figures[name]]));
}

import { type FigureGroup, figureGroups, figuresIn, figureSpec } from '../../domain/digest/figure-list.js';
import { type Figures } from '../../domain/digest/figures.js';
import { type Cell, type Sheet } from '../ports/table-writer.js';
import { aboutReport } from './about-report.js';
import { type CommitteePaper } from './committee-paper.js';

/** Every figure of the period, one a line. */
export function figuresSheet(paper: CommitteePaper): Sheet {
  const about = aboutReport(paper.report, paper.council, paper.days).map((line) => ['About this paper', ...line]);
  return { name: 'Figures', columns: ['Part', 'Figure', 'Number'], rows: [...about, ...figureLines(paper.figures)] };
}

function figureLines(figures: Figures): readonly (readonly Cell[])[] {
  const groups = Object.keys(figureGroups) as readonly FigureGroup[];
  return groups.flatMap((group) => figuresIn(group).map((name) => [figureGroups[group], figureSpec(name).label, figures[name]]));
}

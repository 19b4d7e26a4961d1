import { unattendedWords } from '../../../application/outbox/unattended-words.js';
import { notesOf } from '../../../application/report/clause-report-words.js';
import { type CommitteePaper } from '../../../application/report/committee-paper.js';
import { figureNames, figureSpec } from '../../../domain/digest/figure-list.js';

/** Each figure with its words: whoever reads it needs no list of ours beside it. */
export function figuresReportView({ council, days, figures, report, unattended }: CommitteePaper) {
  const { asOf, ended, knownSince } = report;
  return {
    council: { slug: council.slug, name: council.name },
    period: { ...days, zone: council.zone },
    ...{ asOf, ended, knownSince, unattended, notes: [...notesOf(report, council.zone), ...unattendedWords(unattended, council.zone)] },
    figures: figureNames.map((name) => ({ name, ...figureSpec(name), value: figures[name] })),
  };
}

export type FiguresReportView = ReturnType<typeof figuresReportView>;

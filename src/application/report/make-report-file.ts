import { type Actor } from '../../domain/access/actor.js';
import { type NotAllowed } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { type ReportDays } from '../../domain/report/report-period.js';
import { ok, type Result } from '../../domain/result.js';
import { type TableWriter } from '../ports/table-writer.js';
import { clauseSheet } from './clause-sheet.js';
import { type CommitteePaper } from './committee-paper.js';
import { figuresSheet } from './figures-sheet.js';
import { type ReadCommitteePaper } from './read-committee-paper.js';
import { type ReportFile, type ReportFileKind } from './report-file.js';

const csv = 'text/csv; charset=utf-8';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The paper as a file for a spreadsheet: the same figures, one a line. */
export class MakeReportFile {
  constructor(
    private readonly papers: ReadCommitteePaper,
    private readonly tables: TableWriter,
  ) {}

  async run(actor: Actor, council: Council, days: ReportDays, kind: ReportFileKind): Promise<Result<ReportFile, NotAllowed>> {
    const read = await this.papers.run(actor, council, days);
    if (!read.ok) return read;
    const [what = '', ending = ''] = kind.split('.');
    const name = `${what}-${council.slug}-${days.from}-to-${days.to}.${ending}`;
    return ok({ name, mediaType: ending === 'csv' ? csv : xlsx, content: await this.contentOf(read.value, kind) });
  }

  private contentOf(paper: CommitteePaper, kind: ReportFileKind): Promise<Uint8Array> | string {
    const clauses = clauseSheet(paper.report, paper.council, paper.days);
    switch (kind) {
      case 'figures.csv':
        return this.tables.csv(figuresSheet(paper));
      case 'figures.xlsx':
        return this.tables.workbook([figuresSheet(paper), clauses]);
      case 'clauses.csv':
        return this.tables.csv(clauses);
    }
  }
}

import { Get, Query } from '@nestjs/common';
import { type z } from 'zod';
import { ReadClauseReport } from '../../../application/report/read-clause-report.js';
import { ReadCommitteePaper } from '../../../application/report/read-committee-paper.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { clauseReportView, type ClauseReportView } from './clause-report.view.js';
import { figuresReportView, type FiguresReportView } from './figures-report.view.js';
import { reportDays } from './report-days.input.js';

type Days = z.output<typeof reportDays>;

/** How the council did between two days: in figures, and by its protocol clause by clause. */
@CouncilResource('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReadClauseReport,
    private readonly papers: ReadCommitteePaper,
  ) {}

  @Get('clauses')
  async clauses(@FromCaller() { actor, council }: Caller, @Query({ schema: reportDays }) days: Days): Promise<ClauseReportView> {
    return clauseReportView(granted(await this.reports.run(actor, council, days)), council, days);
  }

  @Get('figures')
  async figures(@FromCaller() { actor, council }: Caller, @Query({ schema: reportDays }) days: Days): Promise<FiguresReportView> {
    return figuresReportView(granted(await this.papers.run(actor, council, days)));
  }
}

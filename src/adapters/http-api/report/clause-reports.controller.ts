import { Get, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type z } from 'zod';
import { ReadClauseReport } from '../../../application/report/read-clause-report.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { clauseReportCsv, csvFileName } from './clause-report.csv.js';
import { reportDays } from './clause-report.input.js';
import { clauseReportView, type ClauseReportView } from './clause-report.view.js';

type Days = z.output<typeof reportDays>;

/** How the council did by its protocol between two days, clause by clause: as data, and as a table. */
@CouncilResource('reports')
export class ClauseReportsController {
  constructor(private readonly reports: ReadClauseReport) {}

  @Get('clauses')
  async read(@FromCaller() { actor, council }: Caller, @Query({ schema: reportDays }) days: Days): Promise<ClauseReportView> {
    return clauseReportView(granted(await this.reports.run(actor, council, days)), council, days);
  }

  @Get('clauses.csv')
  async readCsv(
    @FromCaller() { actor, council }: Caller,
    @Query({ schema: reportDays }) days: Days,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const report = granted(await this.reports.run(actor, council, days));
    response.set('Content-Type', 'text/csv; charset=utf-8');
    response.set('Content-Disposition', `attachment; filename="${csvFileName(council, days)}"`);
    return clauseReportCsv(report, council, days);
  }
}

import { Get, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type z } from 'zod';
import { MakeReportFile } from '../../../application/report/make-report-file.js';
import { type ReportFileKind, reportFileHeaders } from '../../../application/report/report-file.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { reportDays } from './report-days.input.js';

type Days = z.output<typeof reportDays>;

/** The reports as files to be kept, such as for a spreadsheet. */
@CouncilResource('reports')
export class ReportFilesController {
  constructor(private readonly files: MakeReportFile) {}

  @Get('clauses.csv')
  clausesCsv(@FromCaller() caller: Caller, @Query({ schema: reportDays }) days: Days, @Res() response: Response): Promise<void> {
    return this.answer(response, caller, days, 'clauses.csv');
  }

  @Get('figures.csv')
  figuresCsv(@FromCaller() caller: Caller, @Query({ schema: reportDays }) days: Days, @Res() response: Response): Promise<void> {
    return this.answer(response, caller, days, 'figures.csv');
  }

  @Get('figures.xlsx')
  figuresXlsx(@FromCaller() caller: Caller, @Query({ schema: reportDays }) days: Days, @Res() response: Response): Promise<void> {
    return this.answer(response, caller, days, 'figures.xlsx');
  }

  private async answer(response: Response, { actor, council }: Caller, days: Days, kind: ReportFileKind): Promise<void> {
    const file = granted(await this.files.run(actor, council, days, kind));
    response.set(reportFileHeaders(file)).end(file.content);
  }
}

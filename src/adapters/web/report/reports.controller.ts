import { Get, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { MakeReportFile } from '../../../application/report/make-report-file.js';
import { OfferReports } from '../../../application/report/offer-reports.js';
import { ReadCommitteePaper } from '../../../application/report/read-committee-paper.js';
import { type ReportFileKind, reportFileHeaders } from '../../../application/report/report-file.js';
import { granted } from '../errors/granted.js';
import { formView } from '../form/form.view.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { paperView } from './paper.view.js';
import { asTyped, periodForm } from './period.form.js';
import { reportsView } from './reports.view.js';

/** The paper for the council, of any period, to print or to save; and the versions of its protocol. */
@CouncilPage('reports')
export class ReportsController {
  constructor(
    private readonly offering: OfferReports,
    private readonly papers: ReadCommitteePaper,
    private readonly files: MakeReportFile,
  ) {}

  @Get()
  offer(@FromVisit() visit: Visit, @Res() response: Response): Promise<void> {
    return this.ask(response, visit, {}, []);
  }

  @Get('paper')
  async paper(@FromVisit() visit: Visit, @Query() query: FormBody, @Res() response: Response): Promise<void> {
    const typed = asTyped(query);
    const days = periodForm(typed);
    if (!days.ok) return this.ask(response.status(422), visit, typed, days.refusal);
    const paper = granted(await this.papers.run(visit.actor, visit.council, days.value), visit.council.zone);
    response.render('pages/paper.njk', paperView(visit, paper));
  }

  @Get('figures.xlsx')
  figuresXlsx(@FromVisit() visit: Visit, @Query() query: FormBody, @Res() response: Response): Promise<void> {
    return this.save(response, visit, query, 'figures.xlsx');
  }

  @Get('figures.csv')
  figuresCsv(@FromVisit() visit: Visit, @Query() query: FormBody, @Res() response: Response): Promise<void> {
    return this.save(response, visit, query, 'figures.csv');
  }

  @Get('clauses.csv')
  clausesCsv(@FromVisit() visit: Visit, @Query() query: FormBody, @Res() response: Response): Promise<void> {
    return this.save(response, visit, query, 'clauses.csv');
  }

  private async save(response: Response, visit: Visit, query: FormBody, kind: ReportFileKind): Promise<void> {
    const typed = asTyped(query);
    const days = periodForm(typed);
    if (!days.ok) return this.ask(response.status(422), visit, typed, days.refusal);
    const file = granted(await this.files.run(visit.actor, visit.council, days.value, kind), visit.council.zone);
    response.set(reportFileHeaders(file)).end(file.content);
  }

  private async ask(response: Response, visit: Visit, typed: FormBody, faults: readonly FieldFault[]): Promise<void> {
    const offered = granted(await this.offering.run(visit.actor, visit.council), visit.council.zone);
    response.render('pages/reports.njk', reportsView(visit, offered, formView(typed, faults, '', null)));
  }
}

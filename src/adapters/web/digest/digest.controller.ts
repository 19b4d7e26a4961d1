import { Get, Param, Render, Res } from '@nestjs/common';
import { type Response } from 'express';
import { DrawDigest } from '../../../application/digest/draw-digest.js';
import { MakeDigestFile } from '../../../application/digest/make-digest-file.js';
import { ReadDigest } from '../../../application/digest/read-digest.js';
import { ReadFigure } from '../../../application/digest/read-figure.js';
import { reportFileHeaders } from '../../../application/report/report-file.js';
import { granted } from '../errors/granted.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { digestView } from './digest.view.js';
import { figureView } from './figure.view.js';

/** One digest as it was made: its figures, the weeks that it was shown against, and the list behind each figure. */
@CouncilPage('digests/:digest')
export class DigestController {
  constructor(
    private readonly reading: ReadDigest,
    private readonly figures: ReadFigure,
    private readonly drawing: DrawDigest,
    private readonly files: MakeDigestFile,
  ) {}

  @Get()
  @Render('pages/digest.njk')
  async read(@FromVisit() visit: Visit, @Param('digest') name: string) {
    const { actor, council } = visit;
    return digestView(visit, granted(await this.reading.run(actor, council, name), council.zone));
  }

  @Get('figures/:figure')
  @Render('pages/figure.njk')
  async figure(@FromVisit() visit: Visit, @Param('digest') name: string, @Param('figure') figure: string) {
    const { actor, council } = visit;
    return figureView(visit, name, granted(await this.figures.run(actor, council, name, figure), council.zone));
  }

  @Get('chart.png')
  async chart(@FromVisit() { actor, council }: Visit, @Param('digest') name: string, @Res() response: Response): Promise<void> {
    const png = granted(await this.drawing.run(actor, council, name), council.zone);
    response.set({ 'Content-Type': 'image/png', 'X-Content-Type-Options': 'nosniff' }).end(png);
  }

  @Get('figures.csv')
  async csv(@FromVisit() { actor, council }: Visit, @Param('digest') name: string, @Res() response: Response): Promise<void> {
    const file = granted(await this.files.run(actor, council, name), council.zone);
    response.set(reportFileHeaders(file)).end(file.content);
  }
}

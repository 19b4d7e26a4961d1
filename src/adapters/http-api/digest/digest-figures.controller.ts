import { Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { MakeDigestFile } from '../../../application/digest/make-digest-file.js';
import { type FigureRead, ReadFigure } from '../../../application/digest/read-figure.js';
import { reportFileHeaders } from '../../../application/report/report-file.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';

/** What a digest's figures count, one by one, and all of them as a table. `preview` names the digest that is to come. */
@CouncilResource('digests/:digest')
export class DigestFiguresController {
  constructor(
    private readonly reading: ReadFigure,
    private readonly files: MakeDigestFile,
  ) {}

  @Get('figures.csv')
  async csv(@FromCaller() { actor, council }: Caller, @Param('digest') name: string, @Res() response: Response): Promise<void> {
    const file = granted(await this.files.run(actor, council, name));
    response.set(reportFileHeaders(file)).end(file.content);
  }

  /** `lines` are as many as the figure says; `linesNow`, where what became known since makes another list. */
  @Get('figures/:figure')
  async read(@FromCaller() { actor, council }: Caller, @Param('digest') name: string, @Param('figure') figure: string): Promise<FigureRead> {
    return granted(await this.reading.run(actor, council, name, figure));
  }
}

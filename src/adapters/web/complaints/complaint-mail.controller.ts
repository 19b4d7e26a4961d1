import { Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { ReadComplaintMail } from '../../../application/complaint/read-complaint-mail.js';
import { downloadHeaders } from '../../../application/intake/download-headers.js';
import { granted } from '../errors/granted.js';
import { readableReference } from '../enquiry/readable-reference.js';
import { readableKey } from '../readable-key.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';

/** A message that was taken for an enquiry’s, as it came, to be saved: it is shown in no page. */
@CouncilPage('complaints/:reference/messages/:message')
export class ComplaintMailController {
  constructor(private readonly reading: ReadComplaintMail) {}

  @Get()
  async download(@FromVisit() { actor, council }: Visit, @Param() { reference = '', message = '' }: Readonly<Record<string, string>>, @Res() response: Response): Promise<void> {
    const file = granted(await this.reading.run({ actor, council, message: readableKey(message), reference: readableReference(reference) }), council.zone);
    response.set(downloadHeaders(file)).end(file.bytes);
  }
}

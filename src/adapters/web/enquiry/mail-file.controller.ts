import { Get, Param, Res } from '@nestjs/common';
import { type Response } from 'express';
import { downloadHeaders } from '../../../application/intake/download-headers.js';
import { OpenAttachment } from '../../../application/intake/open-attachment.js';
import { granted } from '../errors/granted.js';
import { readableKey } from '../readable-key.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { readableReference } from './readable-reference.js';

/** A file of a mail on an enquiry, to be saved: it is shown in no page. */
@CouncilPage('enquiries/:reference/mails/:message/attachments/:sha256')
export class MailFileController {
  constructor(private readonly opening: OpenAttachment) {}

  @Get()
  async download(
    @FromVisit() { actor, council }: Visit,
    @Param() { reference = '', message = '', sha256 = '' }: Readonly<Record<string, string>>,
    @Res() response: Response,
  ): Promise<void> {
    const asked = { actor, council, message: readableKey(message), reference: readableReference(reference) };
    const attachment = granted(await this.opening.run(asked, sha256), council.zone);
    response.set(downloadHeaders(attachment)).end(attachment.bytes);
  }
}

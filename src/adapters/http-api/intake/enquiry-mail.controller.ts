import { Get, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { OpenAttachment } from '../../../application/intake/open-attachment.js';
import { ReadMailPage } from '../../../application/intake/read-mail-page.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { referenceIn } from '../enquiry/reference.js';
import { granted } from '../problem/refused.js';
import { answerFile, answerPage } from './mail-answers.js';
import { messageIn } from './message-path.js';

/** What a mail on an enquiry holds: the office's, and of their own mail the member's. */
@CouncilResource('enquiries/:reference/mails/:message')
export class EnquiryMailController {
  constructor(
    private readonly opening: OpenAttachment,
    private readonly reading: ReadMailPage,
  ) {}

  @Get('attachments/:sha256')
  async attachment(@FromCaller() caller: Caller, @Req() request: Request, @Res() response: Response): Promise<void> {
    const asked = { ...caller, message: messageIn(request), reference: referenceIn(request) };
    answerFile(response, granted(await this.opening.run(asked, String(request.params.sha256))));
  }

  @Get('html')
  async html(@FromCaller() caller: Caller, @Req() request: Request, @Res() response: Response): Promise<void> {
    answerPage(response, granted(await this.reading.run({ ...caller, message: messageIn(request), reference: referenceIn(request) })));
  }
}

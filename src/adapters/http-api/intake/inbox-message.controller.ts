import { Get, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { OpenAttachment } from '../../../application/intake/open-attachment.js';
import { ReadMailPage } from '../../../application/intake/read-mail-page.js';
import { ReadWaitingMessage } from '../../../application/intake/read-waiting-message.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { messageView } from './inbox.view.js';
import { answerFile, answerPage } from './mail-answers.js';
import { messageIn } from './message-path.js';

/** What a message of the inbox holds: the clerk's, as the inbox is. */
@CouncilResource('inbox/:message')
export class InboxMessageController {
  constructor(
    private readonly opening: OpenAttachment,
    private readonly reading: ReadMailPage,
    private readonly waiting: ReadWaitingMessage,
  ) {}

  @Get()
  async show(@FromCaller() caller: Caller, @Req() request: Request) {
    return messageView(caller.council.slug, granted(await this.waiting.run({ ...caller, message: messageIn(request) })));
  }

  @Get('attachments/:sha256')
  async attachment(@FromCaller() caller: Caller, @Req() request: Request, @Res() response: Response): Promise<void> {
    const asked = { ...caller, message: messageIn(request), reference: null };
    answerFile(response, granted(await this.opening.run(asked, String(request.params.sha256))));
  }

  @Get('html')
  async html(@FromCaller() caller: Caller, @Req() request: Request, @Res() response: Response): Promise<void> {
    answerPage(response, granted(await this.reading.run({ ...caller, message: messageIn(request), reference: null })));
  }
}

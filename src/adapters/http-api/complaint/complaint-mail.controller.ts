import { Get, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { ReadComplaintMail } from '../../../application/complaint/read-complaint-mail.js';
import { downloadHeaders } from '../../../application/intake/download-headers.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { messageIn } from '../intake/message-path.js';
import { granted } from '../problem/refused.js';
import { complaintIn } from './complaint-path.js';

/** A message that was taken for an enquiry's, as it came, to be saved. */
@CouncilResource('complaints/:reference/messages/:message')
export class ComplaintMailController {
  constructor(private readonly reading: ReadComplaintMail) {}

  @Get()
  async download(@FromCaller() { actor, council }: Caller, @Req() request: Request, @Res() response: Response): Promise<void> {
    const file = granted(await this.reading.run({ actor, council, reference: complaintIn(request), message: messageIn(request) }));
    response.set(downloadHeaders(file)).end(file.bytes);
  }
}

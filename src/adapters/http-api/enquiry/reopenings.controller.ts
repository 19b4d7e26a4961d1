import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { reopen } from '../../../application/enquiry/reopen.js';
import { reopeningReasons } from '../../../domain/enquiry/fact.js';
import { CouncilResource } from '../council-resource.js';
import { id, object, oneOf } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';

const reopening = object({ fact: id, because: oneOf(reopeningReasons) });

/** Opens an enquiry again for what its member wrote after the end (`fact`). Refused: nothing-said-since, status-forbids. */
@CouncilResource('enquiries/:reference/reopenings')
export class ReopeningsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: reopening }) command: z.output<typeof reopening>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(reopen, { ...asked, at: null, command })));
  }
}

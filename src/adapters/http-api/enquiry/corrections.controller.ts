import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { correct } from '../../../application/enquiry/correct.js';
import { channels } from '../../../domain/enquiry/fact.js';
import { CouncilResource } from '../council-resource.js';
import { civilDate, id, instant, object, oneOf, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { most } from './telling.js';

const amendment = object({
  at: instant.exactOptional(),
  promisedOn: civilDate.exactOptional(),
  channel: oneOf(channels).exactOptional(),
}).refine((given) => Object.keys(given).length > 0, {
  error: 'at least one of at, promisedOn, channel; left out altogether where the fact never happened',
});

const correction = object({ fact: id, reason: text(most.reason), instead: amendment.nullable().default(null) });

@CouncilResource('enquiries/:reference/corrections')
export class CorrectionsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: correction }) command: z.output<typeof correction>,
  ): Promise<ActDoneView> {
    const done = await this.acting.run(correct, { ...asked, at: null, command });
    return actDoneView(granted(done, { at: 'instead.at' }));
  }
}

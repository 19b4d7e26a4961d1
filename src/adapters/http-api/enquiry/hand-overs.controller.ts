import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { handOver } from '../../../application/enquiry/hand-over.js';
import { CouncilResource } from '../council-resource.js';
import { id, object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { most } from './telling.js';

/** `officer`: who takes it on, by id. `reason`: shown to the clerk alone. Refused: no-such-person, already-theirs. */
const handing = object({ officer: id, reason: text(most.reason) });

/** To another officer because of a friendship or relation (houghton-regis/7.1, great-aycliffe/5.7-5.10). */
@CouncilResource('enquiries/:reference/hand-overs')
export class HandOversController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: handing }) { officer, reason: privateReason }: z.output<typeof handing>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(handOver, { ...asked, at: null, command: { officer, privateReason } })));
  }
}

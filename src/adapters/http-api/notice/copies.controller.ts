import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { supplyCopy } from '../../../application/enquiry/supply-copy.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { most } from '../enquiry/telling.js';
import { id, line, object } from '../input/fields.js';
import { granted } from '../problem/refused.js';

/** `member`: who asks for it, by id or address. `report`: the fact; left out: the enquiry's only one. Refused: no-such-report, copies-not-asked. */
const copy = object({ member: line(most.named), report: id.exactOptional() });

/** Whoever asks for a copy of a report for a group is sent it. */
@CouncilResource('enquiries/:reference/group-reports/copies')
export class CopiesController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: copy }) command: z.output<typeof copy>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(supplyCopy, { ...asked, at: null, command }), { member: 'member' }));
  }
}

import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { join } from '../../../application/enquiry/join.js';
import { CouncilResource } from '../council-resource.js';
import { object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { reference } from './reference.js';
import { most } from './telling.js';

/** `reference`: the enquiry that this one is answered with. Refused: no-enquiry-to-join, cannot-join. */
const joining = object({ reference, reason: text(most.reason) });

/** The same question as another enquiry's: from now on what is said on that one is told here too, to each member apart. */
@CouncilResource('enquiries/:reference/joinings')
export class JoiningsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: joining }) command: z.output<typeof joining>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(join, { ...asked, at: null, command })));
  }
}

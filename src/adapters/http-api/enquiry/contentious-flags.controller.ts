import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { flagContentious } from '../../../application/enquiry/flag-contentious.js';
import { liftContentious } from '../../../application/enquiry/lift-contentious.js';
import { CouncilResource } from '../council-resource.js';
import { object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { most } from './telling.js';

/** `reason`: for the office alone. */
const flagging = object({ reason: text(most.reason) });

/** The matter is contentious: the clerk is told, and no member ever. Refused: flagged-already. */
@CouncilResource('enquiries/:reference/contentious-flags')
export class ContentiousFlagsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: flagging }) command: z.output<typeof flagging>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(flagContentious, { ...asked, at: null, command })));
  }
}

/** It is contentious no more. Refused: not-flagged. */
@CouncilResource('enquiries/:reference/contentious-flags/liftings')
export class ContentiousLiftingsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: flagging }) command: z.output<typeof flagging>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(liftContentious, { ...asked, at: null, command })));
  }
}

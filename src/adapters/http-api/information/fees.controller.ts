import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { giveFeesNotice, recordFee } from '../../../application/enquiry/information.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { at, most } from '../enquiry/telling.js';
import { object, text, whole } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { written } from './written.js';

/** `text`: what the fee is for, and how it is paid. Refused: no-information-request, fees-notice-before, notice-too-late. */
const notice = written({ pence: whole(1, 1_000_000), text: text(most.text) });

/** From the notice until the fee is paid, both days included, no day of the law's counts. */
@CouncilResource('enquiries/:reference/fees-notices')
export class FeesNoticesController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: notice }) { at, ...command }: z.output<typeof notice>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(giveFeesNotice, { ...asked, at, command })));
  }
}

/** `at`: when it was received. Refused: no-information-request, fee-before-notice, fee-paid-before. */
const payment = object({ at });

/** The fee is paid: the days go on. */
@CouncilResource('enquiries/:reference/fees')
export class FeesController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: payment }) { at }: z.output<typeof payment>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(recordFee, { ...asked, at, command: {} })));
  }
}

import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { agreePromise } from '../../../application/enquiry/agree-promise.js';
import { CouncilResource } from '../council-resource.js';
import { civilDate, object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { most } from './telling.js';

/** `until`: the last day that the officer may promise. Refused: promise-not-after-act, of `until`. */
const agreement = object({ until: civilDate, reason: text(most.reason) });

/** The clerk agrees to a promise beyond what officers give by themselves; it promises the member nothing yet. */
@CouncilResource('enquiries/:reference/promise-agreements')
export class PromiseAgreementsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: agreement }) command: z.output<typeof agreement>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(agreePromise, { ...asked, at: null, command }), { promisedOn: 'until' }));
  }
}

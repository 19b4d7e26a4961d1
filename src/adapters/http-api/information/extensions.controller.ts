import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { extend } from '../../../application/enquiry/information.js';
import { extensionGrounds } from '../../../domain/enquiry/fact.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { most } from '../enquiry/telling.js';
import { oneOf, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { written } from './written.js';

/** Refused: no-information-request, ground-of-other-law, extended-before, statutory-days-rest, extension-too-late. */
const extension = written({ ground: oneOf(extensionGrounds), reason: text(most.reason) });

/** Forty working days in place of twenty; the members are told why, by the last of the twenty. */
@CouncilResource('enquiries/:reference/extensions')
export class ExtensionsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: extension }) { at, ...command }: z.output<typeof extension>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(extend, { ...asked, at, command })));
  }
}

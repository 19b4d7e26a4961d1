import { Body, Post } from '@nestjs/common';
import { z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { passOn } from '../../../application/enquiry/pass-on.js';
import { CouncilResource } from '../council-resource.js';
import { id, object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { at, most } from './telling.js';

const body = object({ officer: id, text: text(most.text).or(z.literal('')).default(''), at });

/** An officer passes on what is theirs to another. Refused: no-such-person, already-theirs, status-forbids. */
@CouncilResource('enquiries/:reference/pass-ons')
export class PassOnsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: body }) { at, ...command }: z.output<typeof body>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(passOn, { ...asked, at, command })));
  }
}

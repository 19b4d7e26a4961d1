import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { clarify, seekClarification } from '../../../application/enquiry/information.js';
import { channels } from '../../../domain/enquiry/fact.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { at, most } from '../enquiry/telling.js';
import { object, oneOf, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { written } from './written.js';

/** What the members are asked. Refused: no-information-request, clarification-awaited, notice-too-late. */
const question = written({ text: text(most.text) });

/** More is needed to find what is asked for: the days of the law stop until it comes. */
@CouncilResource('enquiries/:reference/clarifications')
export class ClarificationsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: question }) { at, ...command }: z.output<typeof question>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(seekClarification, { ...asked, at, command })));
  }
}

/** `at`: when it came. Refused: no-information-request, clarification-not-sought. */
const answer = object({ channel: oneOf(channels), text: text(most.text), at });

/** A member made clear what is asked for: the days of the law begin afresh from when that came. */
@CouncilResource('enquiries/:reference/clarifications-received')
export class ClarificationsReceivedController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: answer }) { at, ...command }: z.output<typeof answer>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(clarify, { ...asked, at, command })));
  }
}

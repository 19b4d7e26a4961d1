import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { discussBurden } from '../../../application/enquiry/burden.js';
import { channels } from '../../../domain/enquiry/fact.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { at, most, people } from '../enquiry/telling.js';
import { object, only, oneOf, text, toldApartBy } from '../input/fields.js';
import { granted } from '../problem/refused.js';

const written = text(most.text);
const held = object({ held: only(true), channel: oneOf(channels), with: people, text: written, at });
const declined = object({ held: only(false), text: written, at });

/** It was talked over with these people, by ids; or the member would rather not. Refused: burden-stage, no-such-person. */
const meeting = toldApartBy('held', 'true or false', [held, declined]);

/** When and how a burden was discussed with the member, and with whom. */
@CouncilResource('enquiries/:reference/burden-discussions/meetings')
export class BurdenMeetingsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: meeting }) { at, ...command }: z.output<typeof meeting>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(discussBurden, { ...asked, at, command }), { people: 'with' }));
  }
}

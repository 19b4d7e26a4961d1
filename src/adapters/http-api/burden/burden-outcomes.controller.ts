import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { resolveBurden } from '../../../application/enquiry/burden.js';
import { burdenOutcomes } from '../../../domain/enquiry/fact.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { at, most, people } from '../enquiry/telling.js';
import { civilDate, object, oneOf, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';

/**
 * `agreedBy`: members and officers, by ids. `phasedUntil`: the day of the last part, of `phased` alone. `text`: narrowed to
 * what, phased how, to which committee. Refused: burden-stage, burden-not-discussed, burden-phase, no-such-person.
 */
const resolution = object({
  outcome: oneOf(burdenOutcomes),
  agreedBy: people,
  phasedUntil: civilDate.nullable().default(null),
  text: text(most.text),
  at,
});

/** What the discussion of a burden came to. */
@CouncilResource('enquiries/:reference/burden-discussions/outcomes')
export class BurdenOutcomesController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: resolution }) { at, ...command }: z.output<typeof resolution>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(resolveBurden, { ...asked, at, command }), { people: 'agreedBy' }));
  }
}

import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { answer } from '../../../application/enquiry/answer.js';
import { CouncilResource } from '../council-resource.js';
import { id, line } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { most, telling } from './telling.js';

/**
 * The answer; or whose matter it is (`redirectedTo`: an id of GET bodies), or why it is lawfully refused (`refusedOn`: an
 * id of GET refusal-grounds). Refused: two-ends, no-such-body, no-such-ground. `policy`: which of the council's it follows, an id
 * of GET policies. Refused: no-such-policy. `tellChairOf`: the committee at a later meeting of
 * which it may come up: its chair is then to be told. Refused: no-such-rule, no-such-committee, nobody-to-tell.
 */
const response = telling({ redirectedTo: id.exactOptional(), refusedOn: id.exactOptional(), policy: id.exactOptional(), tellChairOf: line(most.line).exactOptional() });

@CouncilResource('enquiries/:reference/responses')
export class ResponsesController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: response }) { at, ...command }: z.output<typeof response>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(answer, { ...asked, at, command }), { chairOf: 'tellChairOf' }));
  }
}

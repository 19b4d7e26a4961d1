import { Body, Post } from '@nestjs/common';
import { z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { notify } from '../../../application/enquiry/notify.js';
import { type NoticeTo } from '../../../domain/notice/notice.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { most } from '../enquiry/telling.js';
import { line, object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';

const name = line(most.line);
const to = z.union([object({ chairOf: name }), object({ ward: name })], {
  error: `either chairOf, a committee, or ward; a name of 1 to ${most.line} characters on one line`,
});

/**
 * `text`: what they are told, in the officer's own words; left out: it is noted that they are to be told. Refused:
 * no-such-rule, no-such-committee, no-such-ward, nobody-to-tell, noted-already, nothing-given-yet.
 */
const notice = object({ to, text: text(most.text).nullable().default(null) });

/** The chair of a committee, or a ward's members, are told in a mail each; the members who asked hear that they were. */
@CouncilResource('enquiries/:reference/notices')
export class NoticesController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: notice }) given: z.output<typeof notice>,
  ): Promise<ActDoneView> {
    const command = { to: addressee(given.to), text: given.text };
    return actDoneView(granted(await this.acting.run(notify, { ...asked, at: null, command })));
  }
}

function addressee(given: z.output<typeof to>): NoticeTo {
  return 'ward' in given ? { kind: 'ward', ward: given.ward } : { kind: 'chair', committee: given.chairOf };
}

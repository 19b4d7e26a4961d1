import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { reportToGroup } from '../../../application/enquiry/report-to-group.js';
import { groupWorks } from '../../../domain/protocol/protocol.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { at, most } from '../enquiry/telling.js';
import { line, object, oneOf, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';

/** Whether there may be one is the protocol's to say, and the reason with it. */
const recommendation = object({ text: text(most.text), publicInterestReason: text(most.reason).nullable().default(null) });

/**
 * `title`: what it is on, which the others are told. `text`: facts and options. `at`: when it was made; left out: now. Refused: no-such-rule, groups-off, no-such-group,
 * work-not-covered, nobody-to-tell, recommendation-refused, recommendation-needs-reason.
 */
const groupReport = object({
  group: line(most.line),
  what: oneOf(groupWorks),
  title: line(most.line),
  text: text(most.text),
  recommendation: recommendation.nullable().default(null),
  at,
});

/** A report for one group, or advice to it: the others are told that it exists, and not what it says. */
@CouncilResource('enquiries/:reference/group-reports')
export class GroupReportsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(
    @FromPath() asked: EnquiryRequest,
    @Body({ schema: groupReport }) { at: when, ...command }: z.output<typeof groupReport>,
  ): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(reportToGroup, { ...asked, at: when, command })));
  }
}

import { Body, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type z } from 'zod';
import { AskForReport } from '../../../application/report-request/ask-for-report.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { most } from '../enquiry/telling.js';
import { civilDate, id, line, object, text, whole } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';

/**
 * `body`: the outside body, in one line. `everyMonths`: asked again so many months after each due day; null: once.
 * Refused: no-such-person, report-day-gone-by, no-such-rule.
 */
const asking = object({
  member: id,
  body: line(most.line),
  dueOn: civilDate,
  everyMonths: whole(1, 24).nullable().default(null),
  text: text(most.text),
});

/** Asks a member who sits on an outside body for a report (st-austell/3.1): on an enquiry of its own, which it opens. */
@CouncilResource('report-requests')
export class ReportRequestsController {
  constructor(private readonly asks: AskForReport) {}

  @Post()
  async create(
    @FromCaller() caller: Caller,
    @FromHeaders() { key }: Conditions,
    @Body({ schema: asking }) { member, text, ...report }: z.output<typeof asking>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActDoneView> {
    const view = actDoneView(granted(await this.asks.run({ ...caller, key, member, text, report }), { member: 'member' }));
    response.location(view.enquiry);
    return view;
  }
}

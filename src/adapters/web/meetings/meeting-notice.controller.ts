import { Body, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { GiveNotice } from '../../../application/meeting/give-notice.js';
import { ReadMeeting } from '../../../application/meeting/read-meeting.js';
import { type Chance } from '../../../application/ports/chance.js';
import { type MeetingWithDays } from '../../../domain/meeting/meeting-days.js';
import { dayFieldsOf } from '../form/days.js';
import { formView } from '../form/form.view.js';
import { formKey } from '../form/once-and-seen.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { meetingFault, noticeForm } from './meeting.form.js';
import { meetingOf } from './meeting-of-visit.js';
import { aboutMeetingView } from './meetings.view.js';

/** Records the day on which notice of a meeting was given; the list says how it stands. */
@CouncilPage('meetings/:meeting/notices')
export class MeetingNoticeController {
  constructor(
    private readonly reading: ReadMeeting,
    private readonly giving: GiveNotice,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  @Get()
  async ask(@FromVisit() visit: Visit, @Param('meeting') id: string, @Res() response: Response): Promise<void> {
    const meeting = await meetingOf(this.reading, visit, id, 'meeting.give-notice');
    const { givenOn } = meeting.notice;
    this.show(response, visit, meeting, givenOn === null ? {} : dayFieldsOf('given', givenOn), [], this.chance.token());
  }

  @Post()
  async give(@FromVisit() visit: Visit, @Param('meeting') id: string, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const meeting = await meetingOf(this.reading, visit, id, 'meeting.give-notice');
    const [body, key] = [sent ?? {}, formKey(sent ?? {})];
    const form = noticeForm(body);
    if (!form.ok) return this.show(response.status(422), visit, meeting, body, form.refusal, key);
    const done = await this.giving.run({ actor, council, key, meeting: id, ...form.value });
    if (done.ok) return response.redirect(303, `${base}/meetings?done=notice`);
    this.show(response.status(422), visit, meeting, body, [meetingFault(done.refusal, council.zone)], this.chance.token());
  }

  private show(response: Response, visit: Visit, meeting: MeetingWithDays, body: FormBody, faults: readonly FieldFault[], key: string): void {
    response.render('pages/meeting-notice.njk', aboutMeetingView(visit, meeting, formView(body, faults, key, null), '/notices'));
  }
}

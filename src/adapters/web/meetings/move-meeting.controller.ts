import { Body, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { MoveMeeting } from '../../../application/meeting/move-meeting.js';
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
import { meetingFault, moveForm } from './meeting.form.js';
import { meetingOf } from './meeting-of-visit.js';
import { aboutMeetingView } from './meetings.view.js';

/** Moves a meeting, and with it every promise for after it and every item that is on its way to it. */
@CouncilPage('meetings/:meeting')
export class MoveMeetingController {
  constructor(
    private readonly reading: ReadMeeting,
    private readonly moving: MoveMeeting,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  @Get()
  async ask(@FromVisit() visit: Visit, @Param('meeting') id: string, @Res() response: Response): Promise<void> {
    const meeting = await meetingOf(this.reading, visit, id, 'meeting.move');
    this.show(response, visit, meeting, { body: asItStands(meeting), faults: [], key: this.chance.token() });
  }

  @Post()
  async move(@FromVisit() visit: Visit, @Param('meeting') id: string, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const meeting = await meetingOf(this.reading, visit, id, 'meeting.move');
    const [body, key] = [sent ?? {}, formKey(sent ?? {})];
    const form = moveForm(body);
    if (!form.ok) return this.show(response.status(422), visit, meeting, { body, faults: form.refusal, key });
    const done = await this.moving.run({ actor, council, key, meeting: id, ...form.value });
    if (done.ok) return response.redirect(303, `${base}/meetings?done=${done.value.noticeVoid ? 'moved-notice-again' : 'moved'}&count=${done.value.moved.length}`);
    const faults = [meetingFault(done.refusal, council.zone)];
    this.show(response.status(422), visit, meeting, { body, faults, key: this.chance.token() });
  }

  private show(response: Response, visit: Visit, meeting: MeetingWithDays, { body, faults, key }: Shown): void {
    response.render('pages/move-meeting.njk', aboutMeetingView(visit, meeting, formView(body, faults, key, null), ''));
  }
}

function asItStands({ heldOn, startsAt, papersOn }: MeetingWithDays): FormBody {
  const papers = papersOn === null ? {} : dayFieldsOf('papers', papersOn);
  return { ...dayFieldsOf('held', heldOn), ...(startsAt !== null && { 'held-time': startsAt }), ...papers };
}

interface Shown {
  readonly body: FormBody;
  readonly faults: readonly FieldFault[];
  readonly key: string;
}

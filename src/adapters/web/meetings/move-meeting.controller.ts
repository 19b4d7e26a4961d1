import { Body, Get, Inject, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { ListMeetings } from '../../../application/meeting/list-meetings.js';
import { MoveMeeting } from '../../../application/meeting/move-meeting.js';
import { type Chance } from '../../../application/ports/chance.js';
import { may } from '../../../domain/access/policy.js';
import { type Meeting } from '../../../domain/meeting/meeting.js';
import { granted } from '../errors/granted.js';
import { dayFieldsOf } from '../form/days.js';
import { formView } from '../form/form.view.js';
import { formKey } from '../form/once-and-seen.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { meetingFault, moveForm } from './meeting.form.js';
import { moveView } from './meetings.view.js';

/** Moves a meeting, and with it every promise for after it. */
@CouncilPage('meetings/:meeting')
export class MoveMeetingController {
  constructor(
    private readonly listing: ListMeetings,
    private readonly moving: MoveMeeting,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  @Get()
  async ask(@FromVisit() visit: Visit, @Param('meeting') id: string, @Res() response: Response): Promise<void> {
    const meeting = await this.meeting(visit, id);
    const papers = meeting.papersOn === null ? {} : dayFieldsOf('papers', meeting.papersOn);
    this.show(response, visit, meeting, { body: { ...dayFieldsOf('held', meeting.heldOn), ...papers }, faults: [], key: this.chance.token() });
  }

  @Post()
  async move(@FromVisit() visit: Visit, @Param('meeting') id: string, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const meeting = await this.meeting(visit, id);
    const [body, key] = [sent ?? {}, formKey(sent ?? {})];
    const form = moveForm(body);
    if (!form.ok) return this.show(response.status(422), visit, meeting, { body, faults: form.refusal, key });
    const done = await this.moving.run({ actor, council, key, meeting: id, ...form.value });
    if (done.ok) return response.redirect(303, `${base}/meetings?done=moved&days=${done.value.moved.length}`);
    const faults = [meetingFault(done.refusal, council.zone)];
    this.show(response.status(422), visit, meeting, { body, faults, key: this.chance.token() });
  }

  /** One that is still to come: what was held does not move. */
  private async meeting({ actor, council }: Visit, id: string): Promise<Meeting> {
    granted(may(actor, 'meeting.move', { council: council.slug }), council.zone);
    const meetings = granted(await this.listing.run(actor, council), council.zone);
    const meeting = meetings.find((one) => one.id === id);
    if (meeting === undefined) throw new NotFoundException();
    return meeting;
  }

  private show(response: Response, visit: Visit, meeting: Meeting, { body, faults, key }: Shown): void {
    response.render('pages/move-meeting.njk', moveView(visit, meeting, formView(body, faults, key, null)));
  }
}

interface Shown {
  readonly body: FormBody;
  readonly faults: readonly FieldFault[];
  readonly key: string;
}

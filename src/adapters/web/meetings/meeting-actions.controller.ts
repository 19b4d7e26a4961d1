import { Body, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { LogActions } from '../../../application/meeting/log-actions.js';
import { ReadMeeting } from '../../../application/meeting/read-meeting.js';
import { ListPeople } from '../../../application/people/list-people.js';
import { type Chance } from '../../../application/ports/chance.js';
import { type MeetingWithDays } from '../../../domain/meeting/meeting-days.js';
import { granted } from '../errors/granted.js';
import { formView } from '../form/form.view.js';
import { formKey } from '../form/once-and-seen.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { actionFaults, actionsForm, asksForMore, rowsIn } from './actions.form.js';
import { actionsView } from './actions.view.js';
import { meetingOf } from './meeting-of-visit.js';

/** Logs what a meeting asked of the office (ware/2.4), several things on one page. */
@CouncilPage('meetings/:meeting/actions')
export class MeetingActionsController {
  constructor(
    private readonly reading: ReadMeeting,
    private readonly people: ListPeople,
    private readonly logging: LogActions,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  @Get()
  async ask(@FromVisit() visit: Visit, @Param('meeting') id: string, @Res() response: Response): Promise<void> {
    await this.show(response, visit, await this.meeting(visit, id), {}, [], this.chance.token());
  }

  @Post()
  async log(@FromVisit() visit: Visit, @Param('meeting') id: string, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const meeting = await this.meeting(visit, id);
    const [body, key] = [sent ?? {}, formKey(sent ?? {})];
    if (asksForMore(body)) return this.show(response.status(200), visit, meeting, body, [], key);
    const form = actionsForm(body);
    if (!form.ok) return this.show(response.status(422), visit, meeting, body, form.refusal, key);
    const { sent: rows, ...actions } = form.value;
    const done = await this.logging.run({ actor, council, key, meeting: id, ...actions });
    if (done.ok) return response.redirect(303, `${base}/meetings?done=logged&count=${done.value.length}`);
    await this.show(response.status(422), visit, meeting, body, actionFaults(done.refusal, rows, council.zone), this.chance.token());
  }

  private meeting(visit: Visit, id: string): Promise<MeetingWithDays> {
    return meetingOf(this.reading, visit, id, 'meeting.log-actions');
  }

  private async show(response: Response, visit: Visit, meeting: MeetingWithDays, body: FormBody, faults: readonly FieldFault[], key: string): Promise<void> {
    const { actor, council } = visit;
    const people = granted(await this.people.run(actor, council.slug), council.zone);
    response.render('pages/meeting-actions.njk', actionsView(visit, meeting, people, formView(body, faults, key, null), rowsIn(body)));
  }
}

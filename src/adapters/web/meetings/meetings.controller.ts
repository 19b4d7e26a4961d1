import { Body, Get, Inject, Post, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { EnterMeeting } from '../../../application/meeting/enter-meeting.js';
import { ListMeetings } from '../../../application/meeting/list-meetings.js';
import { type Chance } from '../../../application/ports/chance.js';
import { granted } from '../errors/granted.js';
import { formView } from '../form/form.view.js';
import { formKey } from '../form/once-and-seen.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { meetingFault, meetingForm } from './meeting.form.js';
import { meetingsView } from './meetings.view.js';

/** The council's meetings to come, and those of the last weeks. The clerk enters them; officers read. */
@CouncilPage('meetings')
export class MeetingsController {
  constructor(
    private readonly listing: ListMeetings,
    private readonly entering: EnterMeeting,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  @Get()
  async list(@FromVisit() visit: Visit, @Query('done') done: unknown, @Query('count') count: unknown, @Res() response: Response): Promise<void> {
    await this.show(response, visit, { body: {}, faults: [], key: this.chance.token(), done: typeof done === 'string' ? done : '', count: Number(count) });
  }

  @Post()
  async enter(@FromVisit() visit: Visit, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const [body, key] = [sent ?? {}, formKey(sent ?? {})];
    const form = meetingForm(body);
    if (!form.ok) return this.show(response.status(422), visit, { body, faults: form.refusal, key });
    const done = await this.entering.run({ actor, council, key, meeting: form.value });
    if (done.ok) return response.redirect(303, `${base}/meetings?done=entered`);
    await this.show(response.status(422), visit, { body, faults: [meetingFault(done.refusal, council.zone)], key: this.chance.token() });
  }

  private async show(response: Response, visit: Visit, shown: Shown): Promise<void> {
    const { actor, council } = visit;
    const meetings = granted(await this.listing.toComeAndHeld(actor, council), council.zone);
    const { body, faults, key, done = '', count = 0 } = shown;
    response.render('pages/meetings.njk', meetingsView(visit, meetings, formView(body, faults, key, null), { done, count }));
  }
}

interface Shown {
  readonly body: FormBody;
  readonly faults: readonly FieldFault[];
  readonly key: string;
  readonly done?: string;
  readonly count?: number;
}

import { Body, Get, Post } from '@nestjs/common';
import { type z } from 'zod';
import { EnterMeeting } from '../../../application/meeting/enter-meeting.js';
import { ListMeetings } from '../../../application/meeting/list-meetings.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { most } from '../enquiry/telling.js';
import { civilDate, line, object } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { type MeetingsView, meetingsView, type MeetingView, meetingView } from './meeting.view.js';

/** Days of the council's zone. `papersOn`: by when the papers are there. Refused: meeting-gone-by, meeting-before-papers. */
const entered = object({ title: line(most.line), heldOn: civilDate, papersOn: civilDate.nullable().default(null) });

/** The meetings of the council and its committees from today on: an answer can be promised for after one. */
@CouncilResource('meetings')
export class MeetingsController {
  constructor(
    private readonly entering: EnterMeeting,
    private readonly listing: ListMeetings,
  ) {}

  @Get()
  async list(@FromCaller() { actor, council }: Caller): Promise<MeetingsView> {
    return meetingsView(granted(await this.listing.run(actor, council)));
  }

  @Post()
  async create(
    @FromCaller() caller: Caller,
    @FromHeaders() { key }: Conditions,
    @Body({ schema: entered }) meeting: z.output<typeof entered>,
  ): Promise<MeetingView> {
    return meetingView(granted(await this.entering.run({ ...caller, key, meeting })));
  }
}

import { Body, Get, Post, Query } from '@nestjs/common';
import { type z } from 'zod';
import { EnterMeeting } from '../../../application/meeting/enter-meeting.js';
import { ListMeetings } from '../../../application/meeting/list-meetings.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { most } from '../enquiry/telling.js';
import { civilDate, line, object } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { startsAt } from './starts-at.js';
import { type MeetingsView, meetingsView, type MeetingView, meetingView } from './meeting.view.js';

/**
 * Days and a time of the council's zone. `papersOn`: by when the papers are there. One that was held in the last six weeks
 * may be entered, so that what came out of it can be logged. Refused: meeting-gone-by, meeting-before-papers.
 */
const entered = object({
  title: line(most.line),
  heldOn: civilDate,
  startsAt: startsAt.nullable().default(null),
  papersOn: civilDate.nullable().default(null),
});

/** `from`: left out, today. */
const listing = object({ from: civilDate.exactOptional() });

/** The meetings of the council and its committees: an answer can be promised for after one. */
@CouncilResource('meetings')
export class MeetingsController {
  constructor(
    private readonly entering: EnterMeeting,
    private readonly listing: ListMeetings,
  ) {}

  @Get()
  async list(@FromCaller() { actor, council }: Caller, @Query({ schema: listing }) { from }: z.output<typeof listing>): Promise<MeetingsView> {
    return meetingsView(granted(await this.listing.run(actor, council, from)));
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

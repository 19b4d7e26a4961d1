import { Get, Req } from '@nestjs/common';
import { type Request } from 'express';
import { ReadMeeting } from '../../../application/meeting/read-meeting.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { inPath, meetingIn } from './meeting-path.js';
import { type MeetingView, meetingView } from './meeting.view.js';

/** One meeting, to come or held, with the latest days for its notice and for the papers of members' items. */
@CouncilResource('meetings/:meeting')
export class MeetingController {
  constructor(private readonly reading: ReadMeeting) {}

  @Get()
  async read(@FromCaller() { actor, council }: Caller, @Req() request: Request): Promise<MeetingView> {
    return meetingView(granted(await this.reading.run(actor, council, meetingIn(request)), inPath));
  }
}

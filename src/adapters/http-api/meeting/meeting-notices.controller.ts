import { Body, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { type z } from 'zod';
import { GiveNotice } from '../../../application/meeting/give-notice.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { civilDate, object } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { inPath, meetingIn } from './meeting-path.js';
import { type MeetingView, meetingView } from './meeting.view.js';

/** The day on which it was given. Refused: notice-in-the-future, notice-after-meeting, notice-too-short. */
const given = object({ givenOn: civilDate });

/** Records the notice of a meeting; one that was recorded before is put right by it. The answer warns where only one reading is met. */
@CouncilResource('meetings/:meeting/notices')
export class MeetingNoticesController {
  constructor(private readonly giving: GiveNotice) {}

  @Post()
  async create(
    @FromCaller() caller: Caller,
    @FromHeaders() { key }: Conditions,
    @Req() request: Request,
    @Body({ schema: given }) { givenOn }: z.output<typeof given>,
  ): Promise<MeetingView> {
    return meetingView(granted(await this.giving.run({ ...caller, key, meeting: meetingIn(request), givenOn }), inPath));
  }
}

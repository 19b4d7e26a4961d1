import { Body, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { type z } from 'zod';
import { MoveMeeting } from '../../../application/meeting/move-meeting.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { civilDate, object } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { startsAt } from './starts-at.js';
import { inPath, meetingIn } from './meeting-path.js';
import { type MeetingMovedView, meetingMovedView } from './meeting.view.js';

/**
 * Both days as they are from now on: papers that are left out have no day any more. `startsAt`: left out, as before.
 * Refused as in POST meetings.
 */
const move = object({ heldOn: civilDate, startsAt: startsAt.nullable().exactOptional(), papersOn: civilDate.nullable().default(null) });

/** Moves a meeting, and with it the open promises that were given for after it and the items that are on their way to it. */
@CouncilResource('meetings/:meeting/moves')
export class MeetingMovesController {
  constructor(private readonly moving: MoveMeeting) {}

  @Post()
  async create(
    @FromCaller() caller: Caller,
    @FromHeaders() { key }: Conditions,
    @Req() request: Request,
    @Body({ schema: move }) days: z.output<typeof move>,
  ): Promise<MeetingMovedView> {
    return meetingMovedView(granted(await this.moving.run({ ...caller, key, meeting: meetingIn(request), ...days }), inPath));
  }
}

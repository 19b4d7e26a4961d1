import { Body, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { z } from 'zod';
import { LogActions } from '../../../application/meeting/log-actions.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { members } from '../enquiry/enquiries.input.js';
import { most } from '../enquiry/telling.js';
import { id, line, object, text } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { inPath, meetingIn } from './meeting-path.js';
import { startsAt } from './starts-at.js';

const severalActions = 'a list of 1 to 50 actions';

/**
 * `saidAt`: when at the meeting; null: when it began. `assignTo`: an officer, by id; may be left out.
 * Refused: meeting-time-not-said, in-the-future, actions-at-fault (each fault of each action).
 */
const logged = object({
  saidAt: startsAt.nullable().default(null),
  actions: z
    .array(object({ members, subject: line(most.subject), text: text(most.text), assignTo: id.exactOptional() }), { error: severalActions })
    .min(1, { error: severalActions })
    .max(50, { error: severalActions }),
});

/** Logs what a meeting asked of the office (ware/2.4): several enquiries at once, all or none, received at the meeting. */
@CouncilResource('meetings/:meeting/actions')
export class MeetingActionsController {
  constructor(private readonly logging: LogActions) {}

  @Post()
  async create(
    @FromCaller() caller: Caller,
    @FromHeaders() { key }: Conditions,
    @Req() request: Request,
    @Body({ schema: logged }) actions: z.output<typeof logged>,
  ): Promise<{ readonly items: readonly ActDoneView[] }> {
    const done = granted(await this.logging.run({ ...caller, key, meeting: meetingIn(request), ...actions }), { ...inPath, at: 'saidAt' });
    return { items: done.map(actDoneView) };
  }
}

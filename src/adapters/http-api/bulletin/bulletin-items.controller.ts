import { Body, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { z } from 'zod';
import { SendItemNow } from '../../../application/bulletin/send-item-now.js';
import { WithdrawItem } from '../../../application/bulletin/withdraw-item.js';
import { WriteItem } from '../../../application/bulletin/write-item.js';
import { linkIn, longestLink } from '../../../domain/bulletin/link.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { most } from '../enquiry/telling.js';
import { civilDate, line, object, text } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { itemIn, noSuchItem } from './bulletin-path.js';
import { itemKeptView } from './bulletin.view.js';
import { concernIn, concerns } from './concerns.js';

const aLink = `an address of the web such as https://example.org, of at most ${longestLink} characters`;
const link = z.string({ error: aLink }).refine((given) => linkIn(given) !== null, { error: aLink }).trim();

/**
 * `until`: the last day on which it is of use. Refused: bulletin-item-gone-by, bulletin-item-for-nobody, no-such-ward,
 * no-such-group, no-such-committee.
 */
const written = object({ title: line(most.line), text: text(most.text), link: link.nullable().default(null), until: civilDate.nullable().default(null), concerns });

const names = { chairOf: 'concerns', ward: 'concerns', group: 'concerns' } as const;

/** Information for members: it waits for the next bulletin. */
@CouncilResource('bulletin/items')
export class BulletinItemsController {
  constructor(private readonly writing: WriteItem) {}

  @Post()
  async create(@FromCaller() caller: Caller, @FromHeaders() { key }: Conditions, @Body({ schema: written }) given: z.output<typeof written>) {
    const item = { ...given, concerns: given.concerns.map(concernIn) };
    return itemKeptView(granted(await this.writing.run({ ...caller, key, item }), names));
  }
}

/** It goes to nobody any more, and stays to be read. Refused: bulletin-item-sent, bulletin-item-withdrawn. */
@CouncilResource('bulletin/items/:item/withdrawals')
export class BulletinWithdrawalsController {
  constructor(private readonly withdrawing: WithdrawItem) {}

  @Post()
  async create(@FromCaller() caller: Caller, @FromHeaders() { key }: Conditions, @Req() request: Request): Promise<{ readonly item: string }> {
    return granted(await this.withdrawing.run({ ...caller, key, item: itemIn(request) }), noSuchItem);
  }
}

/**
 * It goes at once to whom it concerns, and is in no bulletin after that. Refused: bulletin-item-sent,
 * bulletin-item-withdrawn, bulletin-item-gone-by, bulletin-item-for-nobody.
 */
@CouncilResource('bulletin/items/:item/sendings')
export class BulletinSendingsController {
  constructor(private readonly sending: SendItemNow) {}

  @Post()
  async create(@FromCaller() caller: Caller, @FromHeaders() { key }: Conditions, @Req() request: Request): Promise<{ readonly item: string; readonly sentTo: number }> {
    return granted(await this.sending.run({ ...caller, key, item: itemIn(request) }), noSuchItem);
  }
}

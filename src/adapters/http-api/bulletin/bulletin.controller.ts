import { Get, Query, Req } from '@nestjs/common';
import { type Request } from 'express';
import { type z } from 'zod';
import { ListBulletins } from '../../../application/bulletin/list-bulletins.js';
import { PreviewBulletin } from '../../../application/bulletin/preview-bulletin.js';
import { ReadBulletin } from '../../../application/bulletin/read-bulletin.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { id, object } from '../input/fields.js';
import { limit } from '../input/limit.js';
import { granted } from '../problem/refused.js';
import { bulletinIn, noSuchBulletin } from './bulletin-path.js';
import { type BulletinReadView, bulletinReadView, type BulletinView, bulletinView, type PreviewView, previewView } from './bulletin.view.js';

/** `limit`: of what was sent or withdrawn; what waits is listed whole. */
const listing = object({ limit });

/** The member's id. Refused: no-such-person. */
const previewed = object({ member: id });

/** What the office writes for members, by their responsibilities, and the bulletins that went out. */
@CouncilResource('bulletin')
export class BulletinController {
  constructor(
    private readonly listing: ListBulletins,
    private readonly previewing: PreviewBulletin,
    private readonly reading: ReadBulletin,
  ) {}

  @Get()
  async list(@FromCaller() { actor, council }: Caller, @Query({ schema: listing }) asked: z.output<typeof listing>): Promise<BulletinView> {
    return bulletinView(council.bulletin, granted(await this.listing.run(actor, council, asked.limit)));
  }

  /** A member's next bulletin, as it would be if it went now. */
  @Get('preview')
  async preview(@FromCaller() { actor, council }: Caller, @Query({ schema: previewed }) { member }: z.output<typeof previewed>): Promise<PreviewView> {
    return previewView(granted(await this.previewing.run(actor, council, member), { member: 'member' }));
  }

  /** Who was sent what of it, and when: by its week or month, or by the item that went by itself. */
  @Get('sent/:bulletin')
  async read(@FromCaller() { actor, council }: Caller, @Req() request: Request): Promise<BulletinReadView> {
    return bulletinReadView(granted(await this.reading.run(actor, council, bulletinIn(request)), noSuchBulletin));
  }
}

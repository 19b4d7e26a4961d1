import { Get, Param } from '@nestjs/common';
import { ListDigests } from '../../../application/digest/list-digests.js';
import { PreviewDigest } from '../../../application/digest/preview-digest.js';
import { ReadDigest } from '../../../application/digest/read-digest.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type DigestPreviewView, digestPreviewView, type DigestsView, digestsView, type DigestView, digestView } from './digest.view.js';

/** The council's digests as they were made, and the next as it would be. */
@CouncilResource('digests')
export class DigestsController {
  constructor(
    private readonly listing: ListDigests,
    private readonly previewing: PreviewDigest,
    private readonly reading: ReadDigest,
  ) {}

  @Get()
  async list(@FromCaller() { actor, council }: Caller): Promise<DigestsView> {
    return digestsView(granted(await this.listing.run(actor, council)), council);
  }

  @Get('preview')
  async preview(@FromCaller() { actor, council }: Caller): Promise<DigestPreviewView> {
    return digestPreviewView(granted(await this.previewing.run(actor, council)), council);
  }

  @Get(':digest')
  async read(@FromCaller() { actor, council }: Caller, @Param('digest') name: string): Promise<DigestView> {
    return digestView(granted(await this.reading.run(actor, council, name)), council);
  }
}

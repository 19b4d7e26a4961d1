import { Body, Get, Param, Post } from '@nestjs/common';
import { type z } from 'zod';
import { type EditionRead, ReadEdition } from '../../../application/digest/read-edition.js';
import { type EditionReleased, ReleaseEdition } from '../../../application/digest/release-edition.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { object } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';

/** Nothing is chosen: the edition says what the digest said. Refused: edition-not-decided, edition-of-the-other-kind, edition-overlaps, edition-released. */
const nothing = object({});

/** The edition for members and the public: what it shows, and its release. A figure that is not shown is null. */
@CouncilResource('digests/:digest')
export class DigestEditionsController {
  constructor(
    private readonly reading: ReadEdition,
    private readonly releasing: ReleaseEdition,
  ) {}

  @Get('edition')
  async read(@FromCaller() { actor, council }: Caller, @Param('digest') name: string): Promise<EditionRead> {
    return granted(await this.reading.run(actor, council, name));
  }

  @Post('releases')
  async create(
    @FromCaller() { actor, council }: Caller,
    @FromHeaders() { key }: Conditions,
    @Param('digest') digest: string,
    @Body({ schema: nothing }) chosen: z.output<typeof nothing>,
  ): Promise<EditionReleased> {
    return granted(await this.releasing.run({ actor, council, key, digest, ...chosen }));
  }
}

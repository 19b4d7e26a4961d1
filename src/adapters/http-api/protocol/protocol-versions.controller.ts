import { Get } from '@nestjs/common';
import { ListProtocolVersions } from '../../../application/council/list-protocol-versions.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { protocolVersionsView, type ProtocolVersionsView } from './protocol-versions.view.js';

/** By which protocol the service went from when to when, and what changed. */
@CouncilResource('protocol/versions')
export class ProtocolVersionsController {
  constructor(private readonly versions: ListProtocolVersions) {}

  @Get()
  async list(@FromCaller() { actor, council }: Caller): Promise<ProtocolVersionsView> {
    return protocolVersionsView(granted(await this.versions.run(actor, council)));
  }
}

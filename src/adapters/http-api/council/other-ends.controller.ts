import { Get } from '@nestjs/common';
import { ListOtherEnds } from '../../../application/council/list-other-ends.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { bodiesView, type BodiesView, groundsView, type GroundsView, policiesView, type PoliciesView } from './other-ends.view.js';

/** The other public bodies of the council's book: whose matter an enquiry may be. */
@CouncilResource('bodies')
export class BodiesController {
  constructor(private readonly otherEnds: ListOtherEnds) {}

  @Get()
  list(@FromCaller() { actor, council }: Caller): BodiesView {
    return bodiesView(granted(this.otherEnds.run(actor, council)).bodies);
  }
}

/** The grounds of the council's protocol on which a request may lawfully be refused. */
@CouncilResource('refusal-grounds')
export class RefusalGroundsController {
  constructor(private readonly otherEnds: ListOtherEnds) {}

  @Get()
  list(@FromCaller() { actor, council }: Caller): GroundsView {
    return groundsView(granted(this.otherEnds.run(actor, council)).grounds);
  }
}

/** The council's own policies, by which enquiries are answered. */
@CouncilResource('policies')
export class PoliciesController {
  constructor(private readonly otherEnds: ListOtherEnds) {}

  @Get()
  list(@FromCaller() { actor, council }: Caller): PoliciesView {
    return policiesView(granted(this.otherEnds.run(actor, council)).policies);
  }
}

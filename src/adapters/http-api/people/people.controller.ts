import { Get } from '@nestjs/common';
import { ListPeople } from '../../../application/people/list-people.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type PeopleView, peopleView } from './people.view.js';

@CouncilResource('people')
export class PeopleController {
  constructor(private readonly listPeople: ListPeople) {}

  @Get()
  async list(@FromCaller() { actor, council }: Caller): Promise<PeopleView> {
    return peopleView(granted(await this.listPeople.run(actor, council.slug)));
  }
}

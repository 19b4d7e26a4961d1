import { Inject, Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { ListBulletins } from '../../../application/bulletin/list-bulletins.js';
import { ListPeople } from '../../../application/people/list-people.js';
import { type Chance } from '../../../application/ports/chance.js';
import { granted } from '../errors/granted.js';
import { formView } from '../form/form.view.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { type Visit } from '../visit/visit.js';
import { bulletinView } from './bulletin.view.js';

export interface Shown {
  readonly body?: FormBody;
  readonly faults?: readonly FieldFault[];
  readonly key?: string;
  readonly done?: string;
}

/** How many of the past are shown. */
const most = 50;

/** The page of the bulletin, with its forms. */
@Injectable()
export class BulletinPage {
  constructor(
    private readonly listing: ListBulletins,
    private readonly people: ListPeople,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  async show(response: Response, visit: Visit, { body = {}, faults = [], key = this.chance.token(), done = '' }: Shown): Promise<void> {
    const { actor, council } = visit;
    const listed = granted(await this.listing.run(actor, council, most), council.zone);
    const people = granted(await this.people.run(actor, council.slug), council.zone);
    response.render('pages/bulletin.njk', bulletinView(visit, { listed, people, form: formView(body, faults, key, null), done }));
  }
}

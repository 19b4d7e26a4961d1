import { Inject, Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { ReadWaitingMessage } from '../../../application/intake/read-waiting-message.js';
import { ListPeople } from '../../../application/people/list-people.js';
import { type Chance } from '../../../application/ports/chance.js';
import { granted } from '../errors/granted.js';
import { formView } from '../form/form.view.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { type Visit } from '../visit/visit.js';
import { messageView } from './message.view.js';

export interface Shown {
  readonly body?: FormBody;
  readonly faults?: readonly FieldFault[];
  readonly key?: string;
}

/** The page of a message that somebody is to decide, with a form for each thing that it can be. */
@Injectable()
export class MessagePage {
  constructor(
    private readonly reading: ReadWaitingMessage,
    private readonly people: ListPeople,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  async show(response: Response, visit: Visit, message: string, { body = {}, faults = [], key = this.chance.token() }: Shown = {}): Promise<void> {
    const { actor, council } = visit;
    const waiting = granted(await this.reading.run({ actor, council, message }), council.zone);
    const people = granted(await this.people.run(actor, council.slug), council.zone);
    response.render('pages/message.njk', messageView(visit, { waiting, people, form: formView(body, faults, key, null) }));
  }
}

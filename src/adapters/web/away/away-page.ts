import { Inject, Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { ListAbsences } from '../../../application/people/list-absences.js';
import { ListPeople } from '../../../application/people/list-people.js';
import { type Chance } from '../../../application/ports/chance.js';
import { ReadUnattended } from '../../../application/unattended/read-unattended.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { granted } from '../errors/granted.js';
import { formView } from '../form/form.view.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { type Visit } from '../visit/visit.js';
import { awayView } from './away.view.js';

export interface Shown {
  readonly body?: FormBody;
  readonly faults?: readonly FieldFault[];
  readonly key?: string;
  readonly done?: string;
}

/** The page of who is away, with its forms. */
@Injectable()
export class AwayPage {
  constructor(
    private readonly absences: ListAbsences,
    private readonly people: ListPeople,
    private readonly unattended: ReadUnattended,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  async show(response: Response, visit: Visit, { body = {}, faults = [], key = this.chance.token(), done = '' }: Shown): Promise<void> {
    const { actor, council } = visit;
    const absences = granted(await this.absences.run(actor, council), council.zone);
    const people = granted(await this.people.run(actor, council.slug), council.zone);
    const unattendedUntil = await this.untilWhen(visit);
    response.render('pages/away.njk', awayView(visit, { absences, people, unattendedUntil, form: formView(body, faults, key, null), done }));
  }

  /** An officer who does not run the office is not shown it. */
  private async untilWhen({ actor, council }: Visit): Promise<CivilDate | null> {
    const read = await this.unattended.run(actor, council);
    return read.ok ? read.value.until : null;
  }
}

import { Body, Get, Inject, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { RaiseComplaint } from '../../../application/complaint/raise-complaint.js';
import { turnToWords } from '../../../application/complaint/turn-to-words.js';
import { ListPeople } from '../../../application/people/list-people.js';
import { type Chance } from '../../../application/ports/chance.js';
import { granted } from '../errors/granted.js';
import { refusalWords } from '../errors/refusal-words.js';
import { formView } from '../form/form.view.js';
import { formKey } from '../form/once-and-seen.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { CouncilPage } from '../visit/council-page.js';
import { layoutView } from '../visit/layout.view.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { raiseForm } from './raise.form.js';
import { raiseView } from './raise.view.js';

/** Raises a complaint. Whoever does sees no more of it, unless it is theirs to handle. */
@CouncilPage('complaints/new')
export class RaiseComplaintController {
  constructor(
    private readonly raising: RaiseComplaint,
    private readonly people: ListPeople,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  @Get()
  async ask(@FromVisit() visit: Visit, @Res() response: Response): Promise<void> {
    await this.show(response, visit, {}, [], this.chance.token());
  }

  @Post()
  async raise(@FromVisit() visit: Visit, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council } = visit;
    const [body, key] = [sent ?? {}, formKey(sent ?? {})];
    const form = raiseForm(body, council.zone);
    if (!form.ok) return this.show(response.status(422), visit, body, form.refusal, key);
    const done = await this.raising.run({ actor, council, key, ...form.value });
    if (!done.ok) {
      const { field, message } = refusalWords(done.refusal, council.zone);
      const fault = field === 'at' ? { field: 'raised', input: 'raised-day', message } : { field: field ?? '', input: field ?? '', message };
      return this.show(response.status(422), visit, body, [fault], this.chance.token());
    }
    const words = done.value.isKept ? null : turnToWords(done.value.turnTo);
    response.render('pages/complaints/raised.njk', { layout: layoutView(visit), reference: done.value.isKept ? done.value.reference : null, words });
  }

  private async show(response: Response, visit: Visit, body: FormBody, faults: readonly FieldFault[], key: string): Promise<void> {
    const { actor, council } = visit;
    const people = granted(await this.people.run(actor, council.slug), council.zone);
    response.render('pages/complaints/new.njk', raiseView(visit, people, formView(body, faults, key, null)));
  }
}

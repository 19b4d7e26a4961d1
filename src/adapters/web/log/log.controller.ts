import { Body, Get, Inject, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { LogEnquiry } from '../../../application/enquiry/log-enquiry.js';
import { ListPeople } from '../../../application/people/list-people.js';
import { type Chance } from '../../../application/ports/chance.js';
import { may } from '../../../domain/access/policy.js';
import { granted } from '../errors/granted.js';
import { refusalWords } from '../errors/refusal-words.js';
import { formView } from '../form/form.view.js';
import { formKey } from '../form/once-and-seen.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { logForm } from './log.form.js';
import { logView } from './log.view.js';

const inputs: Readonly<Record<string, string>> = { at: 'received-day' };

@CouncilPage('enquiries/new')
export class LogController {
  constructor(
    private readonly logging: LogEnquiry,
    private readonly people: ListPeople,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  @Get()
  async ask(@FromVisit() visit: Visit, @Res() response: Response): Promise<void> {
    await this.show(response, visit, {}, [], this.chance.token());
  }

  @Post()
  async log(@FromVisit() visit: Visit, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const body = sent ?? {};
    const key = formKey(body);
    const form = logForm(body, council.zone);
    if (!form.ok) return this.show(response.status(422), visit, body, form.refusal, key);
    const done = await this.logging.run({ actor, council, key, ...form.value });
    if (done.ok) return response.redirect(303, `${base}/enquiries/${encodeURIComponent(done.value.reference)}?done=logged`);
    const { field, message } = refusalWords(done.refusal, council.zone);
    const fault = { field: field === 'at' ? 'received' : (field ?? ''), input: inputs[field ?? ''] ?? field ?? '', message };
    await this.show(response.status(422), visit, body, [fault], this.chance.token());
  }

  private async show(response: Response, visit: Visit, body: FormBody, faults: readonly FieldFault[], key: string): Promise<void> {
    const { actor, council } = visit;
    granted(may(actor, 'enquiry.log', { council: council.slug }), council.zone);
    const people = granted(await this.people.run(actor, council.slug), council.zone);
    response.render('pages/log.njk', logView(visit, people, formView(body, faults, key, null)));
  }
}

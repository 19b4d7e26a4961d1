import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { EndAbsence } from '../../../application/people/end-absence.js';
import { EnterAbsence } from '../../../application/people/enter-absence.js';
import { EndUnattended } from '../../../application/unattended/end-unattended.js';
import { StartUnattended } from '../../../application/unattended/start-unattended.js';
import { formKey } from '../form/once-and-seen.js';
import { type FormBody, given } from '../form/reading.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { absenceForm, awayFault, unattendedForm } from './away.form.js';
import { AwayPage } from './away-page.js';

/** Who is away and who stands in. Officers enter their own absence, the clerk anybody's. */
@CouncilPage('away')
export class AwayController {
  constructor(
    private readonly page: AwayPage,
    private readonly entering: EnterAbsence,
  ) {}

  @Get()
  async list(@FromVisit() visit: Visit, @Query('done') done: unknown, @Res() response: Response): Promise<void> {
    await this.page.show(response, visit, { done: typeof done === 'string' ? done : '' });
  }

  @Post()
  async enter(@FromVisit() visit: Visit, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const [body, key] = [sent ?? {}, formKey(sent ?? {})];
    const form = absenceForm(body);
    if (!form.ok) return this.page.show(response.status(422), visit, { body, faults: form.refusal, key });
    const done = await this.entering.run({ actor, council, key, absence: form.value });
    if (done.ok) return response.redirect(303, `${base}/away?done=entered`);
    await this.page.show(response.status(422), visit, { body, faults: [awayFault(done.refusal, council.zone)] });
  }
}

/** Nobody attends the office, or somebody does again. */
@CouncilPage('away/office')
export class UnattendedOfficeController {
  constructor(
    private readonly page: AwayPage,
    private readonly starting: StartUnattended,
    private readonly ending: EndUnattended,
  ) {}

  @Post()
  async change(@FromVisit() visit: Visit, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const [body, key] = [sent ?? {}, formKey(sent ?? {})];
    return given(body, 'end') === 'yes' ? this.end(visit, key, response) : this.start(visit, body, key, response);
  }

  private async start(visit: Visit, body: FormBody, key: string, response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const form = unattendedForm(body);
    if (!form.ok) return this.page.show(response.status(422), visit, { body, faults: form.refusal, key });
    const done = await this.starting.run({ actor, council, key, ...form.value });
    if (done.ok) return response.redirect(303, `${base}/away?done=started`);
    await this.page.show(response.status(422), visit, { body, faults: [awayFault(done.refusal, council.zone)] });
  }

  private async end(visit: Visit, key: string, response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const done = await this.ending.run({ actor, council, key });
    if (done.ok) return response.redirect(303, `${base}/away?done=attended`);
    await this.page.show(response.status(422), visit, { faults: [awayFault(done.refusal, council.zone)] });
  }
}

/** Somebody is back before they were to be. */
@CouncilPage('away/:person/:absence')
export class EndAbsenceController {
  constructor(
    private readonly page: AwayPage,
    private readonly ending: EndAbsence,
  ) {}

  @Post()
  async end(@FromVisit() visit: Visit, @Param() { person, absence }: { readonly person: string; readonly absence: string }, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const done = await this.ending.run({ actor, council, key: formKey(sent ?? {}), person, absence });
    if (done.ok) return response.redirect(303, `${base}/away?done=ended`);
    await this.page.show(response.status(422), visit, { faults: [awayFault(done.refusal, council.zone)] });
  }
}

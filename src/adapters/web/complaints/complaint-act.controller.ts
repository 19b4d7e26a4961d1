import { Body, Get, Inject, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { ActOnComplaint } from '../../../application/complaint/act-on-complaint.js';
import { ReadComplaint } from '../../../application/complaint/read-complaint.js';
import { ListPeople } from '../../../application/people/list-people.js';
import { type Chance } from '../../../application/ports/chance.js';
import { granted } from '../errors/granted.js';
import { readableReference } from '../enquiry/readable-reference.js';
import { formView } from '../form/form.view.js';
import { onceAndSeen } from '../form/once-and-seen.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { CouncilPage } from '../visit/council-page.js';
import { layoutView } from '../visit/layout.view.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { type ComplaintForm } from './complaint-form.js';
import { complaintFormAt } from './complaint-forms.js';
import { complaintHref } from './complaint.view.js';

interface ComplaintActPath {
  readonly reference: string;
  readonly act: string;
}

/** Shows the form of what a handler does, and does it. */
@CouncilPage('complaints/:reference/:act')
export class ComplaintActController {
  constructor(
    private readonly acting: ActOnComplaint,
    private readonly reading: ReadComplaint,
    private readonly people: ListPeople,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  @Get()
  async ask(@FromVisit() visit: Visit, @Param() path: ComplaintActPath, @Res() response: Response): Promise<void> {
    await this.show(response, visit, path, { body: {}, faults: [], key: this.chance.token(), version: null });
  }

  @Post()
  async act(@FromVisit() visit: Visit, @Param() path: ComplaintActPath, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const [form, body, reference] = [formAt(path), sent ?? {}, readableReference(path.reference)];
    const { key, expectedVersion } = onceAndSeen(body);
    const done = await form.submit(this.acting, { actor, council, reference, key, expectedVersion }, body);
    if (done.ok) {
      const isMine = (await this.reading.run(actor, council, reference)).ok;
      return response.redirect(303, isMine ? `${complaintHref(visit, reference)}?done=${form.path}` : `${base}/complaints`);
    }
    const { faults, stale } = done.refusal;
    const again = stale ? { key: this.chance.token(), version: null } : { key, version: expectedVersion };
    await this.show(response.status(stale ? 409 : 422), visit, path, { body, faults, ...again });
  }

  /** `version` null: the one there is now. */
  private async show(response: Response, visit: Visit, path: ComplaintActPath, shown: Shown): Promise<void> {
    const { actor, council } = visit;
    const form = formAt(path);
    const detail = granted(await this.reading.run(actor, council, readableReference(path.reference)), council.zone);
    if (!form.fits(detail)) throw new NotFoundException();
    const people = granted(await this.people.run(actor, council.slug), council.zone);
    const { reference, version } = detail.stored;
    const typed = formView(shown.body, shown.faults, shown.key, shown.version ?? version);
    const here = complaintHref(visit, reference);
    const common = { layout: layoutView(visit), title: form.title, form: typed, enquiry: here, action: `${here}/${form.path}`, reference, subject: 'in confidence' };
    response.render(`pages/complaints/${form.path}.njk`, { ...common, ...form.view({ detail, form: typed, people }) });
  }
}

interface Shown {
  readonly body: FormBody;
  readonly faults: readonly FieldFault[];
  readonly key: string;
  readonly version: number | null;
}

function formAt({ act }: ComplaintActPath): ComplaintForm {
  const form = complaintFormAt(act);
  if (form === null) throw new NotFoundException();
  return form;
}

import { Body, Get, Inject, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { ReadEnquiry } from '../../../application/enquiry/read-enquiry.js';
import { TakeOut } from '../../../application/complaint/take-out.js';
import { SplitOff } from '../../../application/enquiry/split-off.js';
import { type Chance } from '../../../application/ports/chance.js';
import { readableReference } from '../enquiry/readable-reference.js';
import { onceAndSeen } from '../form/once-and-seen.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { type ActForm } from './act-form.js';
import { actFormAt } from './act-forms.js';
import { ActPage, type Shown } from './act-page.js';

interface ActPath {
  readonly reference: string;
  readonly act: string;
}

/** Shows the form of an act, and does the act. */
@CouncilPage('enquiries/:reference/:act')
export class ActController {
  constructor(
    private readonly acting: ActOnEnquiry,
    private readonly splitting: SplitOff,
    private readonly takingOut: TakeOut,
    private readonly page: ActPage,
    private readonly reading: ReadEnquiry,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  @Get()
  async ask(@FromVisit() visit: Visit, @Param() path: ActPath, @Res() response: Response): Promise<void> {
    await this.show(response, { visit, reference: path.reference, form: formAt(path), body: null, faults: [] });
  }

  @Post()
  async act(
    @FromVisit() visit: Visit,
    @Param() path: ActPath,
    @Body() sent: FormBody | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const [form, body, { reference }, { actor, council }] = [formAt(path), sent ?? {}, path, visit];
    const { key, expectedVersion } = onceAndSeen(body);
    const done = await form.submit({ acting: this.acting, splitting: this.splitting, takingOut: this.takingOut }, { actor, council, reference, key, expectedVersion }, body);
    if (done.ok) return response.redirect(303, await this.after(form, visit, reference));
    const { faults, stale } = done.refusal;
    const again = stale ? {} : { key, version: expectedVersion };
    await this.show(response.status(stale ? 409 : 422), { visit, reference, form, body, faults, ...again });
  }

  /** Who handed an enquiry over may read it no more: the list says that it was done. */
  private async after({ path }: ActForm, { actor, council, base }: Visit, reference: string): Promise<string> {
    const isReadable = (await this.reading.run(actor, council, readableReference(reference))).ok;
    const place = isReadable ? `${base}/enquiries/${encodeURIComponent(reference)}` : base === '' ? '/' : base;
    return `${place}?done=${path}`;
  }

  private async show(response: Response, shown: Omit<Shown, 'key'> & { readonly key?: string; readonly faults: readonly FieldFault[] }): Promise<void> {
    const view = await this.page.view({ key: this.chance.token(), ...shown });
    response.render(`pages/acts/${shown.form.path}.njk`, view);
  }
}

function formAt({ act }: ActPath): ActForm {
  const form = actFormAt(act);
  if (form === null) throw new NotFoundException();
  return form;
}

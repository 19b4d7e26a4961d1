import { Body, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { ReadEdition } from '../../../application/digest/read-edition.js';
import { ReleaseEdition } from '../../../application/digest/release-edition.js';
import { type Chance } from '../../../application/ports/chance.js';
import { granted } from '../errors/granted.js';
import { refusalWords } from '../errors/refusal-words.js';
import { formView } from '../form/form.view.js';
import { formKey } from '../form/once-and-seen.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { chancePort } from '../ports.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { editionView } from './edition.view.js';

/** The edition for councillors and the public: the clerk looks at it, and releases it. */
@CouncilPage('digests/:digest/edition')
export class EditionController {
  constructor(
    private readonly reading: ReadEdition,
    private readonly releasing: ReleaseEdition,
    @Inject(chancePort) private readonly chance: Chance,
  ) {}

  @Get()
  async read(@FromVisit() visit: Visit, @Param('digest') digest: string, @Query('done') done: unknown, @Res() response: Response): Promise<void> {
    await this.show(response, visit, digest, [], done === 'released');
  }

  @Post()
  async release(@FromVisit() visit: Visit, @Param('digest') digest: string, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const done = await this.releasing.run({ actor, council, key: formKey(sent ?? {}), digest });
    if (done.ok) return response.redirect(303, `${base}/digests/${done.value.name}/edition?done=released`);
    const { message } = refusalWords(done.refusal, council.zone);
    await this.show(response.status(422), visit, digest, [{ field: '', input: '', message }], false);
  }

  private async show(response: Response, visit: Visit, digest: string, faults: readonly FieldFault[], done: boolean): Promise<void> {
    const edition = granted(await this.reading.run(visit.actor, visit.council, digest), visit.council.zone);
    response.render('pages/edition.njk', editionView(visit, edition, formView({}, faults, this.chance.token(), null), done));
  }
}

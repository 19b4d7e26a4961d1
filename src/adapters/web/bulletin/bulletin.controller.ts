import { Body, Get, Param, Post, Query, Render, Res } from '@nestjs/common';
import { type Response } from 'express';
import { PreviewBulletin } from '../../../application/bulletin/preview-bulletin.js';
import { ReadBulletin } from '../../../application/bulletin/read-bulletin.js';
import { WriteItem } from '../../../application/bulletin/write-item.js';
import { granted } from '../errors/granted.js';
import { formKey } from '../form/once-and-seen.js';
import { type FormBody } from '../form/reading.js';
import { personNamed } from '../form/texts.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { BulletinPage } from './bulletin-page.js';
import { itemFault, itemForm } from './item.form.js';
import { previewView, sentView } from './sent.view.js';

const memberChosen = personNamed('member', 'Select a councillor');

/** What the office writes for councillors, what waits and what was sent; and the next bulletin of each. */
@CouncilPage('bulletin')
export class BulletinController {
  constructor(
    private readonly page: BulletinPage,
    private readonly writing: WriteItem,
    private readonly previewing: PreviewBulletin,
    private readonly reading: ReadBulletin,
  ) {}

  @Get()
  async list(@FromVisit() visit: Visit, @Query('done') done: unknown, @Res() response: Response): Promise<void> {
    await this.page.show(response, visit, { done: typeof done === 'string' ? done : '' });
  }

  @Post()
  async write(@FromVisit() visit: Visit, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council, base } = visit;
    const [body, key] = [sent ?? {}, formKey(sent ?? {})];
    const form = itemForm(body);
    if (!form.ok) return this.page.show(response.status(422), visit, { body, faults: form.refusal, key });
    const done = await this.writing.run({ actor, council, key, item: form.value });
    if (done.ok) return response.redirect(303, `${base}/bulletin?done=written`);
    await this.page.show(response.status(422), visit, { body, faults: [itemFault(done.refusal, council.zone)] });
  }

  @Get('preview')
  async preview(@FromVisit() visit: Visit, @Query() asked: FormBody, @Res() response: Response): Promise<void> {
    const { actor, council } = visit;
    const member = memberChosen(asked);
    if (!member.ok) return this.page.show(response.status(422), visit, { faults: member.refusal });
    const preview = granted(await this.previewing.run(actor, council, member.value), council.zone);
    response.render('pages/bulletin-preview.njk', previewView(visit, preview));
  }

  @Get('sent/:bulletin')
  @Render('pages/bulletin-sent.njk')
  async read(@FromVisit() visit: Visit, @Param('bulletin') name: string) {
    const { actor, council } = visit;
    return sentView(visit, granted(await this.reading.run(actor, council, name), council.zone));
  }
}

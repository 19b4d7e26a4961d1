import { Body, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { SendItemNow } from '../../../application/bulletin/send-item-now.js';
import { WithdrawItem } from '../../../application/bulletin/withdraw-item.js';
import { type Refusal } from '../../../application/refusal.js';
import { type Result } from '../../../domain/result.js';
import { formKey } from '../form/once-and-seen.js';
import { type FormBody } from '../form/reading.js';
import { CouncilPage } from '../visit/council-page.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { BulletinPage } from './bulletin-page.js';
import { itemFault } from './item.form.js';

/** What is done with one item that waits. */
@CouncilPage('bulletin/items/:item')
export class BulletinItemsController {
  constructor(
    private readonly page: BulletinPage,
    private readonly withdrawing: WithdrawItem,
    private readonly sending: SendItemNow,
  ) {}

  @Post('withdraw')
  async withdraw(@FromVisit() visit: Visit, @Param('item') item: string, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council } = visit;
    const done = await this.withdrawing.run({ actor, council, key: formKey(sent ?? {}), item });
    await this.answer(visit, response, done, 'withdrawn');
  }

  @Post('send')
  async send(@FromVisit() visit: Visit, @Param('item') item: string, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council } = visit;
    const done = await this.sending.run({ actor, council, key: formKey(sent ?? {}), item });
    await this.answer(visit, response, done, 'sent');
  }

  private async answer(visit: Visit, response: Response, done: Result<unknown, Refusal>, how: string): Promise<void> {
    if (done.ok) return response.redirect(303, `${visit.base}/bulletin?done=${how}`);
    await this.page.show(response.status(422), visit, { faults: [itemFault(done.refusal, visit.council.zone)] });
  }
}

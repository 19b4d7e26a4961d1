import { Controller, HttpStatus, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type HandedIn, HandInMail } from '../../../application/intake/hand-in-mail.js';
import { CallerGuard } from '../access/caller-guard.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { ProblemFilter } from '../problem/problem-filter.js';
import { granted } from '../problem/refused.js';
import { MailBodies } from './mail-bodies.js';
import { envelopeOf } from './mail-envelope.js';
import { MailGuard } from './mail-guard.js';

/**
 * A message as raw MIME, from a mail server's pipe or a provider's webhook. 201 once it is committed, 200 where it was
 * taken before: what is sent again is known by its content, so that no Idempotency-Key is needed.
 */
@Controller('api/v1/councils/:slug/mail')
@UseGuards(CallerGuard, MailGuard)
@UseFilters(ProblemFilter)
export class MailController {
  constructor(
    private readonly handInMail: HandInMail,
    private readonly bodies: MailBodies,
  ) {}

  @Post()
  async create(
    @FromCaller() { actor, council }: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HandedIn> {
    const envelope = envelopeOf(request, council);
    const handedIn = await this.bodies.whole(request, async (raw) => granted(await this.handInMail.run(actor, { council, raw, envelope })));
    if (handedIn.state === 'duplicate') response.status(HttpStatus.OK);
    return handedIn;
  }
}

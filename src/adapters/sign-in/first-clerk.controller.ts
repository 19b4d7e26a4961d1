import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { InspectLink } from '../../application/access/inspect-link.js';
import { NameFirstClerk } from '../../application/access/name-first-clerk.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { firstClerkIn, type FirstClerkFault, firstClerkView, faultsOf } from './first-clerk.view.js';
import { councilBookPort } from './ports.js';
import { isSecret, SessionCookie } from './session-cookie.js';
import { linkGone } from './sign-in.controller.js';

/** "Who is the clerk?": asked once in the life of an installation. */
@Controller('first-clerk/:secret')
export class FirstClerkController {
  constructor(
    private readonly links: InspectLink,
    private readonly naming: NameFirstClerk,
    private readonly cookie: SessionCookie,
    @Inject(councilBookPort) private readonly councils: CouncilBook,
  ) {}

  @Get()
  async ask(@Param('secret') secret: string, @Res() response: Response): Promise<void> {
    const state = isSecret(secret) ? await this.links.run(secret) : 'gone';
    if (state !== 'first-clerk') return linkGone(response);
    this.show(response, {}, []);
  }

  @Post()
  async name(@Param('secret') secret: string, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const given = firstClerkIn(body, this.councils.all());
    const named = await this.naming.run(secret, given);
    if (named.ok) {
      this.cookie.put(response, named.value);
      return response.redirect(303, '/');
    }
    const { refusal } = named;
    if (refusal.code === 'link-gone') return linkGone(response);
    this.show(response.status(422), given, faultsOf(refusal));
  }

  private show(response: Response, given: object, faults: readonly FirstClerkFault[]): void {
    response.render('pages/first-clerk.njk', firstClerkView(given, faults, this.councils.all()));
  }
}

import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { InspectLink } from '../../application/access/inspect-link.js';
import { SignIn } from '../../application/access/sign-in.js';
import { SignOut } from '../../application/access/sign-out.js';
import { isSecret, SessionCookie } from './session-cookie.js';

/** A link is opened by GET, which spends nothing, and spent by its button. */
@Controller()
export class SignInController {
  constructor(
    private readonly links: InspectLink,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('sign-in')
  explain(@Res() response: Response): void {
    response.render('pages/sign-in.njk');
  }

  @Get('sign-in/:secret')
  async open(@Param('secret') secret: string, @Res() response: Response): Promise<void> {
    const state = isSecret(secret) ? await this.links.run(secret) : 'gone';
    if (state === 'gone') return linkGone(response);
    if (state === 'first-clerk') return response.redirect(303, `/first-clerk/${secret}`);
    response.render('pages/sign-in-link.njk', { action: `/sign-in/${secret}` });
  }

  @Post('sign-in/:secret')
  async spend(@Param('secret') secret: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const signedIn = await this.signIn.run(secret);
    if (!signedIn.ok) return linkGone(response);
    await this.endSessionOf(request);
    this.cookie.put(response, signedIn.value);
    response.redirect(303, '/');
  }

  @Post('sign-out')
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.endSessionOf(request);
    this.cookie.clear(response);
    response.redirect(303, '/sign-in');
  }

  private async endSessionOf(request: Request): Promise<void> {
    const secret = this.cookie.read(request);
    if (secret !== null) await this.signOut.run(secret);
  }
}

/** One answer, whatever became of the link. */
export function linkGone(response: Response): void {
  response.status(410).render('pages/sign-in-gone.njk');
}

import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { Visitors } from '../../../application/access/visitors.js';
import { type CouncilBook } from '../../../application/ports/council-book.js';
import { councilBookPort } from '../ports.js';
import { councilsOf } from './councils-of.js';

/** The switch, for who acts for several councils. */
@Controller('councils')
export class CouncilsController {
  constructor(
    private readonly visitors: Visitors,
    @Inject(councilBookPort) private readonly councils: CouncilBook,
  ) {}

  @Get()
  choose(@Req() request: Request, @Res() response: Response): void {
    const visitor = this.visitors.behind(request);
    if (visitor === null) return response.redirect(303, '/sign-in');
    const councils = councilsOf(visitor, this.councils);
    if (councils.length === 1) return response.redirect(303, '/');
    const links = councils.map(({ slug, name }) => ({ href: `/councils/${slug}`, text: name }));
    response.render('pages/councils.njk', { links, person: visitor.people[0]?.name ?? '' });
  }
}

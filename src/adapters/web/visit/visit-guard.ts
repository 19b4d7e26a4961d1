import { type CanActivate, type ExecutionContext, ForbiddenException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import { type Request } from 'express';
import { Visitors } from '../../../application/access/visitors.js';
import { type CouncilBook } from '../../../application/ports/council-book.js';
import { actorFor } from '../../../domain/access/visitor.js';
import { type Council } from '../../../domain/council/council.js';
import { GoTo } from '../errors/go-to.js';
import { councilBookPort } from '../ports.js';
import { councilsOf } from './councils-of.js';
import { admitVisit } from './visit.js';

/** Nothing of a council is shown to whoever is not signed in for it; and of which council is never a guess. */
@Injectable()
export class VisitGuard implements CanActivate {
  constructor(
    private readonly visitors: Visitors,
    @Inject(councilBookPort) private readonly councils: CouncilBook,
  ) {}

  canActivate(context: ExecutionContext): true {
    const request = context.switchToHttp().getRequest<Request>();
    const visitor = this.visitors.behind(request);
    if (visitor === null) throw new GoTo('/sign-in');
    const own = councilsOf(visitor, this.councils);
    const council = councilAsked(request, own);
    const actor = actorFor(visitor, council.slug);
    if (actor?.kind !== 'person') throw new NotFoundException();
    admitVisit(request, { actor, council, base: own.length > 1 ? `/councils/${council.slug}` : '' });
    return true;
  }
}

function councilAsked({ params, path }: Request, own: readonly Council[]): Council {
  const [sole] = own;
  if (sole === undefined) throw new ForbiddenException();
  if (params.slug === undefined) return own.length === 1 ? sole : lead(String(params.reference), path, own);
  const asked = own.find(({ slug }) => slug === params.slug);
  if (asked === undefined) throw new NotFoundException();
  return asked;
}

/** No two councils of an installation share a prefix, so a reference alone says whose it is. */
function lead(reference: string, path: string, own: readonly Council[]): never {
  const council = own.find(({ referencePrefix }) => reference.startsWith(`${referencePrefix}-`));
  throw new GoTo(council === undefined ? '/councils' : `/councils/${council.slug}${path}`);
}

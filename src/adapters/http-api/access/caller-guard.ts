import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { RecogniseToken } from '../../../application/access/recognise-token.js';
import { type CouncilBook } from '../../../application/ports/council-book.js';
import { type Actor } from '../../../domain/access/actor.js';
import { type Council } from '../../../domain/council/council.js';
import { councilBookPort } from '../ports.js';
import { type EdgeCode, edgeOutcome } from '../problem/edge-table.js';
import { Refused, refusedAs } from '../problem/refused.js';
import { admit } from './caller.js';

/** Bearer token to actor, path to council. A council that the actor has no part in is as good as none. */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    private readonly tokens: RecogniseToken,
    @Inject(councilBookPort) private readonly councils: CouncilBook,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<Request>();
    const actor = await this.actorBehind(request);
    admit(request, { actor, council: this.councilOf(request, actor) });
    return true;
  }

  private async actorBehind(request: Request): Promise<Actor> {
    const secret = /^Bearer +([\w.~+/-]+=*) *$/i.exec(request.headers.authorization ?? '')?.[1];
    if (secret === undefined) throw unauthenticated('unauthenticated', '');
    const recognised = await this.tokens.run(secret);
    if (recognised.ok) return recognised.value;
    const ranOut = recognised.refusal.code === 'token-ran-out';
    throw unauthenticated(ranOut ? 'token-ran-out' : 'unauthenticated', ', error="invalid_token"');
  }

  /** Asked before anything of the request is judged: a fault in a field would betray that the council is there. */
  private councilOf(request: Request, actor: Actor): Council {
    const slug = String(request.params.slug);
    const council = this.councils.bySlug(slug);
    const takesPart = actor.kind === 'person' && actor.person.council === slug;
    if (council === null || !takesPart) throw refusedAs({ code: 'no-such-council', council: slug });
    return council;
  }
}

/** RFC 6750: the challenge says how to ask, and that a token was not accepted where one was sent. */
function unauthenticated(code: EdgeCode, because: string): Refused {
  const challenge = `Bearer realm="member-enquiries"${because}`;
  return new Refused({ ...edgeOutcome(code), headers: { 'WWW-Authenticate': challenge } });
}

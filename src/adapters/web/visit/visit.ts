import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type Actor } from '../../../domain/access/actor.js';
import { type Council } from '../../../domain/council/council.js';

/** Who looks at which council. */
export interface Visit {
  readonly actor: Extract<Actor, { readonly kind: 'person' }>;
  readonly council: Council;
  /** What the council's addresses begin with: nothing, where the visitor acts for no other. */
  readonly base: string;
}

const visits = new WeakMap<Request, Visit>();

export function admitVisit(request: Request, visit: Visit): void {
  visits.set(request, visit);
}

export const FromVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const visit = visits.get(context.switchToHttp().getRequest<Request>());
  if (visit === undefined) throw new Error('A page was reached that VisitGuard does not guard.');
  return visit;
});

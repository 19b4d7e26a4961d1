import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type Actor } from '../../../domain/access/actor.js';
import { type Council } from '../../../domain/council/council.js';

/** Who asks, and of which council. */
export interface Caller {
  readonly actor: Actor;
  readonly council: Council;
}

const callers = new WeakMap<Request, Caller>();

export function admit(request: Request, caller: Caller): void {
  callers.set(request, caller);
}

export function callerOf(request: Request): Caller {
  const caller = callers.get(request);
  if (caller === undefined) throw new Error('A route was reached that CallerGuard does not guard.');
  return caller;
}

export const FromCaller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<Request>()),
);

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type ComplaintActRequest } from '../../../application/complaint/act-on-complaint.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { callerOf } from '../access/caller.js';
import { conditionsOf } from '../input/headers.js';
import { refusedAs } from '../problem/refused.js';

export function complaintPath(council: CouncilSlug, reference: string): string {
  return `/api/v1/councils/${council}/complaints/${reference}`;
}

/** What cannot be a reference is asked of no store. */
export function complaintIn({ params }: Pick<Request, 'params'>): string {
  const reference = String(params.reference);
  if (/^[A-Z-]{1,40}$/.test(reference)) return reference;
  throw refusedAs({ code: 'no-such-complaint', reference });
}

/** All of an act that path and headers say; the body says the rest. */
export type ComplaintRequest = Omit<ComplaintActRequest<never>, 'at' | 'command'>;

export const FromComplaintPath = createParamDecorator((_: unknown, context: ExecutionContext): ComplaintRequest => {
  const request = context.switchToHttp().getRequest<Request>();
  return { ...callerOf(request), ...conditionsOf(request), reference: complaintIn(request) };
});

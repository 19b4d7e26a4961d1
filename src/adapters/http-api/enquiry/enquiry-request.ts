import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type ActRequest } from '../../../application/enquiry/act-on-enquiry.js';
import { callerOf } from '../access/caller.js';
import { conditionsOf } from '../input/headers.js';
import { referenceIn } from './reference.js';

/** All of an act that path and headers say; the body says the rest. */
export type EnquiryRequest = Omit<ActRequest<never>, 'at' | 'command'>;

export const FromPath = createParamDecorator((_: unknown, context: ExecutionContext): EnquiryRequest => {
  const request = context.switchToHttp().getRequest<Request>();
  return { ...callerOf(request), ...conditionsOf(request), reference: referenceIn(request) };
});

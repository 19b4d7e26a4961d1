import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { type Fault } from '../problem/problem.js';
import { refusedByEdge } from '../problem/refused.js';

/** How an act is to be done: once under a key, and only on the version that was seen. */
export interface Conditions {
  readonly key: string | null;
  readonly expectedVersion: number | null;
}

const keyWanted = '1 to 200 visible ASCII characters';
const versionWanted = 'one version in quotes as the ETag gave it, such as "3", or *';

/** Node joins repeated headers with a comma and a space, which neither shape allows. */
export function conditionsOf({ headers }: Pick<Request, 'headers'>): Conditions {
  const key = single(headers['idempotency-key']);
  const ifMatch = single(headers['if-match']);
  const faults = [
    ...faultUnless(/^[!-~]{1,200}$/, 'Idempotency-Key', key, keyWanted),
    ...faultUnless(/^("\d{1,9}"|\*)$/, 'If-Match', ifMatch, versionWanted),
  ];
  if (faults.length > 0) throw refusedByEdge('invalid-header', faults);
  return { key, expectedVersion: ifMatch === null || ifMatch === '*' ? null : Number(ifMatch.slice(1, -1)) };
}

export const FromHeaders = createParamDecorator((_: unknown, context: ExecutionContext) =>
  conditionsOf(context.switchToHttp().getRequest<Request>()),
);

function single(header: string | readonly string[] | undefined): string | null {
  return header === undefined ? null : String(header);
}

function faultUnless(shape: RegExp, field: string, given: string | null, wanted: string): readonly Fault[] {
  if (given === null || shape.test(given)) return [];
  return [{ field, found: given.length <= 60 ? given : `${given.length} characters`, wanted }];
}

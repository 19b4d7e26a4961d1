import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { refusedByEdge } from '../problem/refused.js';

/** What is posted is JSON. A form would be read by another parser, and its fields taken for ours. */
@Injectable()
export class JsonGuard implements CanActivate {
  canActivate(context: ExecutionContext): true {
    const { method, headers } = context.switchToHttp().getRequest<Request>();
    const mediaType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    if (method !== 'POST' || mediaType === 'application/json') return true;
    throw refusedByEdge('unsupported-content-type', [
      { field: 'Content-Type', found: mediaType ?? 'nothing', wanted: 'application/json' },
    ]);
  }
}

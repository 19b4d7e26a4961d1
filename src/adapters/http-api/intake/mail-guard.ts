import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { refusedByEdge } from '../problem/refused.js';

const taken = ['message/rfc822', 'message/global', 'application/octet-stream'];
const wanted = 'message/rfc822 or application/octet-stream';

/** What is posted is the message itself, byte for byte: packed or as a form it would be kept as something else. */
@Injectable()
export class MailGuard implements CanActivate {
  canActivate(context: ExecutionContext): true {
    const { headers } = context.switchToHttp().getRequest<Request>();
    const mediaType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? 'nothing';
    const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
    if (!taken.includes(mediaType)) throw refusedByEdge('not-a-message', [{ field: 'Content-Type', found: mediaType.slice(0, 60), wanted }]);
    if (encoding !== 'identity') throw refusedByEdge('not-a-message', [{ field: 'Content-Encoding', found: encoding.slice(0, 60), wanted: 'none' }]);
    return true;
  }
}

import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Observable, tap } from 'rxjs';

/**
 * `ETag: "3"` from the version in an answer: what an If-Match is compared with.
 * Whether something is late changes with time and without a new version, so an If-None-Match is never answered 304.
 */
export class VersionTag implements NestInterceptor<unknown, unknown> {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    delete http.getRequest<Request>().headers['if-none-match'];
    return next.handle().pipe(
      tap((answer) => {
        if (isVersioned(answer)) http.getResponse<Response>().set('ETag', `"${answer.version}"`);
      }),
    );
  }
}

function isVersioned(answer: unknown): answer is { readonly version: number } {
  return typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'number';
}

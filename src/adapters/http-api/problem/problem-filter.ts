import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Log } from '../../../application/ports/log.js';
import { logPort } from '../ports.js';
import { type EdgeCode, edgeOutcome } from './edge-table.js';
import { type Outcome } from './problem.js';
import { Refused } from './refused.js';

/** Answers all that goes wrong as problem+json: what was refused in words, what failed without any. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(logPort) private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const outcome = outcomeFor(thrown);
    const { problem, headers = {} } = outcome;
    this.report(thrown, outcome, { method: request.method, route: routeOf(request), status: problem.status });
    if (response.headersSent) return void response.end();
    response.status(problem.status).set(headers).type('application/problem+json');
    // Not send(): it would add an ETag, which a client could take for the enquiry's version.
    response.end(JSON.stringify(problem));
  }

  /** Of complaints a log says nothing but that something failed: whoever reads it may be whom one is about. */
  private report(thrown: unknown, { level, problem }: Outcome, data: Readonly<Record<string, string | number>>): void {
    if (level === 'error') return this.log.error('http-api.failed', thrown, data);
    if (String(data.route).includes('/complaints')) return;
    this.log[level]('http-api.refused', { ...data, code: problem.code });
  }
}

function outcomeFor(thrown: unknown): Outcome {
  if (thrown instanceof Refused) return thrown.outcome;
  return edgeOutcome(thrown instanceof HttpException ? codeOf(thrown) : 'unexpected');
}

/** What the router and the body parser throw: nothing else here throws an HttpException. */
function codeOf(thrown: HttpException): EdgeCode {
  switch (thrown.getStatus()) {
    case 400:
      return thrown.cause instanceof URIError ? 'unreadable-path' : 'unreadable-body';
    case 404:
      return 'unknown-route';
    case 413:
      return 'body-too-large';
    case 415:
      return 'unsupported-content-type';
    default:
      return 'unexpected';
  }
}

/** The pattern, never the path as it was sent: a log holds nothing that a stranger can write into it. */
function routeOf(request: Request): string {
  const { route } = request as { route?: { path?: unknown } };
  return typeof route?.path === 'string' ? route.path : 'none';
}

import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Log } from '../../../application/ports/log.js';
import { isPage } from '../page-path.js';
import { beyondPages, logPort } from '../ports.js';
import { GoTo } from './go-to.js';
import { pageWords, shownStatus } from './page-words.js';

/** All that goes wrong on a page is answered by a page, in plain words; beyond the pages another filter answers. */
@Catch()
export class PageFilter implements ExceptionFilter {
  constructor(
    @Inject(beyondPages) private readonly beyond: ExceptionFilter,
    @Inject(logPort) private readonly log: Log,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): unknown {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    if (!isPage(request.path)) return this.beyond.catch(thrown, host);
    if (response.headersSent) return response.end();
    if (thrown instanceof GoTo) return response.redirect(303, thrown.path);
    const status = thrown instanceof HttpException ? shownStatus(thrown.getStatus()) : 500;
    if (status === 500) this.log.error('web.failed', thrown, { method: request.method });
    else this.log.info('web.refused', { method: request.method, status });
    return show(response, status);
  }
}

/** Where even the page of the failure fails, its title is left. */
function show(response: Response, status: number): void {
  const words = pageWords(status);
  response.status(status).render('pages/error.njk', words, (error: Error | null, html?: string) => {
    if (error === null && html !== undefined) response.send(html);
    else response.type('text/plain').send(words.title);
  });
}

import { setTimeout as pause } from 'node:timers/promises';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Installation } from './installation.js';

/** What is under way is given this long before it is cut off. All of them together stay below ten seconds. */
const mostForSending = 2_000;
const mostForRequests = 2_000;
const betweenSweeps = 50;

/** Claims no further mail; one that is being sent is sent and marked, or cut off and left to be tried again. */
export async function endSending({ useCases, ports }: Pick<Installation, 'useCases' | 'ports'>): Promise<void> {
  const marked = useCases.deliverOutbox.stop();
  await Promise.race([marked, pause(mostForSending, undefined, { ref: false })]);
  await ports.transport.close();
  await marked;
}

/** Requests under way are answered; connections that are only kept open would hold us up for as long as they like. */
export async function closeWeb(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer();
  const sweep = setInterval(() => server.closeIdleConnections(), betweenSweeps);
  const limit = setTimeout(() => server.closeAllConnections(), mostForRequests);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(limit);
  }
}

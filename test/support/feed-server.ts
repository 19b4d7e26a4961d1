import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Nation, nations, type PublishedDay } from '../../src/domain/calendar/bank-holidays.js';
import { facts } from './councils.js';

/** A web server on this machine that answers as a test says. */
export interface FeedServer {
  readonly address: string;
  /** Requests that came. */
  readonly asked: string[];
  answer: RequestListener;
  close(): Promise<void>;
}

export async function feedServer(): Promise<FeedServer> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    served.answer(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const served: FeedServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bank-holidays.json`,
    asked,
    answer: (_, response) => response.end(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return served;
}

export function answering(body: string, type = 'application/json', status = 200): RequestListener {
  return (_, response) => response.writeHead(status, { 'Content-Type': type }).end(body);
}

export function redirecting(to: string, status: number): RequestListener {
  return (_, response) => response.writeHead(status, { Location: to }).end();
}

type Change = (days: readonly PublishedDay[], nation: Nation) => readonly PublishedDay[];

/** GOV.UK's list in its own shape: what is known since a year, changed as a test wants. */
export function govUk(since: number, change: Change = (days) => days): string {
  const known = facts().bankHolidays.nations;
  const division = (nation: Nation) => {
    const years = Object.entries(known[nation]).filter(([year]) => Number(year) >= since);
    const days = change(years.flatMap(([, year]) => year.days), nation);
    return { division: nation, events: days.map(({ date, title, substitute }) => ({ title, date, notes: substitute ? 'Substitute day' : '', bunting: true })) };
  };
  return JSON.stringify(Object.fromEntries(nations.map((nation) => [nation, division(nation)])));
}

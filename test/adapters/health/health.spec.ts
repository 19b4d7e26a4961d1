import { type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { type App } from 'supertest/types.js';
import { HealthController } from '../../../src/adapters/health/health.controller.js';
import { CheckReadiness } from '../../../src/application/care/check-readiness.js';
import { type MailSwitch } from '../../../src/application/ports/mail-switch.js';
import { type Vital } from '../../../src/application/ports/vital.js';

const mail = (on: boolean): MailSwitch => ({
  read: () => Promise.resolve({ on, waiting: 0, oldestQueuedAt: null }),
  turn: () => Promise.resolve(),
});
const vital = (part: Vital['part'], works: Vital['works']): Vital => ({ part, works });
const well = vital('database-reading', () => Promise.resolve(true));

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

async function asked(server: App, path: string): Promise<Answer> {
  const { status, headers, text } = await request(server).get(path);
  return { status, headers, body: JSON.parse(text) };
}

describe('health', () => {
  let app: INestApplication<App> | undefined;
  afterEach(() => app?.close());

  async function over(readiness: CheckReadiness): Promise<App> {
    const built = await Test.createTestingModule({
      controllers: [HealthController],
      providers: [{ provide: CheckReadiness, useValue: readiness }],
    }).compile();
    app = built.createNestApplication<INestApplication<App>>();
    await app.init();
    return app.getHttpServer();
  }

  it('is live whatever does not work', async () => {
    const server = await over(new CheckReadiness([vital('mail-in', () => Promise.resolve(false))], mail(true)));
    const { status, body, headers } = (await request(server).get('/health/live')) as Answer;
    expect({ status, body }).toEqual({ status: 200, body: { status: 'live' } });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is ready when every part works, and says whether mail goes out', async () => {
    const on = await asked(await over(new CheckReadiness([well], mail(true))), '/health/ready');
    expect([on.status, on.body]).toEqual([200, { status: 'ready', outgoingMail: 'on' }]);
    await app?.close();
    const off = await asked(await over(new CheckReadiness([well], mail(false))), '/health/ready');
    expect([off.status, off.body]).toEqual([200, { status: 'ready', outgoingMail: 'off: nothing is sent until "mail on"' }]);
  });

  it('is ready where something needs a person soon, and says what', async () => {
    const readiness = new CheckReadiness([well], mail(true));
    readiness.alsoWatches({ concerns: () => ['bank-holidays-ending'] });
    readiness.alsoWatches({ concerns: () => [] });
    const { status, body } = await asked(await over(readiness), '/health/ready');
    expect([status, body]).toEqual([200, { status: 'ready', outgoingMail: 'on', degraded: ['bank-holidays-ending'] }]);
  });

  it('names each part that does not work, whether it says so or breaks', async () => {
    const broken = vital('database-writing', () => Promise.reject(new Error('disk full at /srv')));
    const closed = vital('mail-in', () => Promise.resolve(false));
    const { status, body } = await asked(await over(new CheckReadiness([well, broken, closed], mail(true))), '/health/ready');
    expect([status, body]).toEqual([503, { status: 'not-ready', notWorking: ['database-writing', 'mail-in'] }]);
  });

  it('does not wait for a part that never answers', async () => {
    const silent = vital('database-writing', () => new Promise(() => undefined));
    const { status, body } = await asked(await over(new CheckReadiness([silent], mail(true))), '/health/ready');
    expect([status, body]).toEqual([503, { status: 'not-ready', notWorking: ['no-answer-in-time'] }]);
  });

  it('is live and not ready while the service stops', async () => {
    const readiness = new CheckReadiness([well], mail(true));
    const server = await over(readiness);
    readiness.stop();
    const { status, body } = await asked(server, '/health/ready');
    expect([status, body]).toEqual([503, { status: 'not-ready', notWorking: ['stopping'] }]);
    expect((await request(server).get('/health/live')).status).toBe(200);
  });
});

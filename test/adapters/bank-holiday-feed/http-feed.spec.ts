import { gzipSync } from 'node:zlib';
import { feedLimits, HttpFeed } from '../../../src/adapters/bank-holiday-feed/http-feed.js';
import { answering, type FeedServer, feedServer, govUk, redirecting } from '../../support/feed-server.js';

describe('a list of bank holidays read over HTTP', () => {
  let server: FeedServer;
  beforeEach(async () => (server = await feedServer()));
  afterEach(() => server.close());

  const read = (limits: Partial<typeof feedLimits> = {}, address = server.address) => new HttpFeed(address, { ...feedLimits, ...limits }).read();
  const refusal = async (limits: Partial<typeof feedLimits> = {}, address = server.address) => {
    const outcome = await read(limits, address);
    return outcome.ok ? null : outcome.refusal;
  };

  it('is taken as GOV.UK writes it', async () => {
    server.answer = answering(govUk(2019));
    const outcome = await read();
    expect(outcome.ok && outcome.value['england-and-wales'].find(({ date }) => date === '2026-12-28')).toEqual({
      ...{ date: '2026-12-28', title: 'Boxing Day', substitute: true },
    });
    expect(outcome.ok && Object.keys(outcome.value).toSorted()).toEqual(['england-and-wales', 'northern-ireland', 'scotland']);
  });

  it('is taken with a byte order mark', async () => {
    server.answer = answering(`\uFEFF${govUk(2026)}`);
    expect((await read()).ok).toBe(true);
  });

  it('is taken compressed, and measured as it is and not as it came', async () => {
    let body = gzipSync(govUk(2026));
    server.answer = (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(body);
    expect((await read()).ok).toBe(true);
    body = gzipSync(Buffer.alloc(3_000_000, 0x20));
    expect(await refusal()).toMatchObject({ code: 'too-large' });
  });

  it.each<[name: string, status: number]>([['404', 404], ['500', 500], ['204', 204], ['304 without an address', 304]])('is refused with status %s', async (_, status) => {
    server.answer = answering('', 'text/plain', status);
    expect(await refusal()).toEqual({ code: 'wrong-status', found: `status ${status}`, wanted: 'status 200' });
  });

  it('is refused where it is a page, and says how it begins', async () => {
    server.answer = answering('<!DOCTYPE html>\n<html><body>Sorry, \u001b[2J we are down for maintenance until further notice</body>', 'text/html');
    expect(await refusal()).toEqual({
      ...{ code: 'not-json', found: '“<!DOCTYPE html> <html><body>Sorry,  [2J we are down for main…”', wanted: 'JSON' },
    });
  });

  it('is refused where it is empty', async () => {
    server.answer = answering('');
    expect(await refusal()).toEqual({ code: 'not-json', found: 'nothing', wanted: 'JSON' });
  });

  it('is refused whole for one date that does not exist', async () => {
    server.answer = answering(govUk(2026).replace('2026-12-28', '2026-02-30'));
    expect(await refusal()).toMatchObject({ code: 'not-a-feed', found: '“2026-02-30” at england-and-wales.events[7].date' });
  });

  it.each(['{}', '[]', 'null', '"x"', '{"england-and-wales":{"events":[]}}'])('is refused where it is %s', async (body) => {
    server.answer = answering(body);
    const refused = await refusal();
    expect(refused?.code).toBe('not-a-feed');
    expect(refused?.found).toContain(' at england-and-wales (and 2 more)');
  });

  it('is refused beyond 2 MB, and not read on', async () => {
    let sent = 0;
    server.answer = (_, response) => {
      const more = (): void => {
        while (sent < 200_000_000 && !response.destroyed) {
          sent += 100_000;
          if (!response.write(Buffer.alloc(100_000, 0x20))) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    };
    expect(await refusal()).toEqual({ code: 'too-large', found: 'more than 2000000 bytes', wanted: 'at most 2000000 bytes' });
    expect(sent).toBeLessThan(50_000_000);
  });

  it('of 3 MB is refused', async () => {
    server.answer = answering(' '.repeat(3_000_000));
    expect(await refusal()).toMatchObject({ code: 'too-large' });
  });

  it('is refused where it hangs before its head, and in its midst', async () => {
    server.answer = () => undefined;
    expect(await refusal({ milliseconds: 100 })).toEqual({ code: 'too-slow', found: 'no whole answer in time', wanted: 'one within 0.1 seconds' });
    server.answer = (_, response) => void response.writeHead(200).write('{');
    expect(await refusal({ milliseconds: 100 })).toMatchObject({ code: 'too-slow' });
  });

  it('is waited for no longer when the service ends', async () => {
    server.answer = () => undefined;
    const feed = new HttpFeed(server.address);
    const reading = feed.read();
    feed.stop();
    expect(await reading).toMatchObject({ ok: false, refusal: { code: 'stopped' } });
    expect(await feed.read()).toMatchObject({ ok: false, refusal: { code: 'stopped' } });
  });

  it('is refused where nobody answers, or the line breaks', async () => {
    server.answer = (_, response) => response.socket?.destroy();
    expect(await refusal()).toMatchObject({ code: 'no-answer', wanted: 'an answer' });
    await server.close();
    expect(await refusal()).toEqual({ code: 'no-answer', found: 'ECONNREFUSED', wanted: 'an answer' });
  });

  it.each([
    ['http://www.gov.uk/bank-holidays.json', 'http://www.gov.uk/bank-holidays.json'],
    ['http://127.0.0.1.example.org/', 'http://127.0.0.1.example.org/'],
    ['http://localhost:80@example.org/', 'http://example.org/'],
    ['https://user:secret@example.org/x', 'https://example.org/x'],
    ['file:///etc/passwd', 'file:///etc/passwd'],
    ['ftp://127.0.0.1/x', 'ftp://127.0.0.1/x'],
  ])('is not asked for at %s', async (address, found) => {
    expect(await refusal({}, address)).toEqual({ code: 'wrong-address', found, wanted: 'an address that begins with https:// and has no password in it' });
  });

  describe('that has moved', () => {
    const moved = (to: string, status = 302) => redirecting(to, status);

    it.each([301, 302, 303, 307, 308])('is found where it went (%s)', async (status) => {
      server.answer = (request, response) =>
        request.url === '/new' ? answering(govUk(2026))(request, response) : moved('/new', status)(request, response);
      expect((await read()).ok).toBe(true);
      expect(server.asked).toEqual(['/bank-holidays.json', '/new']);
    });

    it.each(['https://127.0.0.1:1/x', 'file:///etc/passwd', 'data:application/json,{}'])('to another scheme is not followed: %s', async (to) => {
      server.answer = moved(to);
      expect(await refusal()).toEqual({ code: 'redirected-elsewhere', found: to, wanted: 'at most 3 redirects, all to http://' });
      expect(server.asked).toHaveLength(1);
    });

    it('off this machine by plain http is not followed', async () => {
      server.answer = moved('http://example.org/x');
      expect(await refusal()).toMatchObject({ code: 'wrong-address', found: 'http://example.org/x' });
    });

    it('and moves for ever is given up', async () => {
      server.answer = moved('/again');
      expect(await refusal()).toMatchObject({ code: 'redirected-elsewhere', found: '/again' });
      expect(server.asked).toHaveLength(4);
    });
  });
});

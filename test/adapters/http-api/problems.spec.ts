import { gzipSync } from 'node:zlib';
import { answered, Client, problemIn, root } from './client.js';

describe('what goes wrong before or beside a use case', () => {
  let client: Client;
  beforeAll(async () => (client = await Client.start()));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => client.api.stop());

  const enquiries = `${root}/houghton-regis/enquiries`;
  const send = (body: string | Buffer, type: string) => client.raw('post', enquiries).set('Content-Type', type).send(body);

  it.each(['{', '{"text": }', 'not JSON', '"a text"', '7', 'null', '{"a":1}{"b":2}', '\0'])('is told of the body %j', async (body) => {
    expect(problemIn(await answered(send(body, 'application/json')))).toMatchObject({ status: 400, code: 'unreadable-body' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'application/jsonx'])(
    'is told of the content type %s',
    async (type) => {
      const problem = problemIn(await answered(send('channel=telephone', type)));
      expect(problem).toMatchObject({ status: 415, code: 'unsupported-content-type', faults: [{ field: 'Content-Type' }] });
    },
  );

  it('is told that a post needs a body', async () => {
    expect(problemIn(await answered(client.raw('post', enquiries)))).toMatchObject({ status: 415, faults: [{ found: 'nothing' }] });
    const { faults } = problemIn(await answered(send('', 'application/json; charset=utf-8')));
    expect(faults.length).toBeGreaterThan(0);
  });

  it.each(['application/json; charset=latin1', 'application/json; charset=x'])('is told of %s', async (type) => {
    expect(problemIn(await answered(send('{}', type)))).toMatchObject({ status: 415 });
  });

  it('is told that a body is too large, packed or not', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(1024 * 1024) });
    expect(problemIn(await answered(send(large, 'application/json')))).toMatchObject({ status: 413, code: 'body-too-large' });
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    const packed = send(bomb, 'application/json').serialize((raw: unknown) => raw as string).set('Content-Encoding', 'gzip');
    expect(problemIn(await answered(packed))).toMatchObject({ status: 413 });
  });

  it.each(['gzip', 'br', 'unheard-of'])('is told of a body that is not %s', async (encoding) => {
    const packed = send('{}', 'application/json').set('Content-Encoding', encoding);
    expect([400, 415]).toContain(problemIn(await answered(packed)).status);
  });

  it.each([
    ['get', '/api'],
    ['get', '/api/v1'],
    ['get', '/api/v2/councils/houghton-regis/enquiries'],
    ['get', `${enquiries}/HR-0001/responses`],
    ['delete', `${enquiries}/HR-0001`],
    ['post', `${enquiries}/HR-0001/tickets`],
    ['get', `${root}/houghton-regis`],
  ] as const)('is told that nothing answers to %s %s', async (method, path) => {
    expect(problemIn(await answered(client.raw(method, path)))).toMatchObject({ status: 404, code: 'unknown-route' });
  });

  it.each(['%', '%zz', '%c3%28', '%E0%A4%A'])('is told of the path %s', async (path) => {
    const problem = problemIn(await answered(client.raw('get', `${enquiries}/${path}`)));
    expect(problem).toMatchObject({ status: 400, code: 'unreadable-path' });
  });

  it('is never told why something failed; operators are', async () => {
    jest.spyOn(client.api.useCases.listEnquiries, 'run').mockRejectedValue(new Error('SELECT secret FROM enquiry'));
    const answer = await client.get('enquiries');
    expect(problemIn(answer)).toMatchObject({ status: 500, code: 'unexpected', faults: [] });
    expect(JSON.stringify(answer)).not.toMatch(/secret|SELECT|\.ts|\.js|at /);
    expect(client.api.log.at(-1)).toMatchObject({
      level: 'error',
      event: 'http-api.failed',
      data: { method: 'GET', route: '/api/v1/councils/:slug/enquiries', status: 500 },
    });
  });

  it('is not told of a failure in recognising who asks either', async () => {
    jest.spyOn(client.api.useCases.recogniseToken, 'run').mockRejectedValue('a string');
    expect(problemIn(await client.get('enquiries'))).toMatchObject({ status: 500 });
  });

  it('is kept by no cache, whatever the answer', async () => {
    const answers = [await client.get('enquiries'), await client.get('tickets'), await answered(send('{', 'application/json'))];
    expect(answers.map(({ headers }) => headers['cache-control'])).toEqual(['no-store', 'no-store', 'no-store']);
  });

  it('is logged by code and pattern of the route, never by what was sent', async () => {
    client.api.log.length = 0;
    await answered(client.raw('get', '/api/v1/secret?text=secret'));
    await answered(send('{"subject": "secret"', 'application/json'));
    await client.post('enquiries', { subject: 'secret' });
    expect(client.api.log).toEqual([
      { level: 'info', event: 'http-api.refused', data: { method: 'GET', route: 'none', status: 404, code: 'unknown-route' } },
      { level: 'info', event: 'http-api.refused', data: { method: 'POST', route: 'none', status: 400, code: 'unreadable-body' } },
      {
        level: 'info',
        event: 'http-api.refused',
        data: { method: 'POST', route: '/api/v1/councils/:slug/enquiries', status: 422, code: 'invalid-input' },
      },
    ]);
  });
});

import { ClientCredentials } from '../../../src/adapters/oauth/client-credentials.js';
import { at } from '../../support/facts.js';
import { FixedClock } from '../../support/fixed-clock.js';
import { clientSecret, TokenServer } from '../../support/token-server.js';

describe('the token of an application', () => {
  let server: TokenServer;
  let clock: FixedClock;
  beforeEach(async () => {
    server = await TokenServer.listen();
    clock = new FixedClock(at('Mon 2026-05-11 09:00'));
  });
  afterEach(() => server.close());

  const client = (secret = clientSecret, tokenUrl = server.tokenUrl): ClientCredentials =>
    new ClientCredentials({ tokenUrl, clientId: 'an-application', clientSecret: secret }, clock);

  it('is asked for as RFC 6749 §4.4 has it', async () => {
    expect(await client().accessToken()).toBe('token-1');
    expect(server.asked).toEqual([
      { grant_type: 'client_credentials', client_id: 'an-application', client_secret: clientSecret, scope: 'https://outlook.office365.com/.default' },
    ]);
  });

  it('is asked for once, however many want it', async () => {
    const tokens = client();
    expect(await Promise.all([tokens.accessToken(), tokens.accessToken(), tokens.accessToken(true)])).toEqual(['token-1', 'token-1', 'token-1']);
    expect(await tokens.accessToken()).toBe('token-1');
    expect(server.asked).toHaveLength(1);
  });

  it('is kept until five minutes before its end', async () => {
    const tokens = client();
    await tokens.accessToken();
    clock.forward(54);
    expect(await tokens.accessToken()).toBe('token-1');
    clock.forward(1);
    expect(await tokens.accessToken()).toBe('token-2');
  });

  it.each<[life: number | string, minutes: number]>([
    [240, 2],
    ['3600', 55],
    ['for ever', 5],
  ])('of a life of %p is kept for %p minutes', async (life, minutes) => {
    server.lifeSeconds = life;
    const tokens = client();
    await tokens.accessToken();
    clock.forward(minutes - 1);
    expect(await tokens.accessToken()).toBe('token-1');
    clock.forward(1);
    expect(await tokens.accessToken()).toBe('token-2');
  });

  it('is asked for anew where the one before was refused', async () => {
    const tokens = client();
    await tokens.accessToken();
    expect(await tokens.accessToken(true)).toBe('token-2');
  });

  it.each<[what: string, status: number, body: string, code: string]>([
    ['a wrong answer', 200, 'not JSON', 'token-missing'],
    ['an answer without one', 200, '{"access_token":""}', 'token-missing'],
    ['a list', 200, '[]', 'token-missing'],
    ['a failure', 503, 'busy', 'token-refused-503'],
    ['a refusal', 400, '{"error":"unauthorized_client","error_codes":[700016]}', 'token-refused-unauthorized_client-AADSTS700016'],
    ['a refusal in words', 400, '{"error":"The secret ABC is wrong"}', 'token-refused-400'],
  ])('is not to be had with %s', async (_, status, body, code) => {
    server.refusal = { status, body };
    await expect(client().accessToken()).rejects.toMatchObject({ code });
    server.refusal = null;
    expect(await client().accessToken()).toBe('token-2');
  });

  it('is refused without a word of the secret', async () => {
    const error: unknown = await client('a wrong secret').accessToken().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'token-refused-invalid_client-AADSTS7000215' });
    expect(JSON.stringify(error) + String(error) + ((error as Error).stack ?? '')).not.toContain('a wrong secret');
  });

  it('is not to be had where nobody answers', async () => {
    await expect(client(clientSecret, 'http://127.0.0.1:1/token').accessToken()).rejects.toMatchObject({ code: 'token-server-not-reached' });
  });
});

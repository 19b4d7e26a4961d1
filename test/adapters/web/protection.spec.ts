import { type Staged, staged } from './staged.js';
import { hiddenIn, textOf, Visitor } from './visitor.js';

describe('what protects the pages', () => {
  let stage: Staged;
  let reference: string;
  beforeAll(async () => {
    stage = await staged();
    reference = await stage.log();
  });
  afterAll(() => stage.web.stop());

  it.each(['/', '/sign-in', '/nowhere', '/enquiries/new'])('sends %s with headers that allow no script and keep nothing', async (path) => {
    const { headers, html } = await stage.clerk.get(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';style-src 'self';img-src 'self' data:;form-action 'self';frame-ancestors 'none';base-uri 'none'",
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that hides', { origin: 'null' }],
  ])('refuses a form from %s', async (_, headers) => {
    const path = `/enquiries/${reference}/responses`;
    const form = { ...hiddenIn((await stage.clerk.get(path)).html), way: 'email', text: 'Forged.' };
    const refused = await stage.clerk.post(path, form, headers);
    expect(refused.status).toBe(403);
    expect(textOf(refused.html)).toContain('You cannot do this');
    expect((await stage.clerk.get(`/enquiries/${reference}`)).html).not.toContain('Forged.');
  });

  it('takes a form from its own pages', async () => {
    const { origin } = stage.web;
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin }]) {
      const path = `/enquiries/${reference}/contacts`;
      const form = { ...hiddenIn((await stage.clerk.get(path)).html), way: 'email', text: 'Real.' };
      expect((await stage.clerk.post(path, form, headers)).status).toBe(303);
    }
  });

  it('leaves the API to its tokens, and its problems to its own filter', async () => {
    const api = `${stage.web.origin}/api/v1/councils/houghton-regis/enquiries`;
    const answer = await fetch(api, { method: 'POST', headers: { origin: 'https://evil.example', cookie: stage.clerk.cookies } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const unknown = await fetch(`${stage.web.origin}/api/nowhere`);
    expect(unknown.headers.get('content-type')).toBe('application/problem+json');
    const broken = await fetch(api, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
    expect(broken.headers.get('content-type')).toBe('application/problem+json');
  });

  it('escapes all that people wrote', async () => {
    const script = '<script>alert(1)</script>"\'&amp;{{ 7 * 7 }}';
    const hostile = await stage.log({ subject: script, text: `${script}\r\nsecond line` });
    await stage.clerk.fill(`/enquiries/${hostile}/contacts`, { way: 'email', text: script });
    const kept = await stage.clerk.fill(`/enquiries/${hostile}/responses`, { text: `</textarea>${script}` });
    const pages = [kept, await stage.clerk.get(`/enquiries/${hostile}`), await stage.clerk.get('/'), await stage.clerk.get(`/enquiries/${hostile}/responses`)];
    for (const { html } of pages) {
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html).toContain('{{ 7 * 7 }}');
      expect(html).not.toContain('<script');
      expect(html).not.toContain('</textarea>&');
    }
    expect(pages[1]?.html).toContain('\nsecond line');
  });

  it.each(['/?done=<script>', '/?status=<script>', '/?after=%00~%00', '/?status[]=new&status=closed', '/?overdue=maybe'])('shows the list for %s', async (path) => {
    const page = await stage.clerk.get(path);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('<script');
  });

  it('answers what is not there with a page in plain words and nothing of the inside', async () => {
    for (const path of ['/nowhere', '/enquiries/HR-9999', '/enquiries/%00', `/enquiries/${reference}/unknown`, '/enquiries/constructor', '/councils/ware', '/%ff']) {
      const page = await stage.clerk.get(path);
      expect([404, 400]).toContain(page.status);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.html).not.toMatch(/\bat .*\.(ts|js):|node_modules|Error:/);
    }
  });

  it('answers a failure of its own with a page, and records it', async () => {
    const { listEnquiries } = stage.web.useCases;
    const failing = jest.spyOn(listEnquiries, 'run').mockRejectedValueOnce(new Error('disk on fire at /secret'));
    const page = await stage.clerk.get('/');
    failing.mockRestore();
    expect(page.status).toBe(500);
    expect(textOf(page.html)).toContain('Sorry, there is a problem with the service');
    expect(page.html).not.toContain('fire');
    expect(stage.web.log.at(-1)).toMatchObject({ event: 'web.failed' });
  });

  it.each([
    ['multipart/form-data; boundary=x', 400],
    ['application/json', 400],
    ['application/x-www-form-urlencoded; charset=odd', 400],
  ])('does nothing with a body of %s', async (type, status) => {
    const headers = { cookie: stage.clerk.cookies, 'content-type': type };
    const answer = await fetch(`${stage.web.origin}/enquiries/new`, { method: 'POST', headers, body: '{"subject":"x"}' });
    expect(answer.status).toBe(status);
    expect(textOf(await answer.text())).toContain('The request cannot be read');
  });

  it('refuses what is too long, in words', async () => {
    const page = await stage.clerk.post('/enquiries/new', { text: 'x'.repeat(1_100_000) });
    expect(page.status).toBe(413);
    expect(textOf(page.html)).toContain('What you sent is too long');
  });
});

describe('over https', () => {
  it('binds the cookie to the host and asks for https', async () => {
    const { web } = await staged({ address: 'https://enquiries.example.org' });
    const issued = await web.useCases.issueSignInLink.run({ kind: 'operator' }, 'clerk@houghton.example');
    const page = await new Visitor(web).post(`/sign-in/${issued.ok ? issued.value : ''}`, {}, { origin: 'https://enquiries.example.org' });
    expect(page.headers.getSetCookie()[0]).toMatch(/^__Host-me_session=[0-9a-f]{64}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(page.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    await web.stop();
  });

  it('lets forms work on an office address without it, where browsers tell the origin only', async () => {
    const { web } = await staged({ address: 'http://enquiries.office.lan' });
    const page = await new Visitor(web).get('/sign-in');
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(page.headers.get('content-security-policy')).not.toContain('upgrade');
    await web.stop();
  });
});

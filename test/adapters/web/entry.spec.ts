import { type Staged, staged } from './staged.js';
import { runningWeb } from './running-web.js';
import { textOf, Visitor } from './visitor.js';

describe('getting in', () => {
  let stage: Staged;
  let reference: string;
  beforeAll(async () => {
    stage = await staged();
    reference = await stage.log();
  });
  afterAll(() => stage.web.stop());

  const stranger = () => new Visitor(stage.web);
  const linkFor = async (email: string) => {
    const issued = await stage.web.useCases.issueSignInLink.run({ kind: 'operator' }, email);
    return `/sign-in/${issued.ok ? issued.value : 'none'}`;
  };
  const inside = () => ['/', '/enquiries/new', '/councils', `/enquiries/${reference}`, `/enquiries/${reference}/responses`, '/councils/houghton-regis'];

  it('shows nothing without a session, and leads to the sign-in page', async () => {
    for (const path of [...inside(), '/enquiries/HR-9999', '/councils/nowhere']) {
      const page = await stranger().get(path);
      expect({ path, status: page.status, location: page.location }).toEqual({ path, status: 303, location: '/sign-in' });
      expect(page.html).not.toContain('Bin');
    }
    const sent = await stranger().post(`/enquiries/${reference}/responses`, { way: 'email', text: 'x' });
    expect(sent.location).toBe('/sign-in');
  });

  it.each(['me_session=', 'me_session=abc', `me_session=${'0'.repeat(64)}`, `__Host-me_session=${'0'.repeat(64)}`, 'me_session=%00; ;=;'])(
    'takes the cookie %s for nobody',
    async (cookie) => {
      expect((await stranger().get('/', { cookie })).location).toBe('/sign-in');
    },
  );

  it('explains how to get a link and never says who is known', async () => {
    expect(textOf((await stranger().get('/sign-in')).html)).toContain('sign-in-link --person');
  });

  it('opens a link as often as a scanner likes, and spends it once', async () => {
    const link = await linkFor('clerk@houghton.example');
    for (let opened = 0; opened < 3; opened += 1) {
      const page = await stranger().get(link);
      expect(page.html).toContain(`<form method="post" action="${link}">`);
      expect(page.headers.getSetCookie()).toEqual([]);
    }
    const visitors = Array.from({ length: 20 }, stranger);
    const answers = await Promise.all(visitors.map((one) => one.post(link, {})));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(19);
    const [cookie = ''] = answers.find(({ status }) => status === 303)?.headers.getSetCookie() ?? [];
    expect(cookie).toMatch(/^me_session=[0-9a-f]{64}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect((await stranger().get(link)).status).toBe(410);
  });

  it.each(['none', '0'.repeat(64), `${'0'.repeat(63)}g`, '..%2f..%2fsecret', '%00'])('gives the same answer to the link %s', async (secret) => {
    for (const page of [await stranger().get(`/sign-in/${secret}`), await stranger().post(`/sign-in/${secret}`, {})]) {
      expect(page.status).toBe(410);
      expect(textOf(page.html)).toContain('This link no longer works');
    }
  });

  it('runs out after ten minutes', async () => {
    const link = await linkFor('clerk@houghton.example');
    stage.web.clock.forward(10);
    expect((await stranger().post(link, {})).status).toBe(410);
    stage.web.clock.forward(-10);
  });

  it('signs out for good, and a new sign-in ends the session before it', async () => {
    const visitor = await Visitor.signedIn(stage.web, 'clerk@houghton.example');
    const cookie = visitor.cookies;
    expect((await visitor.post('/sign-out', {})).location).toBe('/sign-in');
    expect(visitor.cookies).toBe('');
    expect((await stranger().get('/', { cookie })).location).toBe('/sign-in');
    const again = await Visitor.signedIn(stage.web, 'clerk@houghton.example');
    const before = again.cookies;
    await again.post(await linkFor('clerk@houghton.example'), {});
    expect((await stranger().get('/', { cookie: before })).location).toBe('/sign-in');
    expect((await again.get('/')).status).toBe(200);
  });

  it('ends a session after two idle hours, and after twelve whatever happens', async () => {
    const { web } = stage;
    const idle = await Visitor.signedIn(web, 'clerk@houghton.example');
    const busy = await Visitor.signedIn(web, 'clerk@houghton.example');
    for (let hour = 1; hour < 12; hour += 1) {
      web.clock.forward(60);
      expect((await busy.get('/')).status).toBe(200);
    }
    expect((await idle.get('/')).location).toBe('/sign-in');
    web.clock.forward(60);
    expect((await busy.get('/')).location).toBe('/sign-in');
    web.clock.forward(-12 * 60);
  });

  it('has nothing for an officer of what is not theirs', async () => {
    const visitor = await Visitor.signedIn(stage.web, 'oscar@houghton.example');
    expect((await visitor.get('/')).status).toBe(200);
    expect((await visitor.get(`/enquiries/${reference}`)).status).toBe(404);
    expect((await visitor.get(`/enquiries/${reference}/assignments`)).status).toBe(404);
  });

  it('sends nobody to another site', async () => {
    const odd = [`//evil.example`, '/%2f%2fevil.example', '/\\evil.example', '/sign-in?next=https://evil.example', '/enquiries/%0d%0aLocation:%20x'];
    for (const path of odd) {
      const { location } = await stranger().get(path);
      expect(location === null || location === '/sign-in').toBe(true);
    }
  });
});

describe('the first clerk of an installation', () => {
  it('is asked for on a form, made and signed in, once', async () => {
    const web = await runningWeb();
    const [first] = await web.useCases.offerFirstSignIn.run();
    const [other] = await web.useCases.offerFirstSignIn.run();
    const visitor = new Visitor(web);
    const asked = await visitor.follow(await visitor.get(`/sign-in/${first?.secret}`));
    expect(textOf(asked.html)).toContain('Who is the clerk?');
    expect(textOf(asked.html)).toContain('Houghton Regis Town Council Ware Town Council');
    const path = `/first-clerk/${first?.secret}`;
    const wrong = await visitor.post(path, { name: ' ', email: 'clerk' });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.html)).toContain(
      "There is a problem Select the council Enter the clerk's name, on one line Enter an email address in the correct format",
    );
    expect(wrong.html).toContain('value="clerk"');
    const named = { council: 'ware', name: 'Walter <b>Clerk</b>', email: 'Walter@Ware.example' };
    expect((await visitor.post(path, named)).location).toBe('/');
    const home = await visitor.get('/');
    expect(textOf(home.html)).toContain('Ware Town Council Walter <b>Clerk</b>');
    expect((await new Visitor(web).post(path, named)).status).toBe(410);
    expect((await new Visitor(web).post(`/first-clerk/${other?.secret}`, { ...named, email: 'eve@ware.example' })).status).toBe(410);
    expect(await web.useCases.offerFirstSignIn.run()).toEqual([]);
    await web.stop();
  });
});

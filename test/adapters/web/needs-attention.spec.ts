import { type Council } from '../../../src/domain/council/council.js';
import { envelope } from '../../support/builders-mail.js';
import { filePart } from '../../support/mail-source.js';
import { bounced } from './bounced.js';
import { discussing, idOf } from './discussing-council.js';
import { mailFrom } from './mail-from.js';
import { type Staged, staged } from './staged.js';
import { hiddenIn, textOf, Visitor } from './visitor.js';

const plan = Buffer.from('%PDF-1.7\nthe plan of the green');

/** It is Monday 1 June 2026. */
describe('what needs attention', () => {
  let stage: Staged;
  let here: Council;
  beforeAll(async () => {
    [here] = discussing as [Council];
    stage = await staged({ councils: discussing });
  });
  afterAll(() => stage.web.stop());

  /** A stranger writes; the page of their message. */
  async function stranger(text = 'For Cllr Member: the bin is full.', sender = 'resident@elsewhere.example'): Promise<string> {
    const key = await mailFrom(stage, here, sender, [filePart('plan.pdf', plan)], { Subject: '<b>Bin</b> at the green' }, text);
    return `/needs-attention/messages/${key}`;
  }
  const list = async () => textOf((await stage.clerk.get('/needs-attention')).html);
  /** Sends one of the page's forms. */
  const say = async (page: string, fields: Readonly<Record<string, string | readonly string[]>>) => stage.clerk.post(page, { ...hiddenIn((await stage.clerk.get(page)).html), ...fields });

  it('leads from the list to what a message says, and hands out its files', async () => {
    const page = await stranger();
    expect((await stage.clerk.get('/needs-attention')).html).toContain(`<a class="govuk-link" href="${page}">&lt;b&gt;Bin&lt;/b&gt; at the green</a>`);
    const { html } = await stage.clerk.get(page);
    expect(textOf(html)).toContain('<b>Bin</b> at the green From resident@elsewhere.example, Monday 1 June 2026 at 12:00 The sender is not in the list of councillors and officers. What it says For Cllr Member: the bin is full.');
    const [, file = ''] = /href="([^"]+\/attachments\/[^"]+)" download/.exec(html) ?? [];
    const { status, headers, html: bytes } = await stage.clerk.get(file);
    expect([status, bytes, headers.get('content-security-policy')]).toEqual([200, String(plan), "sandbox; default-src 'none'"]);
  });

  it('has a message logged as an enquiry from when it came, once, and takes it off the list', async () => {
    const page = await stranger('May I have a bench?');
    stage.web.clock.forward(24);
    const shown = { ...hiddenIn((await stage.clerk.get(page)).html), kind: 'log-as-new', members: [idOf(stage, 'mary'), idOf(stage, 'max')] };
    const sent = [await stage.clerk.post(page, shown), await stage.clerk.post(page, shown)];
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    expect(new Set(sent.map(({ location }) => location)).size).toBe(1);
    const enquiry = textOf((await stage.clerk.follow(sent[0]!)).html);
    expect(enquiry).toContain('Logged. The councillor is sent a receipt.');
    expect(enquiry).toContain('May I have a bench?');
    const [, reference = ''] = /enquiries\/(HR-\d+)/.exec(sent[0]?.location ?? '') ?? [];
    expect(textOf((await stage.clerk.get(page)).html)).toContain(`It is decided already what this is. It is with ${reference} .`);
    expect((await stage.clerk.get('/needs-attention')).html).not.toContain(page);
    const again = await say(page, { key: 'a'.repeat(32), kind: 'not-an-enquiry' });
    expect([again.status, textOf(again.html)]).toEqual([422, expect.stringContaining('There is a problem Somebody decided before what this message is')]);
  });

  it('has a message put with an enquiry of whoever wrote it', async () => {
    const reference = await stage.log();
    const page = await stranger('And the one by the school?');
    const done = await say(page, { kind: 'append-to', reference: reference.toLowerCase(), from: idOf(stage, 'mary') });
    expect(done.location).toBe(`/enquiries/${reference}?done=put-with`);
    const enquiry = textOf((await stage.clerk.follow(done)).html);
    expect(enquiry).toContain('The message is put with this enquiry.');
    expect(enquiry).toContain('And the one by the school?');
  });

  it('has a message put to whoever handles complaints, of which the clerk sees no more', async () => {
    const page = await stranger('An officer shouted at me.');
    const done = await say(page, { kind: 'complaint', by: idOf(stage, 'mary'), about: [idOf(stage, 'olive')] });
    expect([done.status, textOf(done.html)]).toEqual([201, expect.stringMatching(/It is raised .* has the reference HR-[A-Z]{4}-[A-Z]{4}/)]);
    expect(textOf((await stage.clerk.get(page)).html)).not.toContain('shouted');
  });

  it('removes what is no enquiry', async () => {
    const page = await stranger('Buy our bins.');
    const done = await say(page, { kind: 'not-an-enquiry' });
    expect(textOf((await stage.clerk.follow(done)).html)).toContain('The message is removed.');
    const { html } = await stage.clerk.get(page);
    expect(textOf(html)).toContain('It is decided already what this is.');
    expect(html).not.toContain('Buy our bins');
  });

  it.each<[fields: Readonly<Record<string, string | readonly string[]>>, message: string, input: string]>([
    [{ kind: 'log-as-new' }, 'Select who asked', 'members'],
    [{ kind: 'append-to', from: 'none' }, 'Enter the reference of the enquiry', 'reference'],
    [{ kind: 'append-to', reference: 'HR 1', from: 'none' }, 'Enter a reference such as HR-0012', 'reference'],
    [{ kind: 'append-to', reference: 'HR-9999', from: 'none' }, 'There is no enquiry with this reference', 'reference'],
    [{ kind: 'append-to', reference: 'HR-0001' }, 'Select whose words they are', 'from'],
    [{ kind: 'append-to', reference: 'HR-0001', from: 'none' }, 'Select a councillor of this enquiry', 'from'],
    [{ kind: 'complaint', by: 'none' }, 'Select whom it is about', 'about'],
    [{ kind: 'complaint', by: 'none', about: 'none', 'decided-day': '3' }, 'The day of the decision must include a month and year', 'decided-month'],
    [{ kind: 'spam' }, 'Select what it is', 'kind'],
  ])('asks to mend %j', async (fields, message, input) => {
    const page = await stranger();
    const { status, html } = await say(page, fields);
    expect(status).toBe(422);
    expect(textOf(html)).toContain(`There is a problem ${message}`);
    expect(html).toContain(`<a href="#${input}">${message}</a>`);
    expect((await stage.clerk.get('/needs-attention')).html).toContain(page);
  });

  it('chooses the councillor beforehand where the mail bears their address, and says that nothing proves it', async () => {
    const raw = Buffer.from('From: mary@houghton.example\r\nSubject: Bench\r\nMessage-ID: <one@houghton.example>\r\nAuto-Submitted: auto-replied\r\n\r\nMay I have a bench?');
    const { id } = await stage.web.useCases.receiveMessage.run({ council: here, raw, envelope: envelope({ returnPath: 'x@other.example', recipients: [here.mailbox], broughtBy: { kind: 'nobody' } }) });
    const { html } = await stage.clerk.get(`/needs-attention/messages/${id}`);
    expect(html).toMatch(new RegExp(`value="${idOf(stage, 'mary')}" checked`));
    expect(textOf(html)).toContain('Nothing proves that the councillor wrote it. Ask them before you log it.');
  });

  it('has a mail that came back sent again, or taken off the list', async () => {
    const reference = await stage.log();
    await bounced(stage, here, 'receipt', 'mary@houghton.example');
    const { html } = await stage.clerk.get('/needs-attention');
    const [, action = ''] = /action="(\/needs-attention\/mails\/[^"]+)"/.exec(html) ?? [];
    expect(textOf(html)).toMatch(/Mail that did not arrive .*To mary@houghton\.example, written Monday 1 June 2026 .* Send it again : .* Take it off this list : /);
    expect(html).toContain(`<a class="govuk-link" href="/enquiries/${reference}">[${reference}] `);
    const unsaid = await stage.clerk.post(action, { key: 'c'.repeat(32), decision: 'forget' });
    expect([unsaid.status, textOf(unsaid.html)]).toEqual([422, expect.stringContaining('There is a problem Select what is to become of the mail')]);
    const done = await stage.clerk.post(action, { key: 'd'.repeat(32), decision: 'send-again' });
    expect(textOf((await stage.clerk.follow(done)).html)).toContain('The mail is sent again.');
    const again = await stage.clerk.post(action, { key: 'e'.repeat(32), decision: 'send-again' });
    expect([again.status, textOf(again.html)]).toEqual([422, expect.stringContaining('There is a problem Nothing is to be decided of this mail')]);
    await bounced(stage, here, 'receipt', 'mary@houghton.example');
    const off = await stage.clerk.post(action, { key: 'f'.repeat(32), decision: 'taken-care-of' });
    expect(textOf((await stage.clerk.follow(off)).html)).toContain('The mail is taken off this list.');
    expect(await list()).not.toContain('Mail that did not arrive Re');
  });

  it('is there for nobody but those who run the office, and for no other council’s', async () => {
    const page = await stranger();
    const [olive, walter] = [await Visitor.signedIn(stage.web, 'olive@houghton.example'), await Visitor.signedIn(stage.web, 'clerk@ware.example')];
    const file = `${page}/attachments/${'0'.repeat(64)}`;
    expect(await Promise.all([page, file, '/needs-attention'].map(async (path) => (await olive.get(path)).status))).toEqual([403, 403, 403]);
    expect(await Promise.all([page, file].map(async (path) => (await walter.get(path)).status))).toEqual([404, 404]);
    expect((await olive.post(page, { key: 'b'.repeat(32), kind: 'not-an-enquiry' })).status).toBe(403);
    expect((await walter.post(page, { key: 'b'.repeat(32), kind: 'not-an-enquiry' })).status).toBe(404);
    expect((await olive.post('/needs-attention/mails/none', { key: 'b'.repeat(32), decision: 'send-again' })).status).toBe(403);
    expect((await stage.clerk.post('/needs-attention/mails/none', { key: 'b'.repeat(32), decision: 'send-again' })).status).toBe(404);
    expect(await Promise.all(['none', '%00'].map(async (key) => (await stage.clerk.get(`/needs-attention/messages/${key}`)).status))).toEqual([404, 404]);
    expect(await list()).toContain('Bin');
  });
});

import { createHash } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { council } from '../../support/councils.js';
import { engines } from '../../support/engines.js';
import { filePart, htmlPart, mailOf, multipart, type Part, textPart } from '../../support/mail-source.js';
import { type Asking, Client, type Json, problemIn, root } from './client.js';

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const pdf = Buffer.from('%PDF-1.7\nthe plan of the green');
const plan = filePart('plan.pdf', pdf);
const mary = 'Mary <mary@houghton.example>';
let mails = 0;

/** A mail of these parts, in bytes; a new one each time. */
function mail(parts: readonly Part[], fields: Readonly<Record<string, string>> = {}, text = 'See below.'): Buffer {
  mails += 1;
  return mailOf(multipart('mixed', textPart(text), ...parts), { From: mary, 'Message-ID': `<mail-${mails}@houghton.example>`, ...fields });
}

describe.each(engines)('what a mail holds, by HTTP, on %s', (engine) => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start(engine, new MailparserReader());
  });
  afterAll(() => client.api.stop());

  interface Kept {
    readonly key: string;
    readonly state: string;
    readonly reason: string;
    readonly reference: string;
  }

  const handIn = async (raw: Buffer): Promise<Kept> => {
    const asked = client.raw('post', `${root}/houghton-regis/mail`).set('Content-Type', 'message/rfc822');
    const { body } = (await asked.serialize((given: unknown) => given as string).send(raw as unknown as string)) as { body: Omit<Kept, 'reference'> };
    return { ...body, reference: String((await lineOf(body.key))?.enquiry) };
  };
  const lineOf = async (key: string): Promise<Json | undefined> => ((await client.get('inbox')).body.items as Json[]).find((line) => line.key === key);
  const whole = (response: unknown, done: (error: Error | null, body: Buffer) => void): void => {
    const chunks: Buffer[] = [];
    (response as IncomingMessage).on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
  };
  const file = async (path: string, asking: Asking = {}) => {
    const asked = client.raw('get', `${root}/${asking.council ?? 'houghton-regis'}/${path}`, asking);
    const { status, headers, body } = (await asked.buffer(true).parse(whole)) as { status: number; headers: Record<string, string>; body: Buffer };
    return { status, headers, body };
  };
  const statuses = (path: string, ...who: readonly Asking[]): Promise<readonly number[]> => Promise.all(who.map(async (asking) => (await file(path, asking)).status));

  /** Mary's mail on an enquiry that she and Max asked together, which Olive deals with. */
  const onJointEnquiry = async (...parts: readonly Part[]) => {
    const { member, otherMember, officer } = client.cast.ids;
    const reference = await client.log({ members: [member, otherMember] });
    await client.post(`enquiries/${reference}/assignments`, { officer });
    const receipt = client.api.letters.findLast(({ to }) => to.address === 'mary@houghton.example');
    return { ...(await handIn(mail(parts, { 'In-Reply-To': `<${receipt?.key}@test>` }))), reference };
  };

  it('is handed to the clerk out of the inbox, to be saved', async () => {
    const { key } = await handIn(mail([plan]));
    const { status, headers, body } = await file(`inbox/${key}/attachments/${sha256(pdf)}`);
    expect([status, body]).toEqual([200, pdf]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers.etag).toBeUndefined();
  });

  it('is named in the inbox, each with its address', async () => {
    const program = Buffer.from(`MZ\x90\0${'\0'.repeat(100)}`, 'latin1');
    const { key } = await handIn(mail([plan, filePart('letter.pdf', program)]));
    const [first, second] = ((await lineOf(key))?.attachments ?? []) as readonly Json[];
    const address = (content: Buffer): string => `${root}/houghton-regis/inbox/${key}/attachments/${sha256(content)}`;
    expect(first).toEqual({ name: 'plan.pdf', type: 'application/pdf', bytes: pdf.length, sniffed: 'application/pdf', differs: false, sha256: sha256(pdf), withheld: null, address: address(pdf) });
    expect(second).toMatchObject({ name: 'letter.pdf', differs: true, sniffed: 'application/x-msdownload', address: address(program) });
    expect((await file(`inbox/${key}/attachments/${sha256(program)}`)).headers['content-type']).toBe('application/octet-stream');
  });

  it.each<[what: string, part: () => Part, type: string]>([
    ['a web page', () => filePart('page.html', Buffer.from('<html><script>alert(1)</script>'), 'text/html'), 'application/octet-stream'],
    ['a drawing', () => filePart('x.svg', Buffer.from('<svg onload="alert(1)">'), 'image/svg+xml'), 'application/octet-stream'],
    ['what says that it is a PDF', () => filePart('x.pdf', Buffer.from('words'), 'application/pdf'), 'application/octet-stream'],
    ['a picture by whatever name', () => filePart('x.html', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'text/html'), 'image/png'],
  ])('is of the type that its content shows, never of the one that it claims: %s', async (_what, part, type) => {
    const { key } = await handIn(mail([part()]));
    const [label] = ((await lineOf(key))?.attachments ?? []) as readonly Json[];
    expect((await file(`inbox/${key}/attachments/${String(label?.sha256)}`)).headers['content-type']).toBe(type);
  });

  it.each<[name: string, header: RegExp]>([
    ['a"; filename=evil.exe; x="b.pdf', /^attachment; filename="a__ filename_evil\.exe_ x__b\.pdf"; filename\*=UTF-8''a_%3B%20filename%3Devil\.exe%3B%20x%3D_b\.pdf$/],
    ['a\r\nSet-Cookie: x=1\r\n\r\n<script>.pdf', /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.%-]+$/],
    ['../../../etc/cron.d/x.pdf', /^attachment; filename="x\.pdf"; filename\*=UTF-8''x\.pdf$/],
    ['Straße (計画).pdf', /^attachment; filename="Stra_e \(__\)\.pdf"; filename\*=UTF-8''Stra%C3%9Fe%20%28%E8%A8%88%E7%94%BB%29\.pdf$/],
    ['letter\u202Efdp.exe', /^attachment; filename="letterfdp\.exe"; filename\*=UTF-8''letterfdp\.exe$/],
    ["it's*.pdf", /^attachment; filename="it_s_\.pdf"; filename\*=UTF-8''it%27s_\.pdf$/],
    ['', /^attachment; filename="attachment\.pdf"; filename\*=UTF-8''attachment\.pdf$/],
    [`${'計'.repeat(200)}.pdf`, /^attachment; filename="_+\.pdf"; filename\*=UTF-8''(%E8%A8%88){55,60}\.pdf$/],
  ])('has a name that cannot leave its header: %j', async (name, header) => {
    const word = `=?utf-8?B?${Buffer.from(name).toString('base64')}?=`;
    const fields = { 'Content-Disposition': name === '' ? 'attachment' : `attachment; filename="${word}"` };
    const { key } = await handIn(mail([{ ...plan, fields: { ...plan.fields, ...fields } }]));
    const { status, headers } = await file(`inbox/${key}/attachments/${sha256(pdf)}`);
    expect([status, headers['set-cookie']]).toEqual([200, undefined]);
    expect(headers['content-disposition']).toMatch(header);
  });

  it('is read on its enquiry by the office, and by the member who wrote it', async () => {
    const { key, reference, reason } = await onJointEnquiry(plan);
    expect(reason).toBe('from-a-party');
    const path = `enquiries/${reference}/mails/${key}/attachments/${sha256(pdf)}`;
    expect((await file(path, { as: 'officer' })).body).toEqual(pdf);
    expect(await statuses(path, { as: 'clerk' }, { as: 'officer' }, { as: 'member' })).toEqual([200, 200, 200]);
    expect(await statuses(path, { as: 'otherMember' }, { as: 'otherOfficer' }, { as: 'clerkOfWare' })).toEqual([404, 404, 404]);
    expect(problemIn(await client.get(path, { as: 'otherMember' }))).toMatchObject({ code: 'not-found' });
  });

  it('is told on its enquiry to whoever may open it, with its address', async () => {
    const { key, reference } = await onJointEnquiry(plan);
    const factAs = async (as: NonNullable<Asking['as']>) => ((await client.get(`enquiries/${reference}`, { as })).body.facts as Json[]).find(({ kind }) => kind === 'appended')?.mail;
    const address = `${root}/houghton-regis/enquiries/${reference}/mails/${key}`;
    const told = { key, html: `${address}/html`, attachments: [{ name: 'plan.pdf', sha256: sha256(pdf), address: `${address}/attachments/${sha256(pdf)}` }] };
    expect(await factAs('clerk')).toMatchObject(told);
    expect(await factAs('member')).toMatchObject(told);
    expect(await factAs('otherMember')).toBeUndefined();
  });

  it('is the member’s own where their mail opened the enquiry', async () => {
    const { key, reference, reason } = await handIn(mail([plan]));
    expect(reason).toBe('from-a-member');
    const path = `enquiries/${reference}/mails/${key}/attachments/${sha256(pdf)}`;
    expect(await statuses(path, { as: 'member' }, { as: 'otherMember' }, { as: 'clerk' })).toEqual([200, 404, 200]);
    const { body } = await client.get(`enquiries/${reference}`, { as: 'member' });
    expect((body.facts as Json[])[0]).toMatchObject({ kind: 'received', mail: { key, attachments: [{ name: 'plan.pdf' }] } });
  });

  it('is the office’s alone where a person said whose it is: an officer may have sent it on, with words of their own', async () => {
    const { key } = await handIn(mail([plan], { From: 'Olive <olive@houghton.example>' }, `She is at it again.\r\n\r\n---------- Forwarded message ---------\r\nFrom: ${mary}\r\nDate: Mon, 1 Jun 2026 at 10:00\r\nSubject: The plan\r\nTo: <olive@houghton.example>\r\n\r\nSee below.`));
    const { body } = await client.post(`inbox/${key}/decisions`, { kind: 'log-as-new', members: ['mary@houghton.example'] });
    const path = `enquiries/${String(body.enquiry)}/mails/${key}`;
    expect(await statuses(`${path}/attachments/${sha256(pdf)}`, { as: 'member' }, { as: 'clerk' })).toEqual([404, 200]);
    expect(await statuses(`${path}/html`, { as: 'member' })).toEqual([404]);
  });

  it('is not there for who guesses', async () => {
    const [opened, joint] = [await handIn(mail([plan])), await onJointEnquiry(plan)];
    const hash = sha256(pdf);
    const paths = [
      `inbox/${opened.key}/attachments/${sha256(Buffer.from('other'))}`,
      `inbox/${opened.key}/attachments/${hash.toUpperCase()}`,
      `inbox/${opened.key}/attachments/..%2f..`,
      `inbox/none/attachments/${hash}`,
      `inbox/%00/attachments/${hash}`,
      `enquiries/${opened.reference}/mails/${joint.key}/attachments/${hash}`,
      `enquiries/HR-9999/mails/${joint.key}/attachments/${hash}`,
      `enquiries/${joint.reference}/mails/${joint.key}/attachments/${sha256(Buffer.from('other'))}`,
    ];
    expect(await Promise.all(paths.map(async (path) => (await file(path)).status))).toEqual(paths.map(() => 404));
    const theirs = { as: 'clerkOfWare', council: 'ware' } as const;
    expect(await statuses(`inbox/${opened.key}/attachments/${hash}`, theirs, { as: 'clerkOfWare' })).toEqual([404, 404]);
    expect(await statuses(`inbox/${opened.key}/attachments/${hash}`, { as: 'officer' }, { as: 'member' })).toEqual([403, 403]);
  });

  it('waits on an enquiry that it points to, and is not part of it before it is put there', async () => {
    const joint = await onJointEnquiry();
    const waiting = await handIn(mail([plan], { From: 'Max <nobody@x.example>', Subject: `On ${joint.reference}` }));
    expect(waiting.state).toBe('needs-attention');
    expect(await statuses(`enquiries/${joint.reference}/mails/${waiting.key}/attachments/${sha256(pdf)}`, {})).toEqual([404]);
  });

  it('goes with its message', async () => {
    const { key } = await handIn(mail([plan], { From: 'stranger@x.example' }, 'For Cllr Member.'));
    const shown = async (as: 'clerk' | 'clerkOfWare' | 'officer' = 'clerk') => client.get(`inbox/${key}`, { as });
    expect((await shown()).body).toMatchObject({ key, state: 'needs-attention', text: 'For Cllr Member.', attachments: [{ name: 'plan.pdf' }] });
    expect([(await shown('clerkOfWare')).status, (await shown('officer')).status]).toEqual([404, 403]);
    await client.post(`inbox/${key}/decisions`, { kind: 'not-an-enquiry' });
    expect((await shown()).body).toMatchObject({ key, state: 'rejected', text: null });
    expect(await statuses(`inbox/${key}/attachments/${sha256(pdf)}`, {})).toEqual([404]);
    expect(await statuses(`inbox/${key}/html`, {})).toEqual([404]);
  });

  it('is shown as a page that does nothing, where it has HTML', async () => {
    const { key, reference } = await onJointEnquiry(htmlPart('<p>Dear <b>Clerk</b><script>alert(1)</script><img src="https://outside.example/x.png" alt="arms">'));
    for (const [path, as] of [[`inbox/${key}/html`, 'clerk'], [`enquiries/${reference}/mails/${key}/html`, 'member']] as const) {
      const { status, headers, body } = await file(path, { as });
      const html = String(body);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(html).toContain('<p>Dear <b>Clerk</b>arms</p>');
      expect(html).not.toMatch(/script>|outside/);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups /);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
      expect(headers['content-security-policy']).not.toMatch(/allow-(scripts|same-origin|forms|top-navigation)/);
      expect(headers).toMatchObject({ 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    }
    expect(await statuses(`enquiries/${reference}/mails/${key}/html`, { as: 'otherMember' }, { as: 'otherOfficer' })).toEqual([404, 404]);
  });

  it('is no page where it has no HTML, or more than can be shown', async () => {
    const [plain, deep] = [await handIn(mail([plan])), await handIn(mail([htmlPart('<div>'.repeat(15_000))]))];
    expect(problemIn(await client.get(`inbox/${plain.key}/html`))).toMatchObject({ status: 404, code: 'no-html' });
    expect(problemIn(await client.get(`inbox/${deep.key}/html`))).toMatchObject({ status: 422, code: 'mail-not-opened' });
  });

  it('of an officer’s own mail stands apart, for the office', async () => {
    const { reference } = await onJointEnquiry();
    const assigned = client.api.letters.findLast(({ to }) => to.address === 'olive@houghton.example');
    const reply = mail([plan], { From: 'Olive <olive@houghton.example>', 'In-Reply-To': `<${assigned?.key}@test>` }, 'NOTE\r\nThe plan that she means.');
    const envelope = { returnPath: 'olive@houghton.example', recipients: ['enquiries@houghton-regis.example'], broughtBy: { kind: 'trusted-relay' } } as const;
    const { id: key, state } = await client.api.useCases.receiveMessage.run({ council: council(), raw: reply, envelope });
    expect(state).toBe('appended');
    const path = `enquiries/${reference}/mails/${key}/attachments/${sha256(pdf)}`;
    expect((await client.get(`enquiries/${reference}`)).body.officersMail).toMatchObject([{ key, attachments: [{ name: 'plan.pdf', address: `${root}/houghton-regis/${path}` }] }]);
    expect((await client.get(`enquiries/${reference}`, { as: 'member' })).body.officersMail).toEqual([]);
    expect(await statuses(path, { as: 'officer' }, { as: 'member' })).toEqual([200, 404]);
  });
});

import { createHash } from 'node:crypto';
import { council } from '../../support/councils.js';
import { filePart } from '../../support/mail-source.js';
import { mailFrom } from './mail-from.js';
import { type Staged, staged } from './staged.js';
import { textOf, Visitor } from './visitor.js';

const plan = Buffer.from('%PDF-1.7\nthe plan of the green');
const program = Buffer.from(`MZ\x90\0${'\0'.repeat(2_000)}`, 'latin1');
const hash = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

describe('the files of a mail, on the page of its enquiry', () => {
  let stage: Staged;
  let key: string;
  let shown: string;
  const path = (content: Buffer): string => `/enquiries/HR-0001/mails/${key}/attachments/${hash(content)}`;
  beforeAll(async () => {
    stage = await staged();
    key = await mailFrom(stage, council(), 'mary@houghton.example', [filePart('plan of the green.pdf', plan), filePart('letter\u202Efdp.exe', plan), filePart('letter.pdf', program)]);
    shown = (await stage.clerk.get('/enquiries/HR-0001')).html;
  });
  afterAll(() => stage.web.stop());

  it('stand under the mail, each with its kind, its size and a link that saves it', () => {
    expect(shown).toContain(`<a class="govuk-link" href="${path(plan)}" download>plan of the green.pdf (PDF document, ${plan.length} bytes)</a>`);
    expect(textOf(shown)).toMatch(/Received by email from Cllr Mary Member .* plan of the green\.pdf \(PDF document, \d+ bytes\)/);
  });

  it('say where their content is not what their name says', () => {
    expect(textOf(shown)).toContain('letter.pdf (program, 2 kB) Its content is not what its name says. Do not open it unless you know why');
    expect(textOf(shown)).not.toMatch(/plan of the green[^)]*\) Its content/);
  });

  it('are called what they will be called where they are saved', () => {
    expect(shown).not.toContain('\u202E');
  });

  it('are handed out to the office', async () => {
    const { status, headers, html } = await stage.clerk.get(path(plan));
    expect([status, html]).toEqual([200, String(plan)]);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="plan of the green.pdf"; filename*=UTF-8''plan%20of%20the%20green.pdf`);
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect([headers.get('cache-control'), headers.get('x-content-type-options'), headers.get('cross-origin-resource-policy')]).toEqual(['private, no-store', 'nosniff', 'same-origin']);
  });

  it('are not there for an officer who takes no part, for another council’s clerk, or for who guesses', async () => {
    const visitors = [await Visitor.signedIn(stage.web, 'olive@houghton.example'), await Visitor.signedIn(stage.web, 'clerk@ware.example')];
    expect(await Promise.all(visitors.map(async (visitor) => (await visitor.get(path(plan))).status))).toEqual([404, 404]);
    const guessed = [path(Buffer.from('other')), path(plan).replace(key, 'none'), path(plan).replace(key, '%00'), path(plan).replace('HR-0001', 'HR-9999')];
    expect(await Promise.all(guessed.map(async (one) => (await stage.clerk.get(one)).status))).toEqual([404, 404, 404, 404]);
    expect((await new Visitor(stage.web).get(path(plan))).location).toBe('/sign-in');
  });

  it('stand apart where an officer’s mail brought them', async () => {
    await stage.clerk.fill('/enquiries/HR-0001/assignments', { officer: stage.people['olive@houghton.example']?.id ?? '' });
    const assigned = stage.web.letters.findLast(({ to }) => to.address === 'olive@houghton.example');
    await mailFrom(stage, council(), 'olive@houghton.example', [filePart('quote.pdf', plan)], { 'In-Reply-To': `<${assigned?.key}@test>` }, 'NOTE\r\nThe quote.');
    const { html } = await stage.clerk.get('/enquiries/HR-0001');
    expect(textOf(html)).toMatch(/Files in officers’ mail quote\.pdf \(PDF document/);
  });
});

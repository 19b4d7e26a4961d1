import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { loadSettings } from '../../src/adapters/settings/load-settings.js';
import { instant } from '../../src/domain/calendar/instant.js';
import { type RunningService, startService } from '../../src/service.js';
import { engines, freshDatabaseFor, type FreshInstallation } from '../support/engines.js';
import { FixedClock } from '../support/fixed-clock.js';
import { MailSink, type SunkMail } from '../support/mail-sink.js';

const root = join(__dirname, '..', '..');
const council = 'houghton-regis';
const mailbox = 'enquiries@houghton-regis.example';
const member = 'ada.hill@houghton-regis.example';
const officer = 'parks@houghton-regis.example';
const clerk = 'clerk@houghton-regis.example';

/** One enquiry from its mail to the digest that counts it, over the Spring bank holiday of 2026, through real doors. */
describe.each(engines)('a life, from email to digest, on %s', (engine) => {
  const clock = new FixedClock(instant('2026-05-22T16:20:00Z'));
  let fresh: FreshInstallation;
  let sink: MailSink;
  let service: RunningService;
  let token: string;

  beforeAll(async () => {
    fresh = await freshDatabaseFor(engine);
    sink = await MailSink.listen();
    const loaded = loadSettings(
      { root, workingDirectory: root },
      {
        ...{ DATA_DIR: fresh.dataDir, DATABASE_URL: fresh.databaseUrl ?? '', SMTP_URL: sink.url },
        ...{ PORT: '0', SMTP_IN_PORT: '0', SMTP_TRUSTED_RELAYS: '127.0.0.1' },
      },
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
    service = await startService(loaded.value, root, { clock, writeLog: () => undefined });
    const people = [
      ['kind', 'name', 'email', 'role'],
      ['member', 'Cllr Ada Hill', member, 'Member'],
      ['officer', 'Pat Park', officer, 'Officer'],
      ['officer', 'Jo Clark', clerk, 'Clerk'],
    ];
    await service.useCases.importPeople.run({ kind: 'operator' }, council, people);
    const issued = await service.useCases.issueToken.run({ kind: 'operator' }, council, clerk);
    if (!issued.ok) throw new Error('No token was issued.');
    token = issued.value.secret;
  });
  afterAll(async () => {
    await service.stop();
    await sink.close();
    await fresh.dispose();
  });

  it('Friday 22 May, 17:20: the mail is taken in, and its receipt says Thursday 28 May and why', async () => {
    const { port } = new URL(service.smtp);
    const smtp = createTransport({ host: '127.0.0.1', port: Number(port), ignoreTLS: true });
    await smtp.sendMail({ from: member, to: mailbox, subject: 'The play area gate', text: 'The gate does not close.' });
    const receipt = await mailTo(member, 'Received: The play area gate');
    expect(receipt).toContain('by Thursday 28 May 2026');
    expect(receipt).toContain('Monday 25 May is the Spring bank holiday');
    expect(receipt).toContain('after the cut-off at 17:00');
    await mailTo(clerk, 'New enquiry: The play area gate');
  });

  it('Tuesday 26 May, 9:30: the clerk assigns it, and the officer is told in full', async () => {
    clock.set(instant('2026-05-26T08:30:00Z'));
    await jobs();
    const people = await get<{ items: { id: string; email: string }[] }>('people');
    const id = people.items.find(({ email }) => email === officer)?.id;
    await post('enquiries/HR-0001/assignments', { officer: id });
    const told = await mailTo(officer, 'Assigned to you: The play area gate');
    expect(told).toContain('The gate does not close.');
    expect(told).toContain('by Thursday 28 May 2026');
  });

  it('Wednesday 27 May, as the office opens: the officer is reminded, once, and nobody before', async () => {
    expect(reminders()).toHaveLength(0);
    clock.set(instant('2026-05-27T08:01:00Z'));
    await jobs();
    await jobs();
    const reminder = await mailTo(officer, 'HR-0001', isReminder);
    expect(reminder).toContain('28 May');
    expect(reminders()).toHaveLength(1);
  });

  it('Thursday 28 May, 15:00: it is acknowledged with a promise, which is the new date', async () => {
    clock.set(instant('2026-05-28T14:00:00Z'));
    await jobs();
    await post('enquiries/HR-0001/acknowledgements', { text: 'The contractor comes next week.', promisedOn: '2026-06-05' });
    const told = await mailTo(member, 'The play area gate', (mail) => mail.includes('You will have an answer by'));
    expect(told).toContain('Friday 5 June 2026');
    const { obligations } = await get<{ obligations: { kind: string; state: string; dueOn: string }[] }>('enquiries/HR-0001');
    expect(obligations).toMatchObject([
      { kind: 'answer-or-promise', state: 'met', dueOn: '2026-05-28' },
      { kind: 'promise', state: 'open', dueOn: '2026-06-05' },
    ]);
  });

  it('Thursday 4 June: the promise is about to come due, and the officer is reminded of it', async () => {
    const before = reminders().length;
    clock.set(instant('2026-06-04T08:01:00Z'));
    await jobs();
    await until(() => reminders().length > before);
    expect(reminders().at(-1)).toContain('5 June');
  });

  it('Friday 5 June, 16:00: it is answered, and the promise is kept', async () => {
    clock.set(instant('2026-06-05T15:00:00Z'));
    await jobs();
    await post('enquiries/HR-0001/responses', { text: 'The gate was mended this morning.' });
    const answer = await mailTo(member, 'The play area gate', (mail) => mail.includes('The gate was mended this morning.'));
    expect(answer).toContain('Jo Clark');
    const { obligations, status } = await get<{ status: string; obligations: { state: string }[] }>('enquiries/HR-0001');
    expect(status).toBe('answered');
    expect(obligations.map(({ state }) => state)).toEqual(['met', 'met']);
  });

  it('Monday 8 June, as the office opens: the digest counts it, once', async () => {
    clock.set(instant('2026-06-08T08:01:00Z'));
    await jobs();
    await jobs();
    const digest = await mailTo(clerk, 'week of Monday 1 to Sunday 7 June 2026');
    expect(digest).toContain('0 received, 1 answered, all in time.');
    expect(digest).toContain('Nothing is overdue; 0 open now');
    const again = sunkFor(clerk).filter((mail) => mail.includes('week of Monday 1 to Sunday 7 June 2026'));
    expect(again).toHaveLength(1);
  });

  /** What the scheduler does every minute. */
  async function jobs(): Promise<void> {
    const { runCouncilJob, sendDueReminders, sendWeeklyDigest } = service.useCases;
    await runCouncilJob.run(sendDueReminders);
    await runCouncilJob.run(sendWeeklyDigest);
  }

  function isReminder(mail: string): boolean {
    return /^List-Id: <reminders\./im.test(mail);
  }

  function reminders(): readonly string[] {
    return sunkFor(officer).filter(isReminder);
  }

  function sunkFor(reader: string): readonly string[] {
    return sink.mails.filter(({ to }) => to.includes(reader)).map(textOf);
  }

  async function mailTo(reader: string, subject: string, holds: (mail: string) => boolean = () => true): Promise<string> {
    const found = (): string | undefined => sunkFor(reader).find((mail) => mail.includes(subject) && holds(mail));
    await until(() => found() !== undefined);
    return found() ?? '';
  }

  async function until(holds: () => boolean): Promise<void> {
    for (let tries = 0; !holds(); tries += 1) {
      if (tries > 150) throw new Error(`It did not come: ${sunkFor(clerk).at(-1)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async function get<Body>(path: string): Promise<Body> {
    const answer = await fetch(`${service.web}/api/v1/councils/${council}/${path}`, { headers: { authorization: `Bearer ${token}` } });
    return (await answer.json()) as Body;
  }

  async function post(path: string, body: unknown): Promise<void> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${service.web}/api/v1/councils/${council}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
});

/** Headers unfolded and the plain text part decoded from quoted-printable, line ends within sentences taken out. */
function textOf({ raw }: SunkMail): string {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const text = body.join('\n\n').replaceAll(/=\r?\n/g, '').replaceAll(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
  return `${head.replaceAll(/\r\n[ \t]+/g, ' ')}\n\n${text.replaceAll(/\r?\n(?!\r?\n)/g, ' ')}`;
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTransport } from 'nodemailer';
import { clerk, cli, council, install, type Installation, mailbox, members } from '../crash/installation.js';
import { engines, freshDatabaseFor, freshDataDirectory, type FreshInstallation } from '../support/engines.js';
import { ServiceProcess } from '../support/service-process.js';

const run = promisify(execFile);

interface Detail {
  readonly reference: string;
  readonly obligations: readonly { readonly due: string; readonly why: string; readonly dueOn: string }[];
}

/** The product as `npm start` runs it: dist, its own process, its real doors. */
describe.each(engines)('the built program on %s', (engine) => {
  let fresh: FreshInstallation;
  let installation: Installation;
  let service: ServiceProcess;

  beforeAll(async () => {
    fresh = await freshDatabaseFor(engine);
    installation = await install(fresh, null);
    service = new ServiceProcess(installation.environment);
    await service.start();
  }, 180_000);
  afterAll(async () => {
    await service.kill();
    await fresh.dispose();
  });

  it('says in one ready line where everything is', () => {
    const { PORT, SMTP_IN_PORT } = installation.environment;
    expect(service.lastLine).toBe(
      `Ready: web and API at http://127.0.0.1:${PORT}, mail in at smtp://127.0.0.1:${SMTP_IN_PORT}, ` +
        `mail out to ${join(fresh.dataDir, 'outbox')}`,
    );
  });

  it('turns one mail into a dated enquiry, and puts its receipt into the outbox folder', async () => {
    const [member = ''] = members;
    const smtp = createTransport({ host: '127.0.0.1', port: installation.smtpPort, ignoreTLS: true });
    await smtp.sendMail({ from: member, to: mailbox, subject: 'Street lamp', text: 'The lamp is out.' });
    const found = await get<Detail>('enquiries/HR-0001');
    expect(found.obligations[0]?.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(found.obligations[0]?.why).toMatch(/^Received .* Day 1 .*day 2 /);
    const receipt = await mailTo(member);
    expect(receipt).toContain('Subject: [HR-0001] Received: Street lamp');
    expect(await mailTo(clerk)).toContain('Subject: [HR-0001] New enquiry: Street lamp');
  });

  it('says nothing to whoever has no token', async () => {
    const answer = await fetch(`${installation.api}/enquiries/HR-0001`);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain('lamp');
  });

  it('lets the command line work beside it', async () => {
    const token = await cli(installation.environment, 'token', '--council', council, '--person', clerk);
    expect(token).toMatch(/^me_[0-9a-f]{64}\n$/);
  });

  it('ends with 0 when asked to, and nothing was written to its log as an error', async () => {
    expect(await service.stop()).toBe(0);
    expect(service.errors).not.toContain('"level":"error"');
  });

  async function get<Body>(path: string): Promise<Body> {
    const headers = { authorization: `Bearer ${installation.token}` };
    return (await (await fetch(`${installation.api}/${path}`, { headers })).json()) as Body;
  }

  async function mailTo(reader: string): Promise<string> {
    const folder = join(fresh.dataDir, 'outbox');
    for (let tries = 0; tries < 100; tries += 1) {
      const names = existsSync(folder) ? await readdir(folder) : [];
      const mails = await Promise.all(names.filter((name) => name.endsWith('.eml')).map((name) => readFile(join(folder, name), 'utf8')));
      const found = mails.find((mail) => mail.includes(`<${reader}>`) || mail.includes(`To: ${reader}`));
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`No mail to ${reader} came.`);
  }
});

describe('the built command line', () => {
  it('says what day a receipt would be due by, and makes nothing', async () => {
    const { dataDir, dispose } = await freshDataDirectory();
    const env = { PATH: process.env.PATH ?? '', DATA_DIR: join(dataDir, 'var') };
    const asked = ['deadline', '--council', 'houghton-regis', '--received', '2026-05-22T17:20'];
    expect(await cli(env, ...asked)).toMatch(/^An answer, .*: by Thursday 28 May 2026\.\nReceived Friday 22 May 2026 at 17:20, /);
    expect(await readdir(dataDir)).toEqual([]);
    await dispose();
  });
});

describe('a start with bad configuration', () => {
  it('takes no argument for the command line it was meant for', async () => {
    const { dataDir, dispose } = await freshDataDirectory();
    const env = { PATH: process.env.PATH, DATA_DIR: join(dataDir, 'var'), PORT: '0', SMTP_IN_PORT: '0' };
    await expect(run(process.execPath, ['dist/main.js', 'cli', '--help'], { env })).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('was given "cli". The command line is: npm run --silent cli') as string });
    expect(await readdir(dataDir)).toEqual([]);
    await dispose();
  });

  it('names every fault at once, ends with 1 and creates nothing', async () => {
    const { dataDir, dispose } = await freshDataDirectory();
    const councils = join(dataDir, 'councils');
    await mkdir(councils);
    await writeFile(join(councils, 'ware.yaml'), 'slug: wear\nname: 7\n');
    const env = { PATH: process.env.PATH, DATA_DIR: join(dataDir, 'var'), COUNCILS_DIR: councils, PORT: 'eighty' };
    const failed = await run(process.execPath, ['dist/main.js'], { env }).then(
      () => null,
      (error: { code: number; stderr: string }) => error,
    );
    expect(failed?.code).toBe(1);
    expect(failed?.stderr).toContain('PORT');
    expect(failed?.stderr).toContain('"eighty"');
    expect(failed?.stderr).toMatch(/ware\.yaml:1 .*slug/);
    expect(failed?.stderr).toMatch(/ware\.yaml:2 .*name/);
    expect(existsSync(join(dataDir, 'var'))).toBe(false);
    await dispose();
  });
});

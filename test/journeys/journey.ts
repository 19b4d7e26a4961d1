import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { loadSettings } from '../../src/adapters/settings/load-settings.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type RunningService, startService } from '../../src/service.js';
import { type Engine } from '../../src/adapters/persistence/schema/columns.js';
import { type FreshInstallation } from '../support/engines.js';
import { migratedDatabaseFor } from '../support/migrated.js';
import { at } from '../support/facts.js';
import { FixedClock } from '../support/fixed-clock.js';
import { MailSink, type SunkMail } from '../support/mail-sink.js';

const root = join(__dirname, '..', '..');

export interface JourneyPerson {
  readonly kind: 'member' | 'officer';
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly group?: string;
  readonly ward?: string;
  readonly chairs?: string;
  readonly days?: string;
}

/**
 * One council of the shipped five lives in the running service, with the other four beside it: mail comes in by SMTP,
 * people act over HTTP, mail goes out to a server that keeps it. The clock alone is held.
 */
export class Journey {
  private constructor(
    readonly council: string,
    public service: RunningService,
    private readonly clock: FixedClock,
    private readonly sink: MailSink,
    private readonly fresh: FreshInstallation,
    private readonly tokens: ReadonlyMap<string, string>,
    private readonly start: (config: string) => Promise<RunningService>,
  ) {}

  static async begin(engine: Engine, council: string, when: string, people: readonly JourneyPerson[]): Promise<Journey> {
    const fresh = await migratedDatabaseFor(engine);
    const sink = await MailSink.listen();
    const clock = new FixedClock(at(when));
    const environment = {
      ...{ DATA_DIR: fresh.dataDir, DATABASE_URL: fresh.databaseUrl ?? '', SMTP_URL: sink.url },
      ...{ PORT: '0', SMTP_IN_PORT: '0', SMTP_TRUSTED_RELAYS: '127.0.0.1' },
    };
    const start = (config: string): Promise<RunningService> => {
      const loaded = loadSettings({ root: config, workingDirectory: root }, environment);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
      return startService(loaded.value, root, { clock, writeLog: () => undefined });
    };
    const service = await start(root);
    const table = people.map(({ kind, name, email, role, group = '', ward = '', chairs = '', days = '' }) => [kind, name, email, role, group, ward, chairs, days]);
    await service.useCases.importPeople.run({ kind: 'operator' }, council, [['kind', 'name', 'email', 'role', 'group', 'ward', 'chairs', 'days'], ...table]);
    const tokens = new Map<string, string>();
    for (const { email } of people) tokens.set(email, await tokenOf(service, council, email));
    return new Journey(council, service, clock, sink, fresh, tokens, start);
  }

  async end(): Promise<void> {
    await this.service.stop();
    await this.sink.close();
    await this.fresh.dispose();
  }

  /** Somebody changes one text of the council's file, and the service is started again. */
  async edit(from: string, to: string): Promise<void> {
    const folder = join(this.fresh.dataDir, 'edited');
    cpSync(join(root, 'config'), join(folder, 'config'), { recursive: true, force: false });
    const file = join(folder, 'config', 'councils', `${this.council}.yaml`);
    const before = readFileSync(file, 'utf8');
    if (before.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${file}.`);
    writeFileSync(file, before.replace(from, () => to));
    await this.service.stop();
    this.service = await this.start(folder);
  }

  /** `on('Tue 2026-05-26 09:30')`; then what the scheduler does every minute. */
  async on(when: string): Promise<Instant> {
    this.clock.set(at(when));
    await this.jobs();
    return this.clock.now();
  }

  async jobs(): Promise<void> {
    const { runCouncilJob, sendDueReminders, remindMembers, sendWeeklyDigest, sendBulletin, askForReportsAgain, remindOfReview } = this.service.useCases;
    await runCouncilJob.run(sendDueReminders);
    await runCouncilJob.run(remindMembers);
    await runCouncilJob.run(sendWeeklyDigest);
    await runCouncilJob.run(sendBulletin);
    await runCouncilJob.run(askForReportsAgain);
    await runCouncilJob.run(remindOfReview);
  }

  async mail(from: string, subject: string, text: string, to = `enquiries@${this.council}.example`): Promise<void> {
    const smtp = createTransport({ host: '127.0.0.1', port: Number(new URL(this.service.smtp).port), ignoreTLS: true });
    await smtp.sendMail({ from, to, subject, text });
  }

  /** A member or officer answers the newest mail that they had with this in it. */
  async answer(from: string, subject: string, text: string): Promise<void> {
    const mail = await this.mailTo(from, subject);
    const to = /^Reply-To:.*?([^\s<>"]+@[^\s<>"]+)/im.exec(mail)?.[1];
    if (to === undefined) throw new Error(`No Reply-To: ${mail}`);
    await this.mail(from, `Re: ${subject}`, text, to);
  }

  mailsTo(reader: string): readonly string[] {
    return this.sink.mails.filter(({ to }) => to.includes(reader)).map(textOf);
  }

  /** The newest such mail; waits for it, as the outbox is emptied every second. */
  async mailTo(reader: string, subject: string, holds: (mail: string) => boolean = () => true): Promise<string> {
    const found = (): string | undefined => this.mailsTo(reader).findLast((mail) => mail.includes(subject) && holds(mail));
    await this.until(() => found() !== undefined, `a mail to ${reader} with “${subject}”`);
    return found() ?? '';
  }

  async until(holds: () => boolean | Promise<boolean>, what = 'it'): Promise<void> {
    for (let tries = 0; !(await holds()); tries += 1) {
      if (tries > 150) throw new Error(`There came no sign of ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** What the API answers this person: status and body. */
  async get<Body>(person: string, path: string): Promise<{ readonly status: number; readonly body: Body }> {
    const answer = await this.ask(person, path);
    return { status: answer.status, body: (await answer.json()) as Body };
  }

  async text(person: string, path: string): Promise<string> {
    return (await this.ask(person, path)).text();
  }

  /** Throws unless it was done. */
  async post<Body = unknown>(person: string, path: string, body: unknown): Promise<Body> {
    const { status, body: done } = await this.tryPost<Body>(person, path, body);
    if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(done)}`);
    return done;
  }

  async tryPost<Body = unknown>(person: string, path: string, body: unknown): Promise<{ readonly status: number; readonly body: Body }> {
    const answer = await this.ask(person, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Body };
  }

  async idOf(email: string, asked = email): Promise<string> {
    const { body } = await this.get<{ readonly items: readonly { readonly id: string; readonly email: string }[] }>(asked, 'people');
    const found = body.items.find((person) => person.email === email);
    if (found === undefined) throw new Error(`Nobody has ${email}.`);
    return found.id;
  }

  private ask(person: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string> | undefined), authorization: `Bearer ${this.tokens.get(person) ?? ''}` };
    return fetch(`${this.service.web}/api/v1/councils/${this.council}/${path}`, { ...init, headers });
  }
}

async function tokenOf({ useCases }: RunningService, council: string, email: string): Promise<string> {
  const issued = await useCases.issueToken.run({ kind: 'operator' }, council, email);
  if (!issued.ok) throw new Error(`No token for ${email}: ${issued.refusal.code}`);
  return issued.value.secret;
}

/** Headers unfolded and the plain text part decoded from quoted-printable, line ends within sentences taken out. */
function textOf({ raw }: SunkMail): string {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const text = body.join('\n\n').replaceAll(/=\r?\n/g, '').replaceAll(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
  return `${head.replaceAll(/\r\n[ \t]+/g, ' ')}\n\n${text.replaceAll(/\r?\n(?!\r?\n)/g, ' ')}`;
}

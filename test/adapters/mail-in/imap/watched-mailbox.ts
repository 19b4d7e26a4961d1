import { setTimeout as pause } from 'node:timers/promises';
import { type ImapFlow } from 'imapflow';
import { RandomChance } from '../../../../src/adapters/chance/random-chance.js';
import { ImapDoor } from '../../../../src/adapters/mail-in/imap/imap-door.js';
import { type Credentials, type ImapDoorLimits, type MailboxShare } from '../../../../src/adapters/mail-in/imap/imap-door-parts.js';
import { MailparserReader } from '../../../../src/adapters/mail-in/mailparser-reader.js';
import { openDatabase } from '../../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../../src/adapters/persistence/persistence.js';
import { type InboxLine } from '../../../../src/application/ports/read-models.js';
import { type Council } from '../../../../src/domain/council/council.js';
import { type UseCases, useCasesOn } from '../../../../src/use-cases.js';
import { serviceOn, type TestService } from '../../../support/builders-service.js';
import { type Dovecot, password } from '../../../support/dovecot.js';
import { freshDatabaseFor } from '../../../support/engines.js';
import { FixedClock } from '../../../support/fixed-clock.js';
import { RecordingLog } from '../../../support/mail-log.js';
import { at } from '../../../support/facts.js';

const quick: ImapDoorLimits = {
  ...{ pollMs: 150, silenceMs: 10_000, connectMs: 5_000, graceMs: 3_000, firstPauseMs: 20, longestPauseMs: 100 },
  ...{ mostTogether: 10, mostBytesTogether: 20_000 },
};

export interface DoorOptions extends Partial<MailboxShare> {
  readonly port: number;
  readonly limits?: Partial<ImapDoorLimits>;
  readonly maxBytes?: number;
  readonly credentials?: (renew: boolean) => Promise<Credentials>;
  readonly useCases?: UseCases;
}

let freshUsers = 0;

/** The council's business on a real database, and doors to its mailbox. */
export class WatchedMailbox {
  readonly log = new RecordingLog();
  private readonly doors: ImapDoor[] = [];
  private readonly closings: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly user: string,
    readonly service: TestService,
    private readonly installation: Awaited<ReturnType<typeof freshDatabaseFor>>,
  ) {}

  /** `user`: whose mailbox it is, one for each test. */
  static async on(user: string, council: Partial<Council> = {}): Promise<WatchedMailbox> {
    const installation = await freshDatabaseFor('sqlite');
    const database = await openDatabase(installation);
    const chance = new RandomChance(new FixedClock(at('Mon 2026-05-11 09:00')));
    const service = await serviceOn(persistenceOn(database, chance), { chance, reader: new MailparserReader() }, council);
    const mailbox = new WatchedMailbox(user, service, installation);
    mailbox.closings.push(() => database.close());
    return mailbox;
  }

  /** A mailbox on the server that no other test has, and somebody else who has it open. */
  static async freshOn(server: Dovecot): Promise<{ readonly mailbox: WatchedMailbox; readonly client: ImapFlow }> {
    freshUsers += 1;
    const mailbox = await WatchedMailbox.on(`user-${freshUsers}@houghton-regis.example`);
    const client = await server.client(mailbox.user);
    mailbox.closings.unshift(() => Promise.resolve(client.close()));
    return { mailbox, client };
  }

  /** Another service on the same database, as beside this one in another process. */
  async anotherService(): Promise<UseCases> {
    const database = await openDatabase(this.installation);
    this.closings.unshift(() => database.close());
    const { ports } = this.service;
    const useCases = useCasesOn({ ...ports, ...persistenceOn(database, ports.chance) });
    await useCases.loadCouncils.run();
    return useCases;
  }

  open({ port, limits, maxBytes = 100_000, credentials, useCases = this.service.useCases, ...share }: DoorOptions): ImapDoor {
    const { council, ports } = this.service;
    const signIn = credentials ?? (() => Promise.resolve({ pass: password }));
    const door = new ImapDoor({
      ...{ council: council.slug, councils: ports.councils, chance: ports.chance, log: this.log, maxBytes },
      account: { host: '127.0.0.1', port, secure: false, user: this.user, credentials: signIn },
      share: { folder: 'INBOX', junk: true, moveTo: null, take: 'all', since: null, ...share },
      receive: useCases.receiveMessage,
      watch: useCases.watchMailbox,
      limits: { ...quick, ...limits },
    });
    this.doors.push(door);
    door.start();
    return door;
  }

  async inbox(): Promise<readonly InboxLine[]> {
    return this.service.ports.inbox.list(this.service.council.slug, null, 20_000);
  }

  async subjects(): Promise<readonly string[]> {
    return (await this.inbox()).map(({ subject }) => subject).toSorted();
  }

  /** Waits for so many messages to be kept, and a little for one too many. */
  async keeps(count: number): Promise<readonly string[]> {
    await until(async () => (await this.inbox()).length >= count);
    await pause(200);
    return this.subjects();
  }

  async leftAlone(folder = 'INBOX'): Promise<number> {
    const { council, useCases } = this.service;
    const reached = await useCases.watchMailbox.reached(council.slug, `127.0.0.1/${this.user}/${folder}`);
    return reached?.leftAlone ?? 0;
  }

  async close(): Promise<void> {
    for (const door of this.doors) await door.stop();
    for (const close of this.closings) await close();
    await this.installation.dispose();
  }
}

export async function until(holds: () => Promise<boolean> | boolean, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await pause(20);
  }
}

/** A councillor's mail. */
export function mail(subject: string, { from = 'ada@members.example', to = 'enquiries@houghton-regis.example', text = 'Who mends the bench?', lines = '' } = {}): string {
  return `${lines}From: <${from}>\r\nTo: <${to}>\r\nSubject: ${subject}\r\nMessage-ID: <${subject.replaceAll(' ', '-')}@members.example>\r\nDate: Mon, 11 May 2026 08:00:00 +0000\r\n\r\n${text}\r\n`;
}

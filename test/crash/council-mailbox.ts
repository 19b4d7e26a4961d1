import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ImapFlow } from 'imapflow';
import { Dovecot, password } from '../support/dovecot.js';
import { council, mailbox } from './installation.js';

const moveTo = 'Taken in';

export interface Held {
  /** Messages that lie where they were put, and where the service moves them. */
  readonly lying: number;
  readonly moved: number;
}

/** The council's own mailbox on a real IMAP server, which lives on while the service that fetches from it is killed. */
export class CouncilMailbox {
  private constructor(
    private readonly server: Dovecot,
    private readonly client: ImapFlow,
    private readonly dataDir: string,
    /** For the service that is to fetch from it. */
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async open(dataDir: string): Promise<CouncilMailbox> {
    const server = await Dovecot.start();
    const client = await server.client(mailbox);
    return new CouncilMailbox(server, client, dataDir, await fetchingFrom(dataDir, server.port));
  }

  /** Resolves when the server has it: from then on the service may not lose it. */
  async put(raw: string): Promise<void> {
    await this.client.append('INBOX', raw);
  }

  /** From the service's next start. */
  async moveWhatIsKept(): Promise<void> {
    await fetchingFrom(this.dataDir, this.server.port, moveTo);
  }

  async held(): Promise<Held> {
    const [lying, moved] = [await this.countIn('INBOX'), await this.countIn(moveTo)];
    return { lying, moved };
  }

  async close(): Promise<void> {
    this.client.close();
    await this.server.stop();
  }

  private async countIn(folder: string): Promise<number> {
    const status = await this.client.status(folder, { messages: true });
    return status === false ? 0 : (status.messages ?? 0);
  }
}

/** The council's file as it ships, and where its mailbox is. What the service's environment then needs. */
export async function fetchingFrom(dataDir: string, port: number, moved = ''): Promise<Readonly<Record<string, string>>> {
  const folder = join(dataDir, 'councils');
  await mkdir(folder, { recursive: true });
  const file = await readFile(join('config', 'councils', `${council}.yaml`), 'utf8');
  const imap = `{ host: 127.0.0.1, port: ${port}, secure: false, user: "${mailbox}", moveTo: "${moved}" }`;
  await writeFile(join(folder, `${council}.yaml`), `${file}\nimap: ${imap}\n`);
  return { COUNCILS_DIR: folder, [`IMAP_PASSWORD_${council.toUpperCase().replaceAll('-', '_')}`]: password };
}

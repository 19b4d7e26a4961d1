import { type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export interface SunkMail {
  readonly to: readonly string[];
  readonly raw: string;
}

/** Unfolded; empty where there is none. */
export function fieldOf({ raw }: SunkMail, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

/** A real SMTP server that keeps what it accepts, and hands it on where it is told to whom. */
export class MailSink {
  private constructor(
    private readonly server: SMTPServer,
    readonly mails: readonly SunkMail[],
  ) {}

  static async listen(handOn: (mail: SunkMail) => Promise<unknown> = () => Promise.resolve()): Promise<MailSink> {
    const kept: SunkMail[] = [];
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map((recipient) => recipient.address);
          const mail = { to, raw: Buffer.concat(chunks).toString('utf8') };
          kept.push(mail);
          handOn(mail).then(() => callback(), callback);
        });
      },
    });
    // A client that is killed in the middle of a message resets the connection: no concern of the sink's.
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    return new MailSink(server, kept);
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Until no mail has come for so long. */
  async quiet(ms: number): Promise<void> {
    for (let seen = -1; seen !== this.mails.length; await pause(ms)) seen = this.mails.length;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

import { type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface SunkMail {
  readonly to: readonly string[];
  readonly raw: string;
}

/** A real SMTP server that keeps what it accepts. */
export class MailSink {
  private constructor(
    private readonly server: SMTPServer,
    readonly mails: readonly SunkMail[],
  ) {}

  static async listen(): Promise<MailSink> {
    const kept: SunkMail[] = [];
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map((recipient) => recipient.address);
          kept.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
          callback();
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

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

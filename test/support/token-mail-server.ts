import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A server that takes mail from the bearer of a token alone, as Microsoft 365 does. */
export class TokenMailServer {
  readonly tokens: string[] = [];
  readonly taken: string[] = [];
  private readonly server: SMTPServer;

  constructor(sender: string, isGood: (token: string) => boolean) {
    this.server = new SMTPServer({
      ...{ authMethods: ['XOAUTH2'], disabledCommands: ['STARTTLS'], allowInsecureAuth: true, disableReverseLookup: true, closeTimeout: 100 },
      onAuth: ({ method, username, accessToken = '' }, _session, answer) => {
        this.tokens.push(accessToken);
        const isTaken = method === 'XOAUTH2' && username === sender && isGood(accessToken);
        answer(null, isTaken ? { user: sender } : { data: { status: '401', schemes: 'bearer' } });
      },
      onData: (stream, _session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.taken.push(Buffer.concat(chunks).toString());
          answer(null);
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

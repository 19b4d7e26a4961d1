import { once } from 'node:events';
import { type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerAddress } from 'smtp-server';

export interface TakenMail {
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

/** What the server says instead of 250; `silent` says nothing at all, `cut` ends the connection. */
export type Refusal = { readonly code: number; readonly words: string } | 'silent' | 'cut';

/** A real SMTP server that can refuse, or fall silent, at any step. */
export class StubMailServer {
  readonly taken: TakenMail[] = [];
  /** Connections that were ever made. */
  connections = 0;
  private readonly refusals = new Map<string, Refusal>();
  private readonly server: SMTPServer;
  private readonly lines = new Set<Socket>();

  private constructor(withSignIn: boolean) {
    this.server = new SMTPServer({
      disabledCommands: withSignIn ? ['STARTTLS'] : ['AUTH', 'STARTTLS'],
      ...{ allowInsecureAuth: true, disableReverseLookup: true, closeTimeout: 100 },
      onAuth: (_auth, _session, answer) => answer(new Error('Wrong password')),
      onConnect: (_session, answer) => {
        this.connections += 1;
        this.answer('connect', answer);
      },
      onMailFrom: (_address, _session, answer) => this.answer('mail', answer),
      onRcptTo: (_address, _session, answer) => this.answer('rcpt', answer),
      onData: (stream, { envelope }, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', () => undefined);
        stream.on('end', () => {
          const { address: from } = envelope.mailFrom as SMTPServerAddress;
          const to = envelope.rcptTo.map(({ address }) => address).join();
          if (!this.refusals.has('data')) this.taken.push({ from, to, raw: Buffer.concat(chunks) });
          this.answer('data', answer);
        });
      },
    });
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (line: Socket) => this.lines.add(line));
  }

  static async listen({ withSignIn = false } = {}): Promise<StubMailServer> {
    const stub = new StubMailServer(withSignIn);
    stub.server.listen(0, '127.0.0.1');
    await once(stub.server.server, 'listening');
    return stub;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  refuseAt(step: 'connect' | 'mail' | 'rcpt' | 'data', refusal: Refusal): void {
    this.refusals.set(step, refusal);
  }

  acceptAll(): void {
    this.refusals.clear();
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private answer(step: string, answer: (error?: Error | null) => void): void {
    const refusal = this.refusals.get(step);
    if (refusal === 'silent') return;
    if (refusal === 'cut') return this.lines.forEach((line) => line.destroy());
    answer(refusal ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : null);
  }
}

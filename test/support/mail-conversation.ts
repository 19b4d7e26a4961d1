import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** An SMTP client that says exactly what it is told to, and breaks off where it is told to. */
export class SmtpConversation {
  private heard = '';
  private waiting: (() => void) | null = null;
  private ended = false;

  private constructor(readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.heard += chunk.toString('latin1');
      this.wake();
    });
    socket.on('close', () => {
      this.ended = true;
      this.wake();
    });
    socket.on('error', () => undefined);
  }

  /** Greets and says EHLO. `url`: smtp://host:port */
  static async open(url: string): Promise<SmtpConversation> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const conversation = new SmtpConversation(socket);
    await once(socket, 'connect');
    await conversation.reply();
    await conversation.say('EHLO client.example');
    return conversation;
  }

  async say(line: string): Promise<string> {
    this.socket.write(`${line}\r\n`, 'latin1');
    return this.reply();
  }

  /** Up to the 354. */
  async begin(...recipients: readonly string[]): Promise<void> {
    await this.say('MAIL FROM:<ada@members.example>');
    for (const recipient of recipients) await this.say(`RCPT TO:<${recipient}>`);
    await this.say('DATA');
  }

  write(text: string | Buffer): void {
    this.socket.write(typeof text === 'string' ? Buffer.from(text, 'latin1') : text);
  }

  /** The next whole reply; empty when the server has hung up. */
  async reply(): Promise<string> {
    const whole = /^(?:\d{3}-[^\n]*\n)*\d{3} [^\n]*\n/;
    while (!whole.test(this.heard) && !this.ended) await new Promise<void>((resolve) => (this.waiting = resolve));
    const [reply = ''] = whole.exec(this.heard) ?? [];
    this.heard = this.heard.slice(reply.length);
    return reply.trimEnd();
  }

  /** Whether nothing is heard for so long. */
  async isSilent(ms: number): Promise<boolean> {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return this.heard === '' && !this.ended;
  }

  async closed(): Promise<void> {
    while (!this.ended) await new Promise<void>((resolve) => (this.waiting = resolve));
  }

  /** As when the line is cut. */
  drop(): void {
    this.socket.resetAndDestroy();
  }

  private wake(): void {
    this.waiting?.();
    this.waiting = null;
  }
}

import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** One SMTP connection that says no more than it must: the client should cost little beside the server. */
class Conversation {
  private heard = '';
  private waiting: ((reply: string) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.hear(chunk.toString('latin1')));
  }

  static async open(port: number): Promise<Conversation> {
    const socket = connect(port, '127.0.0.1');
    const conversation = new Conversation(socket);
    const greeting = conversation.reply();
    await once(socket, 'connect');
    await greeting;
    await conversation.say('EHLO bench.example\r\n', '250');
    return conversation;
  }

  async send(from: string, to: string, data: string): Promise<void> {
    await this.say(`MAIL FROM:<${from}>\r\n`, '250');
    await this.say(`RCPT TO:<${to}>\r\n`, '250');
    await this.say('DATA\r\n', '354');
    await this.say(`${data}\r\n.\r\n`, '250');
  }

  close(): void {
    this.socket.end('QUIT\r\n');
  }

  private async say(line: string, wanted: string): Promise<void> {
    const answer = this.reply();
    this.socket.write(line);
    const heard = await answer;
    if (!heard.startsWith(wanted)) throw new Error(`Said ${line.slice(0, 40)}, heard ${heard}`);
  }

  private reply(): Promise<string> {
    return new Promise((resolve) => {
      this.waiting = resolve;
      this.hear('');
    });
  }

  /** A reply is whole at its last line: three digits and a space. */
  private hear(text: string): void {
    this.heard += text;
    if (this.waiting === null || !/^\d{3} [^\n]*\n$/m.test(this.heard)) return;
    const [answer, reply] = [this.waiting, this.heard];
    this.heard = '';
    this.waiting = null;
    answer(reply);
  }
}

/** Mails a second from the first word to the last 250, over so many connections. */
export async function mailsPerSecond(
  port: number,
  connections: number,
  mails: readonly { readonly from: string; readonly to: string; readonly data: string }[],
): Promise<number> {
  const conversations = await Promise.all(Array.from({ length: connections }, () => Conversation.open(port)));
  const queue = [...mails];
  const began = process.hrtime.bigint();
  await Promise.all(
    conversations.map(async (conversation) => {
      for (let mail = queue.pop(); mail !== undefined; mail = queue.pop()) {
        await conversation.send(mail.from, mail.to, mail.data);
      }
    }),
  );
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  for (const conversation of conversations) conversation.close();
  return mails.length / seconds;
}

import { createTransport } from 'nodemailer';
import { type CorpusMessage, rawMessage } from '../support/mail-corpus.js';

/** Each message over one connection after the other, as it lies there. Gives the files that were refused, with the answer. */
export async function sendAll(messages: readonly CorpusMessage[], port: number, mailbox: string): Promise<ReadonlyMap<string, string>> {
  const smtp = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, pool: true, maxConnections: 1 });
  const refused = new Map<string, string>();
  for (const message of messages) {
    const raw = rawMessage(message);
    try {
      await smtp.sendMail({ envelope: { from: returnPathOf(raw), to: [mailbox] }, raw });
    } catch (error) {
      refused.set(message.file, error instanceof Error ? error.message : String(error));
    }
  }
  smtp.close();
  return refused;
}

const elsewhere = 'somebody@members.example';

/** What an earlier server wrote down of the envelope, empty for bounces; where that is nothing, an ordinary one. */
function returnPathOf(raw: Buffer): string {
  const [head = ''] = raw.toString('latin1').split(/\r?\n\r?\n|\r\r/, 1);
  const [, written] = /^Return-Path:[ \t]*<([!-~]*)>/im.exec(head) ?? [];
  const isPath = written === '' || /^[\w.+=-]+@[A-Za-z0-9.-]+$/.test(written ?? '');
  return isPath ? (written ?? elsewhere) : elsewhere;
}

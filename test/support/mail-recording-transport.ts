import { type Delivery, type MailTransport, type OutgoingMail } from '../../src/application/ports/mail-transport.js';

/** In place of a mail server: keeps what it is given, and answers as it is told to. */
export class RecordingTransport implements MailTransport {
  /** What was accepted, in order. */
  readonly sent: OutgoingMail[] = [];
  /** Every try, whatever became of it. */
  readonly tried: OutgoingMail[] = [];
  private answers: Delivery[] = [];
  private closed = false;

  /** The next tries come to this, in order; after them all are accepted. */
  willAnswer(...answers: readonly Delivery[]): void {
    this.answers = [...answers];
  }

  send(mail: OutgoingMail): Promise<Delivery> {
    if (this.closed) return Promise.resolve({ outcome: 'later', answer: 'closed' });
    this.tried.push(mail);
    const delivery = this.answers.shift() ?? { outcome: 'sent', answer: '250 OK' };
    if (delivery.outcome === 'sent') this.sent.push({ ...mail, mime: Uint8Array.from(mail.mime) });
    return Promise.resolve(delivery);
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

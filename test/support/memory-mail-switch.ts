import { type MailSwitch, type OutgoingMail } from '../../src/application/ports/mail-switch.js';
import { type MemoryRows } from './memory-rows.js';

export class MemoryMailSwitch implements MailSwitch {
  constructor(private readonly rows: MemoryRows) {}

  read(): Promise<OutgoingMail> {
    const mails = this.rows.all().flatMap(([, { outbox }]) => [...outbox.values()]);
    const queued = mails.filter(({ state }) => state === 'queued').map(({ queuedAt }) => queuedAt);
    return Promise.resolve({ on: this.rows.mailIsOn, waiting: queued.length, oldestQueuedAt: queued.toSorted()[0] ?? null });
  }

  turn(on: boolean): Promise<void> {
    this.rows.mailIsOn = on;
    return Promise.resolve();
  }
}

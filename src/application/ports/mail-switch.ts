import { type Instant } from '../../domain/calendar/instant.js';

/** Whether outgoing mail is sent. Off after a restore, until a person says that this copy is the one that writes to people. */
export interface OutgoingMail {
  readonly on: boolean;
  /** Mails in the outbox that are neither sent nor given up. */
  readonly waiting: number;
  /** When the first of them was queued; null: none waits. */
  readonly oldestQueuedAt: Instant | null;
}

/** Of the database, whichever processes stand on it. While it is off the outbox hands out no mail to be sent. */
export interface MailSwitch {
  read(): Promise<OutgoingMail>;
  turn(on: boolean, at: Instant): Promise<void>;
}

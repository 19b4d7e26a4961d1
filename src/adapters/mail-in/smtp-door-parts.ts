import { type ArrivedMessage, type Received } from '../../application/intake/message-in-hand.js';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { type Log } from '../../application/ports/log.js';

export interface SmtpDoorLimits {
  /** RFC 5321 §4.5.3.2 has both sides wait for minutes. */
  readonly idleMs: number;
  /** How long stopping waits for the messages under way. */
  readonly graceMs: number;
  readonly mostConnections: number;
  readonly mostRecipients: number;
  /** How many messages of full size may be in memory together. */
  readonly mostFullMessages: number;
}

export const usualLimits: SmtpDoorLimits = {
  idleMs: 300_000,
  graceMs: 5_000,
  mostConnections: 100,
  mostRecipients: 100,
  mostFullMessages: 8,
};

export interface SmtpDoorParts {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly maxBytes: number;
  readonly trustedRelays: readonly string[];
  readonly councils: CouncilBook;
  readonly log: Log;
  readonly receive: { run(arrived: ArrivedMessage): Promise<Received> };
  /** Certificate and key, in PEM. Without them STARTTLS is not offered. */
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly limits?: Partial<SmtpDoorLimits>;
}

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
  /** At once, of one peer address that is no trusted relay; of an IPv6 address, of its /64 network. */
  readonly mostConnectionsOfOnePeer: number;
  /** Milliseconds from the start of a message's data to its end: a drip never falls idle. */
  readonly transferMs: number;
  /** How many messages of full size may be in memory together. */
  readonly mostFullMessages: number;
  /** What part of that memory one peer that is no trusted relay may fill; one message of full size in any case. */
  readonly shareOfOnePeer: number;
}

export const usualLimits: SmtpDoorLimits = {
  idleMs: 300_000,
  graceMs: 5_000,
  mostConnections: 100,
  mostConnectionsOfOnePeer: 10,
  transferMs: 300_000,
  mostRecipients: 100,
  mostFullMessages: 8,
  shareOfOnePeer: 0.25,
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

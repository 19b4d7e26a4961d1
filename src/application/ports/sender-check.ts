import { type MethodResult } from '../../domain/intake/sender/authentication-results.js';

/** A server that came to our door, and what it said before the message. */
export interface SendingServer {
  readonly address: string;
  /** The name that it greeted with (RFC 5321 §4.1.1.1). */
  readonly greeting: string;
  readonly returnPath: string;
}

/** Finds out who sent a message that no other server of the council's received before us. */
export interface SenderCheck {
  /**
   * What SPF, DKIM and DMARC say of a message whose From was read as this address: nothing where the check reads another,
   * for then it speaks of another message than the one that was read. Never throws, whatever the bytes and the network do, and ends in time: where nothing
   * could be found out there are no results.
   */
  results(raw: Uint8Array, from: SendingServer, author: string): Promise<readonly MethodResult[]>;
}

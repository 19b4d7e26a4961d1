import { type ArrivedMessage, type Received } from '../../../application/intake/message-in-hand.js';
import { type WatchMailbox } from '../../../application/intake/watch-mailbox.js';
import { type Chance } from '../../../application/ports/chance.js';
import { type CouncilBook } from '../../../application/ports/council-book.js';
import { type Log } from '../../../application/ports/log.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type CouncilSlug } from '../../../domain/council/council.js';

/** A password, or a token of RFC 7628 or XOAUTH2: asked for at each sign-in, as a token ends. */
export type Credentials = { readonly pass: string } | { readonly accessToken: string };

export interface ImapAccount {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (RFC 8314). Without it a server elsewhere must offer STARTTLS. */
  readonly secure: boolean;
  readonly user: string;
  /** `renew`: the connection before failed, and it may have been for a token. */
  readonly credentials: (renew: boolean) => Promise<Credentials>;
}

export interface ImapDoorLimits {
  /** How often is looked whatever the server says: IDLE (RFC 2177) can die without a sign. */
  readonly pollMs: number;
  /** How long the server may keep us waiting in the middle of a command. */
  readonly silenceMs: number;
  readonly connectMs: number;
  /** How long stopping waits for a message that is being kept. */
  readonly graceMs: number;
  /** After a failure; doubled with each further one, up to the longest. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** How many messages are listed, and how many bytes of them fetched, at a time. */
  readonly mostTogether: number;
  readonly mostBytesTogether: number;
}

export const usualLimits: ImapDoorLimits = {
  pollMs: 60_000,
  silenceMs: 60_000,
  connectMs: 30_000,
  graceMs: 2_000,
  firstPauseMs: 1_000,
  longestPauseMs: 300_000,
  mostTogether: 100,
  mostBytesTogether: 4_194_304,
};

/** What of a mailbox is taken in. */
export interface MailboxShare {
  readonly folder: string;
  /** Whether registered people's mail is looked for in the folder that the server files junk in. Nothing else there is touched. */
  readonly junk: boolean;
  /** Where a message is moved once it is kept; null: it stays where it is. */
  readonly moveTo: string | null;
  /** `registered`: others use the mailbox too, and only what people who act for the council wrote is taken. */
  readonly take: 'all' | 'registered';
  /** What came into the mailbox before this day is left alone; null: nothing is too old. */
  readonly since: CivilDate | null;
}

export interface ImapDoorParts {
  readonly council: CouncilSlug;
  readonly account: ImapAccount;
  readonly share: MailboxShare;
  readonly maxBytes: number;
  readonly councils: CouncilBook;
  readonly chance: Chance;
  readonly log: Log;
  readonly receive: { run(arrived: ArrivedMessage): Promise<Received> };
  readonly watch: Pick<WatchMailbox, 'reached' | 'registered' | 'passOver'>;
  readonly limits?: Partial<ImapDoorLimits>;
}

import { createTransport, type Transporter } from 'nodemailer';
import { type Delivery, type MailTransport, type OutgoingMail } from '../../application/ports/mail-transport.js';
import { HandedOver } from './handed-over.js';
import { answerText, outcomeOf, type SmtpFailure } from './smtp-outcome.js';

const longestStepMs = 30_000;
/** What is said to this machine passes over no wire. */
const ownHosts = ['localhost', '127.0.0.1', '[::1]'];
/** One address and nothing else: what the client takes apart ("Name <address>", a list) might reach somebody else. */
const oneAddress = /^[^\s<>,;:"()\\\p{Cc}]+@[^\s<>,;:"()\\\p{Cc}]+$/u;
/** How long closing waits for what is being sent: a mail that is cut off may have arrived, and goes again. */
const graceMs = 2_000;

/** A mailbox that is signed in to with a token (XOAUTH2): asked for at each sign-in, anew where the server refused the last. */
export interface TokenSignIn {
  readonly user: string;
  readonly accessToken: (renew: boolean) => Promise<string>;
}

/**
 * Hands mail to the server of a `smtp://` or `smtps://` address, over a few connections that stay open for a while.
 * A password is told only through TLS, but for a server on this machine: where STARTTLS is not to be had, mail waits.
 */
export class SmtpTransport implements MailTransport {
  private readonly pool: Transporter;
  /** One for each send under way. */
  private readonly cuts = new Set<AbortController>();
  private readonly handedOver = new HandedOver();
  private closing: () => void = () => undefined;

  /**
   * `sendMs`: the longest that one send may take, whatever the server does; shorter than the outbox's lease.
   * `signIn`: a token in place of the password that the address would hold.
   */
  constructor(
    url: string,
    private readonly sendMs: number,
    signIn: TokenSignIn | null = null,
  ) {
    const step = Math.min(Math.floor(sendMs / 3), longestStepMs);
    this.pool = createTransport({
      ...{ url, pool: true, maxConnections: 4, idleTimeout: 20_000 },
      ...(signIn !== null && { auth: { type: 'OAuth2', user: signIn.user } }),
      requireTLS: tellsSecretAbroad(url, signIn !== null),
      // The outbox tries again by itself, and knows that it does.
      maxRequeues: 0,
      // The greeting runs out first, so that it shows: whoever never greeted took nothing.
      ...{ connectionTimeout: step, greetingTimeout: step, socketTimeout: 2 * step, dnsTimeout: step },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
    if (signIn !== null) this.pool.set('oauth2_provision_cb', provisionOf(signIn));
    this.pool.use('stream', this.handedOver.follow);
    // Only idle connections report here, a send has its own error; and an error without a listener ends the process.
    this.pool.on('error', () => undefined);
  }

  async send(mail: OutgoingMail): Promise<Delivery> {
    if (![mail.from, mail.to].every((address) => oneAddress.test(address))) {
      return { outcome: 'never', answer: 'The sender or the recipient is not an address.' };
    }
    return this.handOver(mail);
  }

  async close(): Promise<void> {
    this.pool.close();
    if (this.cuts.size > 0) await this.lastSends();
    for (const cut of this.cuts) cut.abort();
  }

  private async handOver({ from, to, mime }: OutgoingMail): Promise<Delivery> {
    const cut = new AbortController();
    const limit = setTimeout(() => cut.abort(), this.sendMs);
    this.cuts.add(cut);
    try {
      const raw = Buffer.from(mime.buffer, mime.byteOffset, mime.byteLength);
      const sent = (await this.pool.sendMail({ envelope: { from, to }, raw, signal: cut.signal })) as { response: string };
      return { outcome: 'sent', answer: answerText(sent.response) };
    } catch (error) {
      return outcomeOf(error as SmtpFailure, this.handedOver.isWhole(cut.signal));
    } finally {
      clearTimeout(limit);
      this.cuts.delete(cut);
      if (this.cuts.size === 0) this.closing();
    }
  }

  private lastSends(): Promise<void> {
    return new Promise((resolve) => {
      const limit = setTimeout(resolve, graceMs);
      this.closing = () => {
        clearTimeout(limit);
        resolve();
      };
    });
  }
}

/** Else whoever stands between could strip STARTTLS from the server's offer, and read the password. */
function tellsSecretAbroad(url: string, hasToken: boolean): boolean {
  const { protocol, hostname, password } = new URL(url);
  return protocol === 'smtp:' && (hasToken || password !== '') && !ownHosts.includes(hostname.toLowerCase());
}

type Provision = (user: string, renew: boolean, give: (error: Error | null, token?: string) => void) => void;

/** Each connection asks for the token as it signs in: by then the one of the connection before may have ended. */
function provisionOf({ accessToken }: TokenSignIn): Provision {
  return (_user, renew, give) => {
    accessToken(renew).then(
      (token) => give(null, token),
      (error: unknown) => give(error instanceof Error ? error : new Error('No token was given.')),
    );
  };
}

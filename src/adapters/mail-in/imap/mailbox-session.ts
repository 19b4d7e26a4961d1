import { type FetchMessageObject, type ImapFlow } from 'imapflow';
import { type ImapAccount, type ImapDoorLimits } from './imap-door-parts.js';

/** What is said to this machine passes over no wire. */
const ownHosts = ['localhost', '127.0.0.1', '::1'];
/** Of a message that is too large: its header, and of a hostile one not all of it. */
const mostHeaderBytes = 262_144;
/** Beside a message's bytes, what one answer of the server may hold: a list of a million UIDs is 8 MB. */
const mostWords = 16_777_216;

export interface OpenFolder {
  readonly uidValidity: number;
}

export interface SessionOptions {
  readonly renew: boolean;
  readonly maxBytes: number;
  readonly limits: ImapDoorLimits;
  readonly signal: AbortSignal;
}

/** What the server tells of a message without handing it over. */
export interface Listed {
  readonly uid: number;
  readonly bytes: number;
  readonly arrivedAt: Date | null;
  /** In lower case. */
  readonly from: readonly string[];
}

/** The server did not do what it was asked. `code` holds nothing of a message. */
export class MailboxFailure extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * One connection to a mailbox, from sign-in to its end: it is never mended, a new one is made. Reading marks nothing as
 * read (BODY.PEEK, RFC 3501 §6.4.5).
 */
export class MailboxSession {
  private news = false;
  private closed = false;

  private constructor(
    private readonly client: ImapFlow,
    private readonly maxBytes: number,
  ) {
    client.on('exists', () => (this.news = true));
    client.on('close', () => (this.closed = true));
  }

  /** `signal`: closes it, at whatever point it is. */
  static async open(account: ImapAccount, { renew, maxBytes, limits, signal }: SessionOptions): Promise<MailboxSession> {
    const { host, port, secure, user } = account;
    // Most installations fetch from no mailbox, and need not load what does.
    const { ImapFlow: Client } = await import('imapflow');
    const client = new Client({
      ...{ host, port, secure, auth: { user, ...(await account.credentials(renew)) } },
      // Else whoever stands between could strip STARTTLS from the server's offer, and read the password.
      ...(!secure && !ownHosts.includes(host.toLowerCase()) && { doSTARTTLS: true }),
      ...{ logger: false, disableAutoIdle: true, socketTimeout: limits.silenceMs },
      ...{ connectionTimeout: limits.connectMs, greetingTimeout: limits.connectMs },
      ...{ maxLineLength: mostWords, maxLiteralSize: maxBytes + mostWords, maxResponseSize: maxBytes + 2 * mostWords },
    });
    // Each failure reaches the command that it fails; and an error without a listener ends the process.
    client.on('error', () => undefined);
    const session = new MailboxSession(client, maxBytes);
    const abort = (): void => session.close();
    signal.addEventListener('abort', abort);
    client.on('close', () => signal.removeEventListener('abort', abort));
    if (signal.aborted) throw new MailboxFailure('stopped');
    try {
      await client.connect();
      return session;
    } catch (error) {
      // A client whose sign-in failed would keep its connection for a minute.
      session.close();
      throw error;
    }
  }

  /** Opened anew each time, as its UIDVALIDITY may have changed meanwhile. `toRead`: nothing in it can be changed. */
  async openFolder(path: string, toRead: boolean): Promise<OpenFolder> {
    this.news = false;
    const { uidValidity } = await this.client.mailboxOpen(path, { readOnly: toRead });
    return { uidValidity: Number(uidValidity) };
  }

  /** Ascending. `n:*` gives the last message even where its UID is below n (RFC 3501 §6.4.8): it is left out here. */
  async uidsAfter(uid: number): Promise<readonly number[]> {
    return (await this.uids(`${uid + 1}:*`)).filter((found) => found > uid);
  }

  async uidsUpTo(uid: number): Promise<readonly number[]> {
    return uid < 1 ? [] : (await this.uids(`1:${uid}`)).filter((found) => found <= uid);
  }

  /** Those that are still there, in ascending order. */
  async list(uids: readonly number[], withSenders: boolean): Promise<readonly Listed[]> {
    const found = await this.fetch(uids, { uid: true, size: true, internalDate: true, envelope: withSenders });
    await this.makeSureOfTheRest(uids, found);
    return found.map(listed).toSorted((a, b) => a.uid - b.uid);
  }

  /** The messages whole, by UID; of one that is larger than it says no more than shows that. */
  async messages(uids: readonly number[]): Promise<ReadonlyMap<number, Buffer>> {
    const found = await this.fetch(uids, { uid: true, source: { maxLength: this.maxBytes + 1 } });
    const whole = found.flatMap(({ uid, source }) => (source === undefined ? [] : [{ uid, source }]));
    await this.makeSureOfTheRest(uids, whole);
    return new Map(whole.map(({ uid, source }) => [uid, source]));
  }

  /** The header alone; null where the message has gone. */
  async header(uid: number): Promise<Buffer | null> {
    const found = await this.fetch([uid], { uid: true, bodyParts: [{ key: 'HEADER', maxLength: mostHeaderBytes }] });
    const [header] = found.flatMap(({ headers, bodyParts }) => headers ?? bodyParts?.get('header') ?? []);
    if (header === undefined) await this.makeSureOfTheRest([uid], []);
    return header ?? null;
  }

  /** False where the server would not. The folder is made where there is none. */
  async move(uids: readonly number[], folder: string): Promise<boolean> {
    const moved = await this.client.messageMove([...uids], folder, { uid: true });
    if (moved) return true;
    await this.client.mailboxCreate(folder).catch(() => undefined);
    return Boolean(await this.client.messageMove([...uids], folder, { uid: true }));
  }

  /** The folder that the server files junk in (RFC 6154); null: none is known. */
  async junkFolder(): Promise<string | null> {
    const folders = await this.client.list();
    return folders.find(({ specialUse, flags }) => specialUse === '\\Junk' && !flags.has('\\Noselect'))?.path ?? null;
  }

  /** Until the server says that something came (IDLE), the time is up, or the connection is gone. */
  async wait(ms: number): Promise<void> {
    if (this.news || this.closed) return;
    // It ends when the next command begins, and tells what fails to whoever gives that.
    this.client.idle().catch(() => undefined);
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.client.off('exists', done);
        this.client.off('close', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.client.on('exists', done);
      this.client.on('close', done);
    });
  }

  close(): void {
    this.client.close();
  }

  private async uids(range: string): Promise<readonly number[]> {
    const found = await this.client.search({ uid: range }, { uid: true });
    if (!Array.isArray(found)) throw new MailboxFailure('search-refused');
    return found.toSorted((a, b) => a - b);
  }

  private async fetch(uids: readonly number[], query: Parameters<ImapFlow['fetchAll']>[1]): Promise<readonly FetchMessageObject[]> {
    const found = await this.client.fetchAll(uids.join(','), query, { uid: true });
    // A server may tell of flags that changed meanwhile: of messages that nobody asked for.
    const asked = new Set(uids);
    return found.filter(({ uid }) => asked.has(uid));
  }

  /** What is missing must have been expunged meanwhile: one that the server merely did not hand over would be lost. */
  private async makeSureOfTheRest(asked: readonly number[], given: readonly { readonly uid: number }[]): Promise<void> {
    if (this.closed) throw new MailboxFailure('closed');
    const known = new Set(given.map(({ uid }) => uid));
    const missing = asked.filter((uid) => !known.has(uid));
    if (missing.length > 0 && (await this.uids(missing.join(','))).length > 0) throw new MailboxFailure('message-withheld');
  }
}

function listed({ uid, size, internalDate, envelope }: FetchMessageObject): Listed {
  return {
    uid,
    bytes: size ?? 0,
    arrivedAt: internalDate instanceof Date ? internalDate : null,
    from: (envelope?.from ?? []).flatMap(({ address }) => address?.toLowerCase() ?? []),
  };
}

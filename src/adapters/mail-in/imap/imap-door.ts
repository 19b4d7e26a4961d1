import { setTimeout as pause } from 'node:timers/promises';
import { type Concern } from '../../../application/ports/vital.js';
import { BackOff } from './back-off.js';
import { FolderPass, type WatchedFolder } from './folder-pass.js';
import { type ImapDoorLimits, type ImapDoorParts, usualLimits } from './imap-door-parts.js';
import { MailboxSession } from './mailbox-session.js';

/**
 * Fetches a council's mail from its mailbox (RFC 3501, RFC 9051), for as long as the service runs: a mailbox that
 * cannot be reached is tried again and again, and is told as a concern. It never ends the service.
 */
export class ImapDoor implements Concern {
  private readonly limits: ImapDoorLimits;
  private readonly end = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private isWell = true;

  constructor(private readonly parts: ImapDoorParts) {
    this.limits = { ...usualLimits, ...parts.limits };
  }

  start(): void {
    this.running = this.keepAtIt();
  }

  concerns(): readonly string[] {
    return this.isWell ? [] : [`mailbox-not-reached:${this.parts.council}`];
  }

  /** The connection ends at once: what is being kept is kept, what was only fetched is fetched again. Safe to call twice. */
  async stop(): Promise<void> {
    this.end.abort();
    await Promise.race([this.running, pause(this.limits.graceMs, undefined, { ref: false })]);
  }

  private async keepAtIt(): Promise<void> {
    const pauses = new BackOff(this.limits.firstPauseMs, this.limits.longestPauseMs, this.parts.chance);
    while (!this.end.signal.aborted) {
      try {
        await this.work(pauses);
      } catch (error) {
        if (this.end.signal.aborted) return;
        this.isWell = false;
        this.parts.log.warn('imap.failed', { council: this.parts.council, code: codeOf(error) });
      }
      await pause(pauses.next(), undefined, { signal: this.end.signal, ref: false }).catch(() => undefined);
    }
  }

  /** On one connection, until it fails or we are to stop. */
  private async work(pauses: BackOff): Promise<void> {
    const { account, maxBytes } = this.parts;
    const session = await MailboxSession.open(account, { renew: !this.isWell, maxBytes, limits: this.limits, signal: this.end.signal });
    try {
      for (let first = true; !this.end.signal.aborted; first = false) {
        await this.lookThrough(session, first);
        this.wellAgain();
        pauses.reset();
        await session.wait(this.limits.pollMs);
      }
    } finally {
      session.close();
    }
  }

  /** The folder that is waited on comes last: the server tells of what comes into the one that is open. */
  private async lookThrough(session: MailboxSession, sweeps: boolean): Promise<void> {
    const { folder, take, junk } = this.parts.share;
    const junkFolder = junk ? await session.junkFolder() : null;
    if (junkFolder !== null && junkFolder !== folder) await this.pass(session, { path: junkFolder, takes: 'registered' }, sweeps);
    await this.pass(session, { path: folder, takes: take }, sweeps);
  }

  private async pass(session: MailboxSession, folder: WatchedFolder, sweeps: boolean): Promise<void> {
    // Asked for each time: days that were added to its calendar make it another.
    const council = this.parts.councils.bySlug(this.parts.council);
    if (council === null) throw new Error(`A mailbox is watched for ${this.parts.council}, which is no council here.`);
    await new FolderPass({ ...this.parts, limits: this.limits }, council, session, folder, this.end.signal).run(sweeps);
  }

  private wellAgain(): void {
    if (!this.isWell) this.parts.log.info('imap.works-again', { council: this.parts.council });
    this.isWell = true;
  }
}

/** A code, and never the server's words: they may hold a name or an address. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('authenticationFailed' in error && error.authenticationFailed === true) return 'sign-in-refused';
  if ('mailboxMissing' in error && error.mailboxMissing === true) return 'no-such-folder';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

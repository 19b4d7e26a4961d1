import { instantOfEpoch } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type ImapMark } from '../../../application/ports/watermark-store.js';
import { type ImapDoorLimits, type ImapDoorParts } from './imap-door-parts.js';
import { envelopeIn } from './mailbox-envelope.js';
import { type Listed, type MailboxSession } from './mailbox-session.js';
import { chunks, groupsOfBytes, runs } from './portions.js';

/** A folder, and whose mail in it is taken. */
export interface WatchedFolder {
  readonly path: string;
  readonly takes: 'all' | 'registered';
}

type PassParts = Omit<ImapDoorParts, 'limits'> & { readonly limits: ImapDoorLimits };

/** Where a message lies, and since when. */
interface Place extends Pick<Listed, 'arrivedAt'> {
  readonly mark: ImapMark;
}

/**
 * Looks through what came into a folder since its watermark, in the order of the UIDs: each message is kept, and its
 * watermark with it, before the next is begun. So whatever ends this at whatever point, the next pass goes on from there.
 */
export class FolderPass {
  constructor(
    private readonly parts: PassParts,
    private readonly council: Council,
    private readonly session: MailboxSession,
    private readonly folder: WatchedFolder,
    private readonly signal: AbortSignal,
  ) {}

  /** `sweeps`: moves what an earlier pass kept and did not come to move. */
  async run(sweeps: boolean): Promise<void> {
    const { watch, share, log } = this.parts;
    const { uidValidity } = await this.session.openFolder(this.folder.path, share.moveTo === null);
    const place = { folder: this.name, uidValidity };
    const reached = await watch.reached(this.council.slug, place.folder);
    const begins = reached?.uidValidity === uidValidity ? reached.uid : 0;
    if (reached !== null && reached.uidValidity !== uidValidity) log.warn('imap.uids-given-anew', { council: this.council.slug });
    if (sweeps) await this.sweep(begins);
    for (const uids of chunks(await this.session.uidsAfter(begins), this.parts.limits.mostTogether)) {
      if (this.signal.aborted) return;
      await this.lookAt(uids, place);
    }
  }

  private get name(): string {
    const { host, user } = this.parts.account;
    return `${host}/${user}/${this.folder.path}`;
  }

  private async lookAt(uids: readonly number[], place: Omit<ImapMark, 'uid'>): Promise<void> {
    const listed = await this.session.list(uids, this.folder.takes === 'registered');
    const ours = await this.ours(listed);
    for (const run of runs(listed, (one) => ours.has(one.uid))) {
      // What was not come to must not be passed over.
      if (this.signal.aborted) return;
      if (run.isOurs) await this.take(run.items, place);
      else await this.leaveAlone(run.items, place);
    }
  }

  /** The UIDs of those that are taken. */
  private async ours(listed: readonly Listed[]): Promise<ReadonlySet<number>> {
    const { since } = this.parts.share;
    const from = since === null ? null : new Date(`${since}T00:00:00Z`);
    const young = listed.filter(({ arrivedAt }) => from === null || arrivedAt === null || arrivedAt >= from);
    if (this.folder.takes === 'all') return new Set(young.map(({ uid }) => uid));
    const senders = await this.parts.watch.registered(this.council.slug, young.flatMap((one) => one.from));
    return new Set(young.filter((one) => one.from.some((address) => senders.has(address))).map(({ uid }) => uid));
  }

  private async leaveAlone(listed: readonly Listed[], place: Omit<ImapMark, 'uid'>): Promise<void> {
    const last = listed.at(-1);
    if (last === undefined) return;
    await this.parts.watch.passOver(this.council.slug, { ...place, uid: last.uid }, listed.length);
    this.parts.log.info('imap.left-alone', { council: this.council.slug, messages: listed.length });
  }

  private async take(listed: readonly Listed[], place: Omit<ImapMark, 'uid'>): Promise<void> {
    const { maxBytes, limits } = this.parts;
    for (const group of groupsOfBytes(listed, limits.mostBytesTogether)) {
      const whole = group.filter(({ bytes }) => bytes <= maxBytes).map(({ uid }) => uid);
      const messages = whole.length > 0 ? await this.session.messages(whole) : new Map<number, Buffer>();
      const kept: number[] = [];
      for (const one of group) {
        if (this.signal.aborted) break;
        if (await this.keep(one, messages.get(one.uid), { ...place, uid: one.uid })) kept.push(one.uid);
      }
      await this.moveAway(kept);
    }
  }

  /** False: it has gone meanwhile. */
  private async keep({ uid, bytes, arrivedAt }: Listed, raw: Buffer | undefined, mark: ImapMark): Promise<boolean> {
    const { maxBytes } = this.parts;
    const isTooLarge = bytes > maxBytes || (raw !== undefined && raw.byteLength > maxBytes);
    if (!isTooLarge) return raw !== undefined && this.handOver(raw, { mark, arrivedAt });
    const header = await this.session.header(uid);
    return header !== null && this.handOver(header, { mark, arrivedAt }, Math.max(bytes, maxBytes + 1));
  }

  /** Resolves after the commit. */
  private async handOver(raw: Buffer, { mark, arrivedAt }: Place, wholeBytes?: number): Promise<true> {
    const envelope = envelopeIn(raw, this.council.mailbox);
    const came = arrivedAt === null ? {} : { cameAt: instantOfEpoch(arrivedAt.getTime()) };
    const arrived = { council: this.council, raw, envelope, mark, ...came };
    await this.parts.receive.run(wholeBytes === undefined ? arrived : { ...arrived, wholeBytes });
    return true;
  }

  /** Of a mailbox that is all ours: everything up to the watermark was kept, and may have been left lying by a crash. */
  private async sweep(upTo: number): Promise<void> {
    if (this.parts.share.moveTo === null || this.folder.takes !== 'all') return;
    for (const uids of chunks(await this.session.uidsUpTo(upTo), this.parts.limits.mostTogether)) {
      const ours = await this.ours(await this.session.list(uids, false));
      await this.moveAway([...ours]);
    }
  }

  /** Only after the commit. A server that will not move them costs nothing but tidiness. */
  private async moveAway(uids: readonly number[]): Promise<void> {
    const { moveTo } = this.parts.share;
    if (moveTo === null || uids.length === 0 || this.signal.aborted) return;
    if (!(await this.session.move(uids, moveTo))) this.parts.log.warn('imap.not-moved', { council: this.council.slug, messages: uids.length });
  }
}

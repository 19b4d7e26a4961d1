import { ok, refused, type Result } from '../../domain/result.js';
import { Shares } from './shares.js';
import { type SmtpRefusal, tooLarge, tryLater } from './smtp-refusal.js';

/** Bounds what all connections together hold (a hundred of them may each be sending a message of full size), and what one peer's do. */
export class BytesInHand {
  private held = 0;
  private readonly shares: Shares;

  constructor(
    private readonly most: number,
    mostOfOnePeer: number,
  ) {
    this.shares = new Shares(mostOfOnePeer);
  }

  /** False where there is no room for them now. `peer` null: one whose share is not limited. */
  take(bytes: number, peer: string | null): boolean {
    if (this.held + bytes > this.most || !this.shares.take(peer, bytes)) return false;
    this.held += bytes;
    return true;
  }

  release(bytes: number, peer: string | null): void {
    this.held -= bytes;
    this.shares.release(peer, bytes);
  }
}

/** A line of dots comes in pieces of three bytes, and each piece costs a hundred more: so many are made one. */
const mostPieces = 1_000;

/** One message on its way in. */
export class IncomingMessage {
  private chunks: Buffer[] = [];
  private pieces: Buffer[] = [];
  private size = 0;

  /** `peer`: against whose share its bytes count; null: nobody's. */
  constructor(
    private readonly mostBytes: number,
    private readonly inHand: BytesInHand,
    private readonly peer: string | null,
  ) {}

  /**
   * Reads to the end in any case, for an answer that comes before the end is no answer to the message (RFC 5321
   * §4.1.1.4), but keeps nothing of what will be refused. Rejects when the connection drops.
   */
  async read(stream: AsyncIterable<Buffer>): Promise<Result<Buffer, SmtpRefusal>> {
    let refusal: SmtpRefusal | null = null;
    for await (const chunk of stream) refusal ??= this.add(chunk);
    return refusal === null ? ok(Buffer.concat([...this.chunks, ...this.pieces], this.size)) : refused(refusal);
  }

  /** To be called when the message is settled, whatever became of it. */
  release(): void {
    this.inHand.release(this.size, this.peer);
    this.chunks = [];
    this.pieces = [];
    this.size = 0;
  }

  private add(chunk: Buffer): SmtpRefusal | null {
    const isTooLarge = this.size + chunk.length > this.mostBytes;
    if (isTooLarge || !this.inHand.take(chunk.length, this.peer)) {
      this.release();
      return isTooLarge ? tooLarge : tryLater;
    }
    this.keep(chunk);
    this.size += chunk.length;
    return null;
  }

  private keep(piece: Buffer): void {
    if (this.pieces.push(piece) < mostPieces) return;
    this.chunks.push(Buffer.concat(this.pieces));
    this.pieces = [];
  }
}

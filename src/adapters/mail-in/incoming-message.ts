import { ok, refused, type Result } from '../../domain/result.js';
import { type SmtpRefusal, tooLarge, tryLater } from './smtp-refusal.js';

/** Bounds what all connections together hold: a hundred of them may each be sending a message of full size. */
export class BytesInHand {
  private held = 0;

  constructor(private readonly most: number) {}

  /** False where there is no room for them now. */
  take(bytes: number): boolean {
    if (this.held + bytes > this.most) return false;
    this.held += bytes;
    return true;
  }

  release(bytes: number): void {
    this.held -= bytes;
  }
}

/** One message on its way in. */
export class IncomingMessage {
  private chunks: Buffer[] = [];
  private size = 0;

  constructor(
    private readonly mostBytes: number,
    private readonly inHand: BytesInHand,
  ) {}

  /**
   * Reads to the end in any case, for an answer that comes before the end is no answer to the message (RFC 5321
   * §4.1.1.4), but keeps nothing of what will be refused. Rejects when the connection drops.
   */
  async read(stream: AsyncIterable<Buffer>): Promise<Result<Buffer, SmtpRefusal>> {
    let refusal: SmtpRefusal | null = null;
    for await (const chunk of stream) refusal ??= this.add(chunk);
    return refusal === null ? ok(Buffer.concat(this.chunks, this.size)) : refused(refusal);
  }

  /** To be called when the message is settled, whatever became of it. */
  release(): void {
    this.inHand.release(this.size);
    this.chunks = [];
    this.size = 0;
  }

  private add(chunk: Buffer): SmtpRefusal | null {
    const isTooLarge = this.size + chunk.length > this.mostBytes;
    if (isTooLarge || !this.inHand.take(chunk.length)) {
      this.release();
      return isTooLarge ? tooLarge : tryLater;
    }
    this.chunks.push(chunk);
    this.size += chunk.length;
    return null;
  }
}

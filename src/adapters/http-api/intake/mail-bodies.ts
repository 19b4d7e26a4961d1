import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { type EdgeCode } from '../problem/edge-table.js';
import { type Fault } from '../problem/problem.js';
import { refusedByEdge } from '../problem/refused.js';

const mostFullMessages = 4;

/** Bytes that count against what all requests together may hold, until they are let go of. */
interface Held {
  readonly chunks: Buffer[];
  bytes: number;
}

/** Reads messages out of requests, each up to the size that the SMTP door takes, and together no more than memory allows. */
@Injectable()
export class MailBodies {
  private most = 26_214_400;
  private inHand = 0;

  /** `most`: bytes, as the settings have it for mail by SMTP. */
  limitTo(most: number): void {
    this.most = most;
  }

  /** The bytes are in memory until `use` is done with them. A body that says that it is too large is not read at all. */
  async whole<Outcome>(request: Request, use: (raw: Uint8Array) => Promise<Outcome>): Promise<Outcome> {
    if (Number(request.headers['content-length'] ?? 0) > this.most) throw refusedByEdge('message-too-large', this.faults());
    const held: Held = { chunks: [], bytes: 0 };
    try {
      await this.read(request, held).catch((error: unknown) => {
        throw request.complete ? error : refusedByEdge('cut-off');
      });
      if (held.bytes === 0) throw refusedByEdge('empty-message');
      return await use(Buffer.concat(held.chunks, held.bytes));
    } finally {
      this.letGo(held);
    }
  }

  /** To the end in any case: a client that is still sending does not listen. Of what is refused nothing is kept. */
  private async read(request: AsyncIterable<Buffer>, held: Held): Promise<void> {
    let refusal: EdgeCode | null = null;
    for await (const chunk of request) refusal ??= this.add(chunk, held);
    if (refusal !== null) throw refusedByEdge(refusal, refusal === 'message-too-large' ? this.faults() : []);
  }

  private add(chunk: Buffer, held: Held): EdgeCode | null {
    const isTooLarge = held.bytes + chunk.length > this.most;
    if (isTooLarge || this.inHand + chunk.length > this.most * mostFullMessages) {
      this.letGo(held);
      return isTooLarge ? 'message-too-large' : 'no-room';
    }
    held.chunks.push(chunk);
    held.bytes += chunk.length;
    this.inHand += chunk.length;
    return null;
  }

  private letGo(held: Held): void {
    this.inHand -= held.bytes;
    held.bytes = 0;
    held.chunks.length = 0;
  }

  private faults(): readonly Fault[] {
    return [{ field: 'body', found: 'more', wanted: `a message of at most ${this.most} bytes` }];
  }
}

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BytesInHand, IncomingMessage } from '../../../src/adapters/mail-in/incoming-message.js';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What was thrown away counts until it is collected. */
function heldAfterCollection(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

describe('a message that comes in pieces', () => {
  const room = 1_000_000;
  const incoming = (): IncomingMessage => new IncomingMessage(room, new BytesInHand(room, room), null);

  it.each([1, 3, 999, 1_000, 1_001])('of %d bytes is put together in order', async (size) => {
    const bytes = Buffer.from(Array.from({ length: 5_003 }, (_, i) => i % 251));
    expect(await incoming().read(inPieces(bytes, size))).toEqual({ ok: true, value: bytes });
  });

  it('of one byte takes little more memory than its bytes', async () => {
    const bytes = 200_000;
    const before = heldAfterCollection();
    let grown = 0;
    const watched = async function* (): AsyncGenerator<Buffer> {
      yield* inPieces(Buffer.alloc(bytes, '.'), 1);
      grown = heldAfterCollection() - before;
    };
    expect(await incoming().read(watched())).toMatchObject({ ok: true });
    // A buffer for each byte would be a hundred times the message.
    expect(grown).toBeLessThan(20 * bytes);
  });
});

describe('the bytes in hand', () => {
  it('are bounded together and for each peer, and given back', () => {
    const inHand = new BytesInHand(100, 40);
    expect(inHand.take(40, 'a')).toBe(true);
    expect(inHand.take(1, 'a')).toBe(false);
    expect(inHand.take(40, 'b')).toBe(true);
    expect(inHand.take(21, null)).toBe(false);
    expect(inHand.take(20, null)).toBe(true);
    expect(inHand.take(1, 'c')).toBe(false);
    inHand.release(40, 'a');
    expect(inHand.take(30, 'c')).toBe(true);
    expect(inHand.take(10, 'a')).toBe(true);
  });
});

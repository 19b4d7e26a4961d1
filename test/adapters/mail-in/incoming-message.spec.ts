import { BytesInHand, IncomingMessage } from '../../../src/adapters/mail-in/incoming-message.js';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

describe('a message that comes in pieces', () => {
  const room = 1_000_000;
  const incoming = (): IncomingMessage => new IncomingMessage(room, new BytesInHand(room, room), null);

  it.each([1, 3, 999, 1_000, 1_001])('of %d bytes is put together in order', async (size) => {
    const bytes = Buffer.from(Array.from({ length: 5_003 }, (_, i) => i % 251));
    expect(await incoming().read(inPieces(bytes, size))).toEqual({ ok: true, value: bytes });
  });

  it('of one byte takes little more memory than its bytes', async () => {
    // What was thrown away and not collected yet counts as well, so the best of several tells what is held.
    const grown: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const before = process.memoryUsage().heapUsed;
      const watched = async function* (): AsyncGenerator<Buffer> {
        yield* inPieces(Buffer.alloc(room, '.'), 1);
        grown.push(process.memoryUsage().heapUsed - before);
      };
      expect(await incoming().read(watched())).toMatchObject({ ok: true });
    }
    expect(Math.min(...grown)).toBeLessThan(50_000_000);
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

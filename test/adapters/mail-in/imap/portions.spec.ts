import { BackOff } from '../../../../src/adapters/mail-in/imap/back-off.js';
import { chunks, groupsOfBytes, runs } from '../../../../src/adapters/mail-in/imap/portions.js';

describe('portions of what lies in a folder', () => {
  it('hold so many at most, in order', () => {
    expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunks([], 2)).toEqual([]);
  });

  it('are runs of what is ours and what is not', () => {
    const isOurs = (item: number): boolean => item < 3;
    expect(runs([1, 2, 5, 6, 1], isOurs)).toEqual([
      { isOurs: true, items: [1, 2] },
      { isOurs: false, items: [5, 6] },
      { isOurs: true, items: [1] },
    ]);
  });

  it('hold so many bytes at most, but for one that has more by itself', () => {
    const sizes = (...bytes: readonly number[]): { bytes: number }[] => bytes.map((one) => ({ bytes: one }));
    expect(groupsOfBytes(sizes(3, 3, 4, 5, 6, 50, 1), 10).map((group) => group.map(({ bytes }) => bytes))).toEqual([[3, 3, 4], [5], [6], [50], [1]]);
  });
});

describe('the pauses after failures', () => {
  const pausesWith = (token: string): BackOff => new BackOff(1_000, 300_000, { id: () => '', token: () => token });

  it('double from one second to five minutes, and begin again when all is well', () => {
    const pauses = pausesWith('f'.repeat(32));
    const seconds = Array.from({ length: 11 }, () => Math.round(pauses.next() / 1_000));
    expect(seconds).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    pauses.reset();
    expect(Math.round(pauses.next())).toBe(1_000);
  });

  it('are at least half as long, by chance', () => {
    expect(pausesWith('0'.repeat(32)).next()).toBe(500);
    expect(pausesWith('80000000').next()).toBe(750);
  });
});

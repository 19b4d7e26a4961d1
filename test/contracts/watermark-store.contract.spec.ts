import { type ImapMark, type Watermark } from '../../src/application/ports/watermark-store.js';
import { implementations, persistenceForAll } from './implementations.js';
import { chance } from './seeds.js';

const folder = 'imap.example.org/enquiries@houghton-regis.example/INBOX';
/** RFC 3501 §9: an nz-number has 32 bits. */
const most = 4_294_967_295;

describe.each(implementations)('the watermarks of a council on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const newCouncil = (): string => `council-${chance.id()}`;
  const advance = (council: string, mark: ImapMark, leftAlone?: number): Promise<boolean> =>
    ports().unitOfWork.run(council, ({ watermarks }) => watermarks.advance(mark, leftAlone));
  const find = (council: string, of = folder): Promise<Watermark | null> =>
    ports().unitOfWork.run(council, ({ watermarks }) => watermarks.find(of));

  it('are none before the first message', async () => {
    expect(await find(newCouncil())).toBeNull();
  });

  it('advance, and never go back', async () => {
    const council = newCouncil();
    const to = (uid: number): Promise<boolean> => advance(council, { folder, uidValidity: 7, uid });
    expect([await to(9), await to(10), await to(10), await to(2), await to(100)]).toEqual([true, true, false, false, true]);
    expect(await find(council)).toEqual({ uidValidity: 7, uid: 100, leftAlone: 0 });
  });

  it('begin anew under another UIDVALIDITY', async () => {
    const council = newCouncil();
    await advance(council, { folder, uidValidity: 7, uid: 500 });
    expect(await advance(council, { folder, uidValidity: 8, uid: 1 })).toBe(true);
    expect(await find(council)).toMatchObject({ uidValidity: 8, uid: 1 });
  });

  it('hold the largest numbers that IMAP has', async () => {
    const council = newCouncil();
    await advance(council, { folder, uidValidity: most, uid: most - 1 });
    expect(await advance(council, { folder, uidValidity: most, uid: most })).toBe(true);
    expect(await find(council)).toMatchObject({ uidValidity: most, uid: most });
  });

  it('add up what was left alone', async () => {
    const council = newCouncil();
    await advance(council, { folder, uidValidity: 7, uid: 10 }, 4);
    await advance(council, { folder, uidValidity: 7, uid: 11 });
    await advance(council, { folder, uidValidity: 7, uid: 11 }, 5);
    await advance(council, { folder, uidValidity: 7, uid: 20 }, 2);
    expect(await find(council)).toEqual({ uidValidity: 7, uid: 20, leftAlone: 6 });
  });

  it('are of one folder and of one council', async () => {
    const [council, other] = [newCouncil(), newCouncil()];
    await advance(council, { folder, uidValidity: 7, uid: 10 });
    expect([await find(council, `${folder}/Junk`), await find(other)]).toEqual([null, null]);
  });

  it('are undone with the unit of work that advanced them', async () => {
    const council = newCouncil();
    const failing = ports().unitOfWork.run(council, async ({ watermarks }) => {
      await watermarks.advance({ folder, uidValidity: 7, uid: 10 });
      throw new Error('The disk is full.');
    });
    await expect(failing).rejects.toThrow('The disk is full.');
    expect(await find(council)).toBeNull();
  });
});

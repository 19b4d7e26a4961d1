import { type KeptDigest, type ReleasedEdition } from '../../src/application/ports/digest-store.js';
import { type Stores } from '../../src/application/ports/unit-of-work.js';
import { editionOf } from '../../src/domain/digest/edition.js';
import { day } from '../support/facts.js';
import { minutesAfter } from '../support/fixed-clock.js';
import { implementations, persistenceForAll } from './implementations.js';
import { asked, message, newCouncil, noon, open } from './seeds.js';

const week: KeptDigest = {
  ...{ name: '2026-W20', figures: { received: 7, answeredLate: 1, hoursEstimated: 7.5 }, asOf: noon, madeAt: minutesAfter(noon, 1), late: true, mailed: false },
  trend: [{ monday: day('Mon 2026-05-04'), figures: { received: 7, answered: 0, answeredLate: 1, overdueNow: 2 } }],
  unattended: [{ from: noon, to: minutesAfter(noon, 60) }],
};
const month: KeptDigest = { ...week, name: '2026-04', late: false, mailed: true };
const edition: ReleasedEdition = { name: '2026-W20', figures: editionOf(week.figures), releasedAt: noon, releasedBy: 'officer-clerk' };

describe.each(implementations)('digests and their editions, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const run = <Outcome>(council: string, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> => ports().unitOfWork.run(council, work);

  it('are kept as they were made, once, and found on both sides, of their own council', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    await run(council, async ({ digests }) => {
      await digests.keep(week);
      await digests.keep({ ...month, madeAt: noon });
    });
    expect(await run(council, ({ digests }) => digests.byName('2026-W20'))).toEqual(week);
    expect(await ports().digests.byName(council, '2026-04')).toEqual({ ...month, madeAt: noon });
    expect([await run(other, ({ digests }) => digests.byName('2026-W20')), await ports().digests.byName(other, '2026-W20')]).toEqual([null, null]);
    await expect(run(council, ({ digests }) => digests.keep(week))).rejects.toThrow();
  });

  it('of before it was told say that nobody was away from the office', async () => {
    const council = await newCouncil(ports());
    const { name, figures, trend, asOf, madeAt, late, mailed } = week;
    await run(council, ({ digests }) => digests.keep({ name, figures, trend, asOf, madeAt, late, mailed } as KeptDigest));
    expect(await ports().digests.byName(council, '2026-W20')).toEqual({ ...week, unattended: [] });
  });

  it('are listed, the newest first; the newest week is no month', async () => {
    const council = await newCouncil(ports());
    await run(council, async ({ digests }) => {
      await digests.keep({ ...week, name: '2026-W19', madeAt: noon });
      await digests.keep(week);
      await digests.keep({ ...month, madeAt: minutesAfter(noon, 2) });
    });
    const labels = (await ports().digests.list(council)).map(({ name, late, mailed }) => ({ name, late, mailed }));
    expect(labels).toEqual([
      { name: '2026-04', late: false, mailed: true },
      { name: '2026-W20', late: true, mailed: false },
      { name: '2026-W19', late: true, mailed: false },
    ]);
    expect(await run(council, async ({ digests }) => [await digests.newest('week'), await digests.newest('month')])).toEqual(['2026-W20', '2026-04']);
    const none = await newCouncil(ports());
    expect([await ports().digests.list(none), await run(none, ({ digests }) => digests.newest('week'))]).toEqual([[], null]);
  });

  it('are released once, with what is not shown', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    await run(council, ({ digests }) => digests.release(edition));
    expect(await run(council, ({ digests }) => digests.releaseOf('2026-W20'))).toEqual(edition);
    expect([await ports().digests.releaseOf(council, '2026-W20'), await ports().digests.releaseOf(other, '2026-W20')]).toEqual([edition, null]);
    expect(edition.figures).toMatchObject({ received: 7, answeredLate: null });
    await expect(run(council, ({ digests }) => digests.release(edition))).rejects.toThrow();
  });

  it('count what waits, and name the enquiries behind a figure, of their own council', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const two = asked(noon, { members: ['member-ada', 'member-ben'] });
    const facts = [asked(), two, asked()];
    await run(council, async (stores) => {
      for (const fact of facts) await open(stores, [fact], 'A "bench"');
      await stores.inbox.add(message(), Buffer.from('raw'));
    });
    expect([await ports().digests.needsAttention(council), await ports().digests.needsAttention(other)]).toEqual([1, 0]);
    const ids = facts.slice(1).map(({ id }) => id);
    const found = await ports().digests.enquiriesOf(council, [...ids, 'no-fact']);
    expect([...found.keys()].toSorted()).toEqual(ids.toSorted());
    expect(found.get(two.id)).toMatchObject({ subject: 'A "bench"', members: ['Councillor Ada Hill', 'Councillor Ben Ames'] });
    expect((await ports().digests.enquiriesOf(other, ids)).size).toBe(0);
    expect((await ports().digests.enquiriesOf(council, [])).size).toBe(0);
  });
});

import { type BulletinMail } from '../../src/application/ports/bulletin-store.js';
import { type StoredEnquiry } from '../../src/application/ports/enquiry-store.js';
import { type Stores } from '../../src/application/ports/unit-of-work.js';
import { type BulletinItem } from '../../src/domain/bulletin/bulletin-item.js';
import { enquiryState } from '../../src/domain/enquiry/enquiry.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { termsOf } from '../support/builders.js';
import { twoDayProtocol } from '../support/councils.js';
import { ada, answered, at, ben, day, fact, oscar } from '../support/facts.js';
import { minutesAfter } from '../support/fixed-clock.js';
import { implementations, persistenceForAll } from './implementations.js';
import { asked, chance, newCouncil, noon } from './seeds.js';

const item = (overrides: Partial<BulletinItem> = {}): BulletinItem => ({
  ...{ id: chance.id(), title: 'Road closure', text: 'Mill Lane is closed.\nUntil Friday.', link: 'https://example.org/a', until: day('Fri 2026-05-15') },
  ...{ concerns: [{ kind: 'ward', ward: 'Park' }, { kind: 'every-member' }], writtenAt: noon, writtenBy: oscar, withdrawnAt: null, sentAt: null },
  ...overrides,
});
const mail = (bulletin: string, recipient: string, items: readonly string[], madeAt = noon): BulletinMail => ({ bulletin, recipient, outboxKey: `bulletin:${bulletin}:${recipient}`, madeAt, items });

describe.each(implementations)('the bulletin’s items and mails, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const run = <Outcome>(council: string, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> => ports().unitOfWork.run(council, work);
  const add = (council: string, ...items: readonly BulletinItem[]): Promise<void> =>
    run(council, async ({ bulletins }) => {
      for (const one of items) await bulletins.add(one);
    });

  it('are kept as they were written, and found on both sides, of their own council', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const [plain, full] = [item({ link: null, until: null, writtenAt: minutesAfter(noon, 1) }), item()];
    await add(council, plain, full);
    expect(await run(council, async ({ bulletins }) => [await bulletins.byId(full.id), await bulletins.unsent()])).toEqual([full, [full, plain]]);
    expect(await ports().bulletins.unsent(council)).toEqual([full, plain]);
    expect(await ports().bulletins.itemsOf(council, [plain.id])).toEqual([plain]);
    expect(await ports().bulletins.itemsOf(council, [])).toEqual([]);
    expect(await run(other, async ({ bulletins }) => [await bulletins.byId(full.id), await bulletins.unsent()])).toEqual([null, []]);
    expect([await ports().bulletins.unsent(other), await ports().bulletins.itemsOf(other, [plain.id])]).toEqual([[], []]);
    await expect(add(council, full)).rejects.toThrow();
  });

  it('leave those that wait once they are withdrawn, or sent to anybody, and are kept', async () => {
    const council = await newCouncil(ports());
    const [withdrawn, sent, waiting] = [item(), item({ writtenAt: minutesAfter(noon, 1) }), item({ writtenAt: minutesAfter(noon, 2) })];
    await add(council, withdrawn, sent, waiting);
    await run(council, async ({ bulletins }) => {
      await bulletins.withdraw(withdrawn.id, minutesAfter(noon, 3), oscar);
      await bulletins.record([mail('2026-W20', ada, [sent.id], minutesAfter(noon, 5)), mail('2026-W20', ben, [sent.id], minutesAfter(noon, 4))]);
    });
    const [asWithdrawn, asSent] = [{ ...withdrawn, withdrawnAt: minutesAfter(noon, 3) }, { ...sent, sentAt: minutesAfter(noon, 4) }];
    expect(await run(council, ({ bulletins }) => bulletins.unsent())).toEqual([waiting]);
    expect(await run(council, ({ bulletins }) => bulletins.byId(sent.id))).toEqual(asSent);
    expect(await ports().bulletins.settled(council, 10)).toEqual([asSent, asWithdrawn]);
    expect(await ports().bulletins.settled(council, 1)).toEqual([asSent]);
    expect(await ports().bulletins.settled(await newCouncil(ports()), 10)).toEqual([]);
  });

  it('are told by bulletin and member, with what each was told', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const [one, two] = [item(), item({ writtenAt: minutesAfter(noon, 1) })];
    await add(council, one, two);
    const mails = [mail('2026-W20', ada, [two.id, one.id]), mail('2026-W20', ben, []), mail('2026-W21', ada, [], minutesAfter(noon, 9))];
    await run(council, ({ bulletins }) => bulletins.record(mails));
    await run(council, ({ bulletins }) => bulletins.record([]));
    expect(await ports().bulletins.mailsOf(council, '2026-W20')).toEqual([mail('2026-W20', ada, [one.id, two.id]), mail('2026-W20', ben, [])]);
    expect(await ports().bulletins.list(council, 10)).toEqual([
      { name: '2026-W21', madeAt: minutesAfter(noon, 9), sentTo: 1 },
      { name: '2026-W20', madeAt: noon, sentTo: 2 },
    ]);
    expect(await ports().bulletins.list(council, 1)).toHaveLength(1);
    expect([await ports().bulletins.mailsOf(other, '2026-W20'), await ports().bulletins.list(other, 10)]).toEqual([[], []]);
  });

  it('go to a member once a bulletin, and an item to a member once', async () => {
    const council = await newCouncil(ports());
    const one = item();
    await add(council, one);
    await run(council, ({ bulletins }) => bulletins.record([mail('2026-W20', ada, [one.id])]));
    await expect(run(council, ({ bulletins }) => bulletins.record([mail('2026-W20', ada, [])]))).rejects.toThrow();
    await expect(run(council, ({ bulletins }) => bulletins.record([mail('2026-W21', ada, [one.id])]))).rejects.toThrow();
    await run(council, ({ bulletins }) => bulletins.record([mail('2026-W21', ada, [])]));
    expect(await ports().bulletins.mailsOf(council, '2026-W21')).toEqual([mail('2026-W21', ada, [])]);
  });

});

describe.each(implementations)('the enquiries that are not settled, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const terms = termsOf({ protocol: twoDayProtocol({ rules: [{ id: 'papers', kind: 'agenda-papers', clause: 'houghton-regis/10.2' }] }) });
  const later = at('Tue 2026-05-12 15:00');
  const opened = (council: string, facts: readonly Fact[]): Promise<StoredEnquiry> =>
    ports().unitOfWork.run(council, async ({ enquiries }) => enquiries.record(await enquiries.open({ id: chance.id(), threadToken: chance.token(), subject: 'The bench' }, 'HR', noon), facts, enquiryState(facts, terms)));
  const unsettled = (council: string): Promise<readonly StoredEnquiry[]> => ports().unitOfWork.run(council, ({ enquiries }) => enquiries.unsettled());

  it('are those that are open though nothing is due, and those on which something is, whole and of one council', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const done = answered(later);
    const waiting = await opened(council, [asked()]);
    await opened(council, [asked(), { ...done, id: chance.id() }]);
    const item = fact({ kind: 'item-requested', of: ada, meeting: 'meeting-1', title: 'Full Council', heldOn: day('Mon 2026-06-01') }, noon, { id: chance.id() });
    const papersWanted = await opened(council, [asked(), item, { ...done, id: chance.id() }]);
    await opened(other, [asked()]);
    expect(await unsettled(council)).toEqual([waiting, papersWanted]);
    expect(await unsettled(await newCouncil(ports()))).toEqual([]);
  });
});

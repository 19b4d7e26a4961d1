import { type Stores } from '../../src/application/ports/unit-of-work.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { type Pointer } from '../../src/domain/intake/thread.js';
import {
  acknowledged,
  ada,
  answered,
  appended,
  assigned,
  at,
  closed,
  contacted,
  corrected,
  day,
  oscar,
  receipted,
  receivedHappening,
} from '../support/facts.js';
import { implementations, persistenceForAll } from './implementations.js';
import { asked, chance, mail, message, newCouncil, noon, open, record } from './seeds.js';

const later = at('Wed 2026-05-13 15:30');

describe.each(implementations)('the enquiry store on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const run = <Outcome>(council: string, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> =>
    ports().unitOfWork.run(council, work);

  it('numbers the enquiries of a council from 1, with four digits at least', async () => {
    const references = await run(await newCouncil(ports()), async (stores) => {
      const numbered = [];
      for (let number = 1; number <= 10_000; number += 1) {
        numbered.push(await stores.enquiries.open({ id: chance.id(), threadToken: chance.token(), subject: '' }, 'HR', noon));
      }
      return numbered.map(({ reference }) => reference);
    });
    expect(references).toMatchObject({ 0: 'HR-0001', 1: 'HR-0002', 9998: 'HR-9999', 9999: 'HR-10000' });
  });

  it('keeps every kind of fact as it was, with its words and whoever did it', async () => {
    const council = await newCouncil(ports());
    const words = { subject: 'Grüße & "Größe"', text: 'Line one\r\nLine 😀 two\n\0end \u2028', reason: "it's" };
    const facts: readonly Fact[] = [
      { ...asked(), words, by: { kind: 'person', person: ada } },
      receipted(noon, { id: chance.id() }),
      assigned(noon, oscar, { id: chance.id(), by: { kind: 'operator' } }),
      contacted(noon, { id: chance.id(), words: { text: '' } }),
      acknowledged(later, day('Wed 2026-05-20'), { id: chance.id(), recordedAt: at('Thu 2026-05-14 09:00') }),
      appended(noon, { id: chance.id() }),
      answered(later, { id: 'the-answer' }),
      corrected(later, 'the-answer', null, { id: 'the-correction' }),
      corrected(later, 'the-correction', { at: noon, happening: receivedHappening }, { id: chance.id() }),
      closed(later, 'withdrawn', { id: chance.id() }),
    ];
    const stored = await run(council, (stores) => open(stores, facts, words.subject));
    expect(stored).toMatchObject({ reference: 'HR-0001', version: 1, subject: words.subject, facts });
    expect(await run(council, (stores) => stores.enquiries.byReference('HR-0001'))).toEqual(stored);
    expect(await run(council, (stores) => stores.enquiries.byId(stored.id))).toEqual(stored);
    expect(await ports().enquiries.byReference(council, 'HR-0001')).toEqual(stored);
  });

  it('gives facts in the order of recording, whenever they happened', async () => {
    const council = await newCouncil(ports());
    const receipt = asked();
    await run(council, async (stores) => {
      const opened = await open(stores, [receipt]);
      const next = await record(stores, opened, [contacted(later, { id: 'told first' })]);
      await record(stores, next, [contacted(noon, { id: 'told second' })]);
    });
    const stored = await ports().enquiries.byReference(council, 'HR-0001');
    expect(stored?.facts.map(({ id }) => id)).toEqual([receipt.id, 'told first', 'told second']);
  });

  it('raises the version with each act, and gives back what is stored', async () => {
    const council = await newCouncil(ports());
    const opened = await run(council, (stores) => open(stores));
    const next = await run(council, async (stores) => {
      const stored = await stores.enquiries.byId(opened.id);
      if (stored === null) throw new Error('It was stored.');
      return record(stores, stored, [contacted(later, { id: 'c' }), answered(later, { id: 'd' })]);
    });
    expect(next).toMatchObject({ version: 2, facts: [{}, { id: 'c' }, { id: 'd' }] });
    expect(await ports().enquiries.byReference(council, 'HR-0001')).toEqual(next);
  });

  it('knows nothing of what is not there', async () => {
    const council = await newCouncil(ports());
    const found = await run(council, async ({ enquiries }) => [
      await enquiries.byReference('HR-0001'),
      await enquiries.byReference(''),
      await enquiries.byId(chance.id()),
      await enquiries.nominee({ by: 'token', token: chance.token() }),
      await enquiries.nominee({ by: 'message-id', messageId: 'nobody@nowhere.example' }),
      await enquiries.nominee({ by: 'reference', reference: 'HR-0001' }),
    ]);
    expect(found).toEqual([null, null, null, null, null, null]);
  });

  it('takes no thread token twice, in whichever council', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const token = chance.token();
    const opened = (slug: string): Promise<unknown> =>
      run(slug, async (stores) => {
        const blank = await stores.enquiries.open({ id: chance.id(), threadToken: token, subject: '' }, 'HR', noon);
        return record(stores, blank, [asked()]);
      });
    await opened(council);
    await expect(opened(council)).rejects.toThrow();
    await expect(opened(other)).rejects.toThrow();
  });

  it('records nothing for an enquiry that was never opened', async () => {
    const council = await newCouncil(ports());
    const stranger = { id: chance.id(), reference: 'HR-0007', threadToken: chance.token(), subject: '', version: 0, facts: [] };
    await expect(run(council, (stores) => record(stores, stranger, [asked()]))).rejects.toThrow();
    expect(await run(council, (stores) => stores.enquiries.byId(stranger.id))).toBeNull();
  });

  describe('whom a pointer leads to', () => {
    const together = { members: [ada, 'member-ben'] };
    const nominated = (council: string, pointer: Pointer) => run(council, ({ enquiries }) => enquiries.nominee(pointer));

    it.each(['token', 'reference', "our own mail's Message-ID", "the member's Message-ID"] as const)('by %s', async (by) => {
      const council = await newCouncil(ports());
      const [ours, theirs] = [`${chance.id()}@ours.example`, `${chance.id()}@theirs.example`];
      const stored = await run(council, async (stores) => {
        await open(stores);
        const opened = await open(stores, [asked(noon, together), assigned(noon, oscar, { id: chance.id() })]);
        stores.outbox.queue(mail({ enquiry: opened.id }, ours));
        await stores.inbox.add(message({ messageId: theirs, enquiry: opened.id, state: 'enquiry' }), null);
        return opened;
      });
      const pointers: Readonly<Record<typeof by, Pointer>> = {
        token: { by: 'token', token: stored.threadToken },
        reference: { by: 'reference', reference: stored.reference },
        "our own mail's Message-ID": { by: 'message-id', messageId: ours },
        "the member's Message-ID": { by: 'message-id', messageId: theirs },
      };
      const nominee = await nominated(council, pointers[by]);
      expect(nominee).toEqual({ enquiry: stored.id, members: expect.arrayContaining(together.members) as string[], assignedTo: oscar });
      expect(nominee?.members).toHaveLength(2);
    });

    it('is nobody, where a message opened no enquiry', async () => {
      const council = await newCouncil(ports());
      await run(council, (stores) => stores.inbox.add(message({ messageId: 'waits@members.example' }), null));
      expect(await nominated(council, { by: 'message-id', messageId: 'waits@members.example' })).toBeNull();
    });

    it('is the first enquiry, where two came with one Message-ID', async () => {
      const council = await newCouncil(ports());
      const messageId = `${chance.id()}@members.example`;
      const first = await run(council, async (stores) => {
        const blank = { id: `f${chance.id().slice(1)}`, threadToken: chance.token(), subject: '' };
        const one = await record(stores, await stores.enquiries.open(blank, 'HR', noon), [asked()]);
        const other = await open(stores);
        await stores.inbox.add(message({ messageId, enquiry: other.id, state: 'enquiry' }), null);
        await stores.inbox.add(message({ messageId, enquiry: one.id, state: 'enquiry' }), null);
        return one;
      });
      expect(await nominated(council, { by: 'message-id', messageId })).toMatchObject({ enquiry: first.id });
    });

    it('follows the facts: who has it now, nobody once the assignment is taken back', async () => {
      const council = await newCouncil(ports());
      const assignment = assigned(noon, oscar, { id: chance.id() });
      const opened = await run(council, (stores) => open(stores, [asked(), assignment]));
      await run(council, (stores) => record(stores, opened, [corrected(later, assignment.id, null, { id: chance.id() })]));
      expect(await nominated(council, { by: 'token', token: opened.threadToken })).toMatchObject({ assignedTo: null });
    });
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { type Stores } from '../../src/application/ports/unit-of-work.js';
import { clerk, member } from '../support/builders.js';
import { contacted } from '../support/facts.js';
import { implementations, persistenceForAll } from './implementations.js';
import { minutesAfter } from '../support/fixed-clock.js';
import { asked, chance, mail, message, newCouncil, noon, open, record } from './seeds.js';

class Failure extends Error {}

describe.each(implementations)('a unit of work on %s', (implementation) => {
  const ports = persistenceForAll(implementation);

  it('gives back what its work comes to', async () => {
    expect(await ports().unitOfWork.run(await newCouncil(ports()), () => Promise.resolve(42))).toBe(42);
  });

  it('passes on what its work throws', async () => {
    const failure = new Failure('on purpose');
    const run = ports().unitOfWork.run(await newCouncil(ports()), () => Promise.reject(failure));
    await expect(run).rejects.toBe(failure);
  });

  it('sees what it wrote itself', async () => {
    const council = await newCouncil(ports());
    const seen = await ports().unitOfWork.run(council, async (stores) => {
      const { id, reference } = await open(stores);
      return [(await stores.enquiries.byReference(reference))?.id === id, (await stores.people.office()).length];
    });
    expect(seen).toEqual([true, 1]);
  });

  it('keeps nothing at all of what it did before it threw', async () => {
    const council = await newCouncil(ports());
    const [lost, queued] = [message(), mail()];
    const everything = ports().unitOfWork.run(council, async (stores) => {
      await open(stores);
      await stores.inbox.add(lost, Buffer.from('raw'));
      stores.outbox.queue(queued);
      await stores.people.add(member({ council, id: 'member-cyd', email: 'cyd@members.example' }));
      await stores.people.change(clerk({ council, name: 'Changed' }));
      await stores.secrets.add('loop-mark', 'mark');
      await stores.versions.protocols.add({ id: 'protocol-2', contentHash: 'p2', inForceFrom: noon, content: {} as never });
      await stores.idempotency.keep({ actor: 'a', key: 'k', requestHash: 'h', answer: '1', doneAt: noon });
      throw new Failure('on purpose');
    });
    await expect(everything).rejects.toBeInstanceOf(Failure);
    const left = await ports().unitOfWork.run(council, async (stores) => ({
      enquiry: await stores.enquiries.byReference('HR-0001'),
      first: (await stores.inbox.known(lost.mailbox, [lost.dedupeKey ?? ''], [])).firstWith.get(lost.dedupeKey ?? '') ?? null,
      raw: await stores.inbox.rawOf(lost.id),
      person: (await stores.people.byEmails(['cyd@members.example']))[0] ?? null,
      clerk: (await stores.people.office()).map(({ name }) => name),
      mark: await stores.secrets.find('loop-mark'),
      version: (await stores.versions.protocols.newest())?.id,
      act: await stores.idempotency.find('a', 'k'),
    }));
    const mailed = await ports().outboxQueue.claim(minutesAfter(noon, 60), noon, 10_000);
    const nothing = { enquiry: null, first: null, raw: null, person: null, mark: null, act: null };
    expect(left).toEqual({ ...nothing, clerk: ['Clara Clerk'], version: 'protocol-1' });
    expect(mailed.map(({ id }) => id)).not.toContain(queued.id);
  });

  it('gives the number of a failed unit to the next', async () => {
    const council = await newCouncil(ports());
    await expect(
      ports().unitOfWork.run(council, async (stores) => {
        await open(stores);
        throw new Failure('on purpose');
      }),
    ).rejects.toBeInstanceOf(Failure);
    const { reference } = await ports().unitOfWork.run(council, (stores) => open(stores));
    expect(reference).toBe('HR-0001');
  });

  it('that fails among others undoes its own work only', async () => {
    const council = await newCouncil(ports());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) =>
        ports().unitOfWork.run(council, async (stores) => {
          const { reference } = await open(stores);
          if (index % 3 === 0) throw new Failure('on purpose');
          return reference;
        }),
      ),
    );
    const references = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(references).toHaveLength(20);
    expect(references.toSorted()).toEqual(Array.from({ length: 20 }, (_, index) => `HR-${String(index + 1).padStart(4, '0')}`));
    expect(await ports().enquiries.byReference(council, 'HR-0021')).toBeNull();
  });

  it('follows the others of its council: none reads what another is about to change', async () => {
    const council = await newCouncil(ports());
    const count = async (): Promise<void> =>
      ports().unitOfWork.run(council, async (stores) => {
        const office = await stores.people.office();
        await pause(1);
        const number = String(office.length).padStart(2, '0');
        await stores.people.add(clerk({ council, id: chance.id(), name: `Clerk ${number}`, email: `${number}@office.example` }));
      });
    await Promise.all(Array.from({ length: 12 }, count));
    expect((await ports().people.list(council)).filter(({ name }) => name.startsWith('Clerk ')).length).toBe(12);
  });

  it('of a council that nobody saw before may begin many times at once', async () => {
    const council = `council-${chance.id()}`;
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        ports().unitOfWork.run(council, (stores) => stores.people.add(member({ council, id: chance.id(), email: `${index}@members.example` }))),
      ),
    );
    expect(await ports().people.list(council)).toHaveLength(12);
  });

  it('shows nothing outside before it is done, and everything after', async () => {
    const council = await newCouncil(ports());
    const within = await ports().unitOfWork.run(council, async (stores) => {
      const { reference } = await open(stores);
      return { reference, seen: await ports().enquiries.byReference(council, reference) };
    });
    expect(within.seen).toBeNull();
    expect(await ports().enquiries.byReference(council, within.reference)).not.toBeNull();
  });

  it('is not answered before its commit, even where another takes long', async () => {
    const council = await newCouncil(ports());
    const slow = ports().unitOfWork.run(council, async (stores) => {
      await pause(40);
      return open(stores);
    });
    const seen = Array.from({ length: 5 }, async () => {
      const { reference } = await ports().unitOfWork.run(council, (stores) => open(stores));
      return (await ports().enquiries.byReference(council, reference)) !== null;
    });
    expect(await Promise.all(seen)).toEqual([true, true, true, true, true]);
    expect((await slow).version).toBe(1);
  });

  it('waits for a letter before it fails, so that nothing is under way any more', async () => {
    const council = await newCouncil(ports());
    const ended: string[] = [];
    const run = ports().unitOfWork.run(council, async (stores) => {
      await open(stores);
      await stores.outbox.meanwhile(
        pause(20).then(() => {
          ended.push('the letter');
          throw new Failure('on purpose');
        }),
      );
    });
    await expect(run).rejects.toBeInstanceOf(Failure);
    expect(ended).toEqual(['the letter']);
    expect(await ports().unitOfWork.run(council, async (stores) => (await open(stores)).reference)).toBe('HR-0001');
  });

  it('leaves the line free for the next when it fails at once', async () => {
    const council = await newCouncil(ports());
    const throws = (): Promise<never> => {
      throw new Failure('before any promise');
    };
    await expect(ports().unitOfWork.run(council, throws)).rejects.toBeInstanceOf(Failure);
    expect(await ports().unitOfWork.run(council, () => Promise.resolve('next'))).toBe('next');
  });

  describe('whose rows the database refuses', () => {
    type Work = (stores: Stores, taken: Taken) => Promise<unknown>;
    interface Taken {
      readonly threadToken: string;
      readonly dedupeKey: string;
      readonly inboxId: string;
    }

    /** What is refused only when the rows are written, which may be late: nothing in the unit itself asks before. */
    const refusedWork: Readonly<Record<string, Work>> = {
      'a thread token that is taken': async ({ enquiries }, { threadToken }) =>
        record({ enquiries }, await enquiries.open({ id: chance.id(), threadToken, subject: '' }, 'HR', noon), [asked()]),
      'a message that is there': ({ inbox }, { dedupeKey }) => inbox.add(message({ dedupeKey }), Buffer.from('raw')),
      'an id that is taken': ({ inbox }, { inboxId }) => inbox.add(message({ id: inboxId }), Buffer.from('raw')),
      'a member whom nobody knows': (stores) => open(stores, [asked(noon, { members: ['nobody'] })]),
      'a fact that is there': async (stores) => {
        const { facts } = await open(stores);
        await open(stores, facts);
      },
      'a message that is there, and a letter that is written meanwhile': async ({ inbox, outbox }, { dedupeKey }) => {
        await inbox.add(message({ dedupeKey }), Buffer.from('raw'));
        outbox.queue(await outbox.meanwhile(pause(2).then(() => mail())));
      },
      'a letter that cannot be written, behind rows that went ahead': async ({ inbox, outbox }) => {
        outbox.queue(mail());
        await inbox.add(message(), Buffer.from('raw'));
        await outbox.meanwhile(Promise.reject(new Failure('on purpose')));
      },
      'a message that is there, and a letter that cannot be written': async ({ inbox, outbox }, { dedupeKey }) => {
        await inbox.add(message({ dedupeKey }), Buffer.from('raw'));
        await outbox.meanwhile(pause(2).then(() => Promise.reject(new Failure('on purpose'))));
      },
    };
    /** The fake knows people and facts by no foreign or primary key. */
    const onlyByKeys = ['a member whom nobody knows', 'a fact that is there'];
    /** What others do in the same moment, with and without reading what was written. */
    const rightWork: readonly Work[] = [
      (stores) => open(stores),
      async (stores) => (await stores.enquiries.byReference('HR-0001'))?.id,
      async (stores) => record(stores, await open(stores), [contacted(noon, { id: chance.id() })]),
      ({ inbox }) => inbox.add(message(), Buffer.from('raw')),
      async ({ outbox }) => outbox.queue(await outbox.meanwhile(pause(2).then(() => mail()))),
    ];

    it.each(Object.entries(refusedWork).filter(([name]) => implementation !== 'memory' || !onlyByKeys.includes(name)))('for %s, fails alone, wherever it stands in the line', async (_, refused) => {
      for (let place = 0; place <= rightWork.length; place += 1) {
        const council = await newCouncil(ports());
        const taken = { threadToken: chance.token(), dedupeKey: 'taken', inboxId: chance.id() };
        await ports().unitOfWork.run(council, async (stores) => {
          const blank = await stores.enquiries.open({ id: chance.id(), threadToken: taken.threadToken, subject: '' }, 'HR', noon);
          await record(stores, blank, [asked()]);
          await stores.inbox.add(message({ id: taken.inboxId, dedupeKey: 'taken' }), Buffer.from('raw'));
        });
        const slow = ports().unitOfWork.run(council, () => pause(5));
        const line = rightWork.toSpliced(place, 0, refused);
        const outcomes = await Promise.allSettled(line.map((work) => ports().unitOfWork.run(council, (stores) => work(stores, taken))));
        await slow;
        expect(outcomes.map(({ status }) => status)).toEqual(line.map((work) => (work === refused ? 'rejected' : 'fulfilled')));
        const lines = await ports().enquiries.list({ council, status: null, dueBefore: null, party: null, after: null, limit: 100 });
        expect(lines.map(({ reference }) => reference).toSorted()).toEqual(['HR-0001', 'HR-0002', 'HR-0003']);
        expect(await ports().inbox.list(council, null, 100)).toHaveLength(2);
      }
    });
  });

  it('goes on after a statement that the database refused', async () => {
    const council = await newCouncil(ports());
    await expect(ports().unitOfWork.run(council, (stores) => stores.people.add(member({ council })))).rejects.toThrow();
    const { reference } = await ports().unitOfWork.run(council, (stores) => open(stores));
    expect(reference).toBe('HR-0001');
  });
});

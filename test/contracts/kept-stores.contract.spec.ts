import { council as councilOf } from '../support/councils.js';
import { at } from '../support/facts.js';
import { implementations, persistenceForAll } from './implementations.js';
import { chance, noon } from './seeds.js';

const { protocol, calendar } = councilOf();

describe.each(implementations)('the versions of a council on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const versioned = async (...inForceFrom: readonly string[]): Promise<string> => {
    const council = `council-${chance.id()}`;
    await ports().unitOfWork.run(council, async ({ versions }) => {
      for (const [index, from] of inForceFrom.entries()) {
        const label = { id: `v${index + 1}`, contentHash: `hash-${index + 1}`, inForceFrom: at(from) };
        await versions.protocols.add({ ...label, content: { ...protocol, title: `Title ${index + 1}` } });
        await versions.calendars.add({ ...label, content: calendar });
      }
    });
    return council;
  };

  it('are none before the first', async () => {
    const council = await versioned();
    const found = await ports().unitOfWork.run(council, async ({ versions: { protocols, calendars } }) => [
      await protocols.newest(),
      await protocols.inForceAt(noon),
      await protocols.byId('v1'),
      await calendars.newest(),
    ]);
    expect(found).toEqual([null, null, null, null]);
  });

  it.each<[when: string, inForce: string]>([
    ['Thu 2026-01-01 09:00', 'v1'],
    ['Mon 2026-02-02 08:59', 'v1'],
    ['Mon 2026-02-02 09:00', 'v1'],
    ['Mon 2026-03-02 08:59', 'v1'],
    ['Mon 2026-03-02 09:00', 'v2'],
    ['Thu 2026-12-31 09:00', 'v2'],
  ])('in force on %s: %s', async (when, inForce) => {
    const council = await versioned('Mon 2026-02-02 09:00', 'Mon 2026-03-02 09:00');
    const label = await ports().unitOfWork.run(council, ({ versions }) => versions.protocols.inForceAt(at(when)));
    expect(label).toEqual({ id: inForce, contentHash: `hash-${inForce.slice(1)}`, inForceFrom: at(inForce === 'v1' ? 'Mon 2026-02-02 09:00' : 'Mon 2026-03-02 09:00') });
    const { protocols, calendars } = ports().enquiries.versions(council);
    expect([(await protocols.inForceAt(at(when)))?.id, (await calendars.inForceAt(at(when)))?.id]).toEqual([inForce, inForce]);
  });

  it('are the one added last, of two that came into force at one instant', async () => {
    const council = await versioned('Mon 2026-02-02 09:00', 'Mon 2026-02-02 09:00');
    const { protocols } = ports().enquiries.versions(council);
    expect([(await protocols.newest())?.id, (await protocols.inForceAt(noon))?.id]).toEqual(['v2', 'v2']);
  });

  it('are listed in the order in which they were added, each with its content, those of one council alone', async () => {
    const council = await versioned('Mon 2026-02-02 09:00', 'Mon 2026-03-02 09:00', 'Mon 2026-03-02 09:00');
    await versioned('Thu 2026-01-01 09:00');
    const { protocols, calendars } = ports().enquiries.versions(council);
    expect((await protocols.all()).map(({ id, inForceFrom, content }) => [id, inForceFrom, content.title])).toEqual([
      ['v1', at('Mon 2026-02-02 09:00'), 'Title 1'],
      ['v2', at('Mon 2026-03-02 09:00'), 'Title 2'],
      ['v3', at('Mon 2026-03-02 09:00'), 'Title 3'],
    ]);
    expect((await calendars.all()).map(({ id }) => id)).toEqual(['v1', 'v2', 'v3']);
    expect(await ports().enquiries.versions(await versioned()).protocols.all()).toEqual([]);
  });

  it('keep their content whole', async () => {
    const council = await versioned('Mon 2026-02-02 09:00', 'Mon 2026-03-02 09:00');
    const { protocols, calendars } = ports().enquiries.versions(council);
    expect(await protocols.byId('v1')).toMatchObject({ id: 'v1', contentHash: 'hash-1', content: { ...protocol, title: 'Title 1' } });
    expect((await calendars.byId('v2'))?.content).toEqual(JSON.parse(JSON.stringify(calendar)));
  });

  it('take no id twice', async () => {
    const council = await versioned('Mon 2026-02-02 09:00');
    const again = { id: 'v1', contentHash: 'x', inForceFrom: noon, content: protocol };
    await expect(ports().unitOfWork.run(council, ({ versions }) => versions.protocols.add(again))).rejects.toThrow();
  });
});

describe.each(implementations)('the secrets of a council on %s', (implementation) => {
  const ports = persistenceForAll(implementation);

  it('are kept once', async () => {
    const council = `council-${chance.id()}`;
    const add = (): Promise<void> => ports().unitOfWork.run(council, ({ secrets }) => secrets.add('loop-mark', 'a mark'));
    const find = (): Promise<string | null> => ports().unitOfWork.run(council, ({ secrets }) => secrets.find('loop-mark'));
    expect(await find()).toBeNull();
    await add();
    expect(await find()).toBe('a mark');
    await expect(add()).rejects.toThrow();
  });
});

describe.each(implementations)('acts done under a key, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const act = { actor: ' a person ', key: 'the "key"', requestHash: 'h', answer: '{"reference":"HR-0001"}', doneAt: noon };

  it('are kept by who did them and under which key', async () => {
    const council = `council-${chance.id()}`;
    const found = await ports().unitOfWork.run(council, async ({ idempotency }) => {
      await idempotency.keep(act);
      await idempotency.keep({ ...act, actor: 'another', answer: 'theirs' });
      await idempotency.keep({ ...act, key: 'another', answer: 'other' });
      return [
        await idempotency.find(act.actor, act.key),
        (await idempotency.find('another', act.key))?.answer,
        (await idempotency.find(act.actor, 'another'))?.answer,
        await idempotency.find('nobody', act.key),
        await idempotency.find(act.key, act.actor),
      ];
    });
    expect(found).toEqual([act, 'theirs', 'other', null, null]);
  });

  it('take no key twice from one actor', async () => {
    const council = `council-${chance.id()}`;
    const keep = (): Promise<void> => ports().unitOfWork.run(council, ({ idempotency }) => idempotency.keep(act));
    await keep();
    await expect(keep()).rejects.toThrow();
  });
});

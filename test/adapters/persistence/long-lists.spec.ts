import { slicesOf } from '../../../src/adapters/persistence/session.js';
import { openPersistence, type OpenPersistence } from '../../contracts/implementations.js';
import { chance, mail, newCouncil, noon } from '../../contracts/seeds.js';

/** SQLite binds 32,766 values to one statement, PostgreSQL 65,535. */
const many = 40_000;

describe('a list longer than a statement can name', () => {
  let persistence: OpenPersistence;
  beforeEach(async () => {
    persistence = await openPersistence('sqlite');
  });
  afterEach(() => persistence.close());

  it('of mail that did not arrive is queued, told of and found all the same', async () => {
    const { ports } = persistence;
    const council = await newCouncil(ports);
    const mails = Array.from({ length: many }, () => mail({}, 'the-same@houghton-regis.example'));
    const told = await ports.unitOfWork.run(council, async ({ outbox }) => {
      for (const one of mails) outbox.queue(one);
      await outbox.bounced(['the-same@houghton-regis.example'], { key: 'bounce', at: noon });
      const before = await outbox.toTell(noon);
      await outbox.told(before.map(({ id }) => id), noon);
      return [before.length, (await outbox.toTell(noon)).length];
    });
    expect(told).toEqual([many, 0]);
    expect(await ports.outbox.byKeys(council, mails.map(({ key }) => key))).toHaveLength(many);
  }, 60_000);

  it('of people that nobody knows finds none', async () => {
    const council = await newCouncil(persistence.ports);
    const unknown = Array.from({ length: many }, () => chance.id());
    expect(await persistence.ports.unitOfWork.run(council, ({ people }) => Promise.all([people.byIds(unknown), people.byEmails(unknown)]))).toEqual([[], []]);
  });
});

describe('slices of a list', () => {
  it.each([[0, []], [1, [1]], [3, [3]], [4, [3, 1]], [6, [3, 3]]])('of %d are %j', (length, sizes) => {
    const items = Array.from({ length }, (_, at) => at);
    expect(slicesOf(items, 3).map((slice) => slice.length)).toEqual(sizes);
    expect(slicesOf(items, 3).flat()).toEqual(items);
  });
});

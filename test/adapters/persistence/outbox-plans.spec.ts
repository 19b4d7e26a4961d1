import { type Database, openDatabase } from '../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { Session, type SqlValue } from '../../../src/adapters/persistence/session.js';
import { type OutboxStore } from '../../../src/application/ports/outbox-store.js';
import { type Stores } from '../../../src/application/ports/unit-of-work.js';
import { instant } from '../../../src/domain/calendar/instant.js';
import { newCouncil } from '../../contracts/seeds.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { migratedDatabaseFor } from '../../support/migrated.js';
import { isReadThrough } from '../../support/read-through.js';

const now = instant('2026-05-18T12:00:00+01:00');

interface Asked {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** By its council alone it would be looked through from end to end. */
describe('on SQLite what is asked of the mail that went out is found by an index beyond its council', () => {
  let installation: Awaited<ReturnType<typeof migratedDatabaseFor>>;
  let database: Database;
  let ports: ReturnType<typeof persistenceOn>;
  let council: string;
  beforeAll(async () => {
    installation = await migratedDatabaseFor('sqlite');
    database = await openDatabase(installation);
    ports = persistenceOn(database, new SequentialChance());
    council = await newCouncil(ports);
  });
  afterAll(async () => {
    await database.close();
    await installation.dispose();
  });

  const within = (work: (stores: Stores) => Promise<unknown>): Promise<unknown> => ports.unitOfWork.run(council, work);
  const outbox = (work: (store: OutboxStore) => Promise<unknown>): Promise<unknown> => within((stores) => work(stores.outbox));

  it.each<[what: string, ask: () => Promise<unknown>]>([
    ['whether somebody was written to on an enquiry', () => outbox((store) => store.wroteSince('enquiry', 'ada@members.example', ['receipt'], now))],
    ['whom we told that nobody attends the office', () => outbox((store) => store.toldOnWaiting(now, now))],
    ['whether a mail told of several enquiries', () => outbox((store) => store.toldOfSeveral(['one@test']))],
    ['what the clerk is to be told', () => outbox((store) => store.toTell(now))],
    ['what nobody heard of', () => outbox((store) => store.unheard(now))],
    ['which clerks are not reached', () => ports.outbox.clerksNotReached(council, now)],
    ['which clerks of all councils are not reached', () => ports.outbox.clerksNotReached(null, now)],
    ['what is to be handed on to whoever stands in', () => within((stores) => stores.reminders.openUntold({ absent: 'olive', deputy: { id: 'oscar', email: 'oscar@office.example' }, since: now }))],
    ['what was given up', () => ports.outbox.list({ council, state: null, trouble: 'failed', limit: 50 })],
    ['what needs attention', () => ports.outbox.notArrived(council, 50, null)],
    ['how often something needs attention', () => ports.digests.needsAttention(council)],
    ['what each mail came to', () => ports.outbox.byKeys(council, ['receipt:1'])],
  ])('%s', async (_, ask) => {
    const sent = [jest.spyOn(Session.prototype, 'rowsBeside'), jest.spyOn(Session.prototype, 'run')];
    await ask();
    const asked: readonly Asked[] = sent.flatMap(({ mock }) => mock.calls.map(([sql, parameters = []]) => ({ sql, parameters })));
    for (const each of sent) each.mockRestore();
    const ours = asked.filter(({ sql }) => sql.includes('outbox_message'));
    expect(ours).not.toEqual([]);
    for (const one of ours) expect((await stepsOf(one)).filter(isReadThrough)).toEqual([]);
  });

  const stepsOf = async ({ sql, parameters }: Asked): Promise<readonly string[]> => {
    const plan = await database.write.query<{ readonly detail: string }[]>(`EXPLAIN QUERY PLAN ${sql.replaceAll('$', '?')}`, [...parameters]);
    return plan.map(({ detail }) => detail);
  };
});

import { type Database, openDatabase } from '../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { TermsBook } from '../../../src/application/council/terms-book.js';
import { type EnquiryState, enquiryState } from '../../../src/domain/enquiry/enquiry.js';
import { type Obligation } from '../../../src/domain/obligation/obligation.js';
import { SequentialChance } from '../../support/builders-chance.js';
import { serviceOn, type TestService } from '../../support/builders-service.js';
import { engines, freshDatabaseFor, type FreshInstallation } from '../../support/engines.js';
import { checkChain } from './chain-check.js';
import { RandomLife, shuffled } from './random-life.js';

interface ObligationRow {
  readonly [column: string]: string | number | null;
  readonly enquiry: string;
  readonly key: string;
}

/** A stored row says the same as this; written down here once more, so that the product's own mapping is not its judge. */
function rowOf(enquiry: string, one: Obligation): ObligationRow {
  return {
    ...{ council: 'houghton-regis', enquiry, key: one.key, kind: one.kind, rule: one.rule, clause: one.clause },
    local_standard: one.localStandard === null ? null : JSON.stringify(one.localStandard),
    ...{ owed_by: one.owedBy, started_by: one.startedBy, starts_at: one.startsAt },
    ...{ due_on: one.deadline?.dueOn ?? null, closes_at: one.deadline?.closesAt ?? null, last_moment: one.deadline?.lastMoment ?? null },
    why: one.deadline === null ? null : JSON.stringify(one.deadline.count),
    first_due_on: one.firstDueOn,
    ...{ settled_how: one.settled?.how ?? null, settled_by: one.settled?.by ?? null, settled_at: one.settled?.at ?? null },
    ...{ soft: one.soft ? 1 : 0, rests: one.rests === null ? null : JSON.stringify(one.rests) },
  };
}

function byKey(rows: readonly ObligationRow[]): readonly ObligationRow[] {
  return rows.toSorted((one, other) => (`${one.enquiry} ${one.key}` < `${other.enquiry} ${other.key}` ? -1 : 1));
}

describe.each(engines)('the projection on %s, after a hundred enquiries lived through', (engine) => {
  let installation: FreshInstallation;
  let database: Database;
  let service: TestService;
  let life: RandomLife;
  /** What follows from the facts as they are stored, derived afresh: by id. */
  const rebuilt = new Map<string, EnquiryState>();

  beforeAll(async () => {
    installation = await freshDatabaseFor(engine);
    database = await openDatabase(installation);
    service = await serviceOn(persistenceOn(database, new SequentialChance(0xabc)));
    life = new RandomLife(service, 20_260_511);
    await life.live(100, 700);
    const terms = new TermsBook();
    for (let number = 1; number <= 100; number += 1) {
      const stored = await service.ports.enquiries.byReference('houghton-regis', `HR-${String(number).padStart(4, '0')}`);
      if (stored === null) throw new Error(`There is no enquiry ${number}.`);
      const termsOf = await terms.forFacts(service.ports.enquiries.versions('houghton-regis'), stored.facts);
      rebuilt.set(stored.id, enquiryState(shuffled(stored.facts, number), termsOf));
    }
  }, 180_000);
  afterAll(async () => {
    await database.close();
    await installation.dispose();
  });

  it('had a life worth the name', () => {
    const done = ['mail enquiry', 'mail appended', 'log done', 'assign done', 'acknowledge done', 'answer done', 'close done', 'correct done'];
    const refusals = ['acknowledge renewal-needs-reason', 'close still-owed', 'answer status-forbids', 'correct already-corrected', 'mail needs-attention'];
    expect([...done, ...refusals].filter((line) => (life.tally.get(line) ?? 0) < 3)).toEqual([]);
    const settled = [...rebuilt.values()].flatMap(({ obligations }) => obligations.map((one) => one.settled?.how ?? 'open'));
    expect(new Set(settled)).toEqual(new Set(['open', 'met', 'replaced', 'lifted']));
  });

  it('holds every obligation that follows from the facts, and no other', async () => {
    const derived = [...rebuilt].flatMap(([enquiry, { obligations }]) => obligations.map((one) => rowOf(enquiry, one)));
    const stored = await database.read.query<ObligationRow[]>('SELECT * FROM obligation');
    expect(byKey(stored)).toEqual(byKey(derived));
    expect(derived.length).toBeGreaterThan(120);
  });

  it('holds of every enquiry what follows from its facts', async () => {
    const rows = await database.read.query<Record<string, unknown>[]>(
      `SELECT id, status, received_at, protocol_version, calendar_version, assigned_to, sender_verified, next_due_on FROM enquiry`,
    );
    const derived = [...rebuilt].map(([id, state]) => ({
      ...{ id, status: state.status, received_at: state.receivedAt, assigned_to: state.assignedTo },
      ...{ protocol_version: state.protocolVersion, calendar_version: state.calendarVersion },
      sender_verified: state.senderVerified ? 1 : 0,
      next_due_on: state.obligations.flatMap((one) => (!one.soft && one.settled === null && one.deadline ? [one.deadline.dueOn] : [])).toSorted()[0] ?? null,
    }));
    const byId = <Row extends { readonly id?: unknown }>(all: readonly Row[]) => all.toSorted((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
    expect(byId(rows)).toEqual(byId(derived));
  });

  it('holds the members of every enquiry', async () => {
    const rows = await database.read.query<{ enquiry: string; person: string }[]>('SELECT enquiry, person FROM enquiry_member');
    const pairs = [...rebuilt].flatMap(([id, { members }]) => members.map((member) => `${id} ${member}`));
    expect(rows.map(({ enquiry, person }) => `${enquiry} ${person}`).toSorted()).toEqual(pairs.toSorted());
  });

  it('was made beside a chain that is whole', async () => {
    expect((await checkChain(database, 'houghton-regis')).faults).toEqual([]);
  });
});

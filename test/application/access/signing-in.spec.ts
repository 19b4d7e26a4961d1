import { RandomChance } from '../../../src/adapters/chance/random-chance.js';
import { Sha256 } from '../../../src/adapters/fingerprint/sha256.js';
import { type Database, openDatabase } from '../../../src/adapters/persistence/database.js';
import { persistenceOn } from '../../../src/adapters/persistence/persistence.js';
import { instant } from '../../../src/domain/calendar/instant.js';
import { type Person } from '../../../src/domain/people/person.js';
import { PersonLeaves } from '../../../src/application/people/person-leaves.js';
import { PersonReturns } from '../../../src/application/people/person-returns.js';
import { type SignInUseCases, signInUseCasesOn } from '../../../src/use-cases.js';
import { clerk, member, officer } from '../../support/builders.js';
import { council } from '../../support/councils.js';
import { engines, freshDatabaseFor, type FreshInstallation } from '../../support/engines.js';
import { FixedClock } from '../../support/fixed-clock.js';

const operator = { kind: 'operator' } as const;
const councils = [council(), council({ slug: 'ware', referencePrefix: 'WA', mailbox: 'enquiries@ware.example' })];

describe.each(engines)('signing in on %s', (engine) => {
  let installation: FreshInstallation;
  let database: Database;
  let clock: FixedClock;
  let access: SignInUseCases;
  let put: (...people: readonly Person[]) => Promise<void>;
  let leave: (email: string, council?: string) => Promise<unknown>;
  let comeBack: (email: string) => Promise<unknown>;

  beforeEach(async () => {
    installation = await freshDatabaseFor(engine);
    database = await openDatabase(installation);
    clock = new FixedClock(instant('2026-06-01T11:00:00Z'));
    const chance = new RandomChance(clock);
    const { signIn, unitOfWork, enquiries } = persistenceOn(database, chance);
    const book = { all: () => councils, bySlug: (slug: string) => councils.find((one) => one.slug === slug) ?? null, byMailbox: () => null };
    access = signInUseCasesOn({ signIn, councils: book, clock, chance, fingerprint: new Sha256() });
    put = async (...people) => {
      for (const person of people) await unitOfWork.run(person.council, (stores) => stores.people.add(person));
    };
    const leaving = new PersonLeaves(unitOfWork, enquiries, clock);
    leave = (email, slug = 'houghton-regis') => leaving.run(operator, slug, email);
    comeBack = (email) => new PersonReturns(unitOfWork).run(operator, 'houghton-regis', email);
    for (const { slug } of councils) await unitOfWork.run(slug, () => Promise.resolve());
  });
  afterEach(async () => {
    await database.close();
    await installation.dispose();
  });

  const linkFor = async (email: string): Promise<string> => {
    const issued = await access.issueSignInLink.run(operator, email);
    if (!issued.ok) throw new Error(issued.refusal.code);
    return issued.value;
  };
  const sessionFor = async (email: string): Promise<string> => {
    const signedIn = await access.signIn.run(await linkFor(email));
    return signedIn.ok ? signedIn.value : '';
  };
  const everything = async (): Promise<string> => {
    const tables = ['account', 'session', 'sign_in_link', 'person'];
    return JSON.stringify(await Promise.all(tables.map((table) => database.read.query(`SELECT * FROM ${table}`))));
  };

  it('spends a link once, however many ask at the same time', async () => {
    await put(clerk());
    const link = await linkFor(clerk().email);
    const answers = await Promise.all(Array.from({ length: 20 }, () => access.signIn.run(link)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { rows = [] } = { rows: await database.read.query<unknown[]>('SELECT hash FROM session') };
    expect(rows).toHaveLength(1);
  });

  it('looks at a link as often as anybody likes without spending it', async () => {
    await put(clerk());
    const link = await linkFor(clerk().email);
    for (let looks = 0; looks < 3; looks += 1) expect(await access.inspectLink.run(link)).toBe('signs-in');
    expect((await access.signIn.run(link)).ok).toBe(true);
    expect(await access.inspectLink.run(link)).toBe('gone');
  });

  it.each([
    [9, true],
    [10, false],
    [60, false],
  ])('after %d minutes a link works: %s', async (minutes, works) => {
    await put(clerk());
    const link = await linkFor(clerk().email);
    clock.forward(minutes);
    expect((await access.signIn.run(link)).ok).toBe(works);
  });

  it('recognises a session as the people that the officer is, each for their own council', async () => {
    const elsewhere = clerk({ id: 'clerk-of-ware', council: 'ware', name: 'C. Clerk' });
    await put(clerk(), elsewhere, officer());
    const visitor = await access.recogniseSession.run(await sessionFor(clerk().email.toUpperCase()));
    expect(visitor?.people).toEqual([clerk(), elsewhere]);
    const other = await access.recogniseSession.run(await sessionFor(officer().email));
    expect(other?.people).toEqual([officer()]);
  });

  it('keeps one account for an address, and takes in a council that came later', async () => {
    await put(clerk());
    const before = await sessionFor(clerk().email);
    await put(clerk({ id: 'clerk-of-ware', council: 'ware' }));
    expect((await access.recogniseSession.run(before))?.people).toHaveLength(1);
    await linkFor(clerk().email);
    expect((await access.recogniseSession.run(before))?.people).toHaveLength(2);
    expect(await database.read.query('SELECT id FROM account')).toHaveLength(1);
  });

  it('leaves out a member who has the same address in another council', async () => {
    await put(clerk(), member({ id: 'm', council: 'ware', email: clerk().email }));
    expect((await access.recogniseSession.run(await sessionFor(clerk().email)))?.people).toEqual([clerk()]);
  });

  it.each(['nobody@example.org', '', member().email])('issues no link for %j', async (email) => {
    await put(clerk(), member());
    expect(await access.issueSignInLink.run(operator, email)).toMatchObject({ ok: false, refusal: { code: 'no-such-officer' } });
    expect(await database.read.query('SELECT hash FROM sign_in_link')).toEqual([]);
  });

  it('issues no link for an officer who left, nor to an officer who asks', async () => {
    await put(clerk(), officer({ active: false }));
    expect(await access.issueSignInLink.run(operator, officer().email)).toMatchObject({ refusal: { code: 'no-such-officer' } });
    const asking = { kind: 'person', person: officer() } as const;
    expect(await access.issueSignInLink.run(asking, clerk().email)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  it('ends with signing out, with two idle hours, and after twelve', async () => {
    await put(clerk());
    const [left, idle, busy] = [await sessionFor(clerk().email), await sessionFor(clerk().email), await sessionFor(clerk().email)];
    await access.signOut.run(left);
    expect(await access.recogniseSession.run(left)).toBeNull();
    for (let quarters = 1; quarters < 48; quarters += 1) {
      clock.forward(15);
      expect(await access.recogniseSession.run(busy)).not.toBeNull();
      if (quarters >= 8) expect(await access.recogniseSession.run(idle)).toBeNull();
    }
    clock.forward(15);
    expect(await access.recogniseSession.run(busy)).toBeNull();
    expect(await access.recogniseSession.run('no such secret')).toBeNull();
  });

  it('knows nobody once the person left, or the account was disabled', async () => {
    await put(clerk());
    const session = await sessionFor(clerk().email);
    await database.write.query('UPDATE person SET active = 0');
    expect((await access.recogniseSession.run(session))?.people).toEqual([]);
    await database.write.query(`UPDATE account SET disabled_at = '2026-06-01T11:00:00.000Z'`);
    expect(await access.recogniseSession.run(session)).toBeNull();
  });

  it('makes an older link of the same account unusable, and no other', async () => {
    await put(clerk(), officer());
    const [older, others] = [await linkFor(clerk().email), await linkFor(officer().email)];
    const newer = await linkFor(clerk().email);
    expect(await Promise.all([older, newer, others].map((link) => access.inspectLink.run(link)))).toEqual(['gone', 'signs-in', 'signs-in']);
    expect((await access.signIn.run(older)).ok).toBe(false);
    expect((await access.signIn.run(newer)).ok).toBe(true);
    expect((await access.signIn.run(others)).ok).toBe(true);
  });

  it('leaves one link that works of ten that are issued at once', async () => {
    await put(clerk());
    await linkFor(clerk().email);
    const links = await Promise.all(Array.from({ length: 10 }, () => linkFor(clerk().email)));
    const states = await Promise.all(links.map((link) => access.inspectLink.run(link)));
    expect(states.filter((state) => state === 'signs-in')).toHaveLength(1);
  });

  describe('after a person leaves', () => {
    it('their sessions and links are ended, and stay ended when they return', async () => {
      await put(clerk(), officer());
      const [session, others] = [await sessionFor(clerk().email), await sessionFor(officer().email)];
      const link = await linkFor(clerk().email);
      await leave(clerk().email);
      for (const again of [false, true]) {
        if (again) await comeBack(clerk().email);
        expect(await access.recogniseSession.run(session)).toBeNull();
        expect(await access.inspectLink.run(link)).toBe('gone');
        expect((await access.signIn.run(link)).ok).toBe(false);
      }
      expect((await access.recogniseSession.run(others))?.people).toEqual([officer()]);
      expect((await access.recogniseSession.run(await sessionFor(clerk().email)))?.people).toEqual([clerk()]);
    });

    it('they stay signed in for the council that they did not leave, until they leave that too', async () => {
      const elsewhere = clerk({ id: 'clerk-of-ware', council: 'ware' });
      await put(clerk(), elsewhere);
      const session = await sessionFor(clerk().email);
      const link = await linkFor(clerk().email);
      await leave(clerk().email);
      expect((await access.recogniseSession.run(session))?.people).toEqual([elsewhere]);
      expect(await access.inspectLink.run(link)).toBe('signs-in');
      await leave(clerk().email, 'ware');
      expect(await access.recogniseSession.run(session)).toBeNull();
      expect(await access.inspectLink.run(link)).toBe('gone');
    });

    it('nobody is in by a link that was spent while they left', async () => {
      await put(clerk());
      for (let round = 0; round < 5; round += 1) {
        const link = await linkFor(clerk().email);
        const [signedIn] = await Promise.all([access.signIn.run(link), leave(clerk().email)]);
        expect(await access.recogniseSession.run(signedIn.ok ? signedIn.value : 'none')).toBeNull();
        await comeBack(clerk().email);
        expect(await access.recogniseSession.run(signedIn.ok ? signedIn.value : 'none')).toBeNull();
      }
    });
  });

  it('keeps no secret', async () => {
    await put(clerk());
    const link = await linkFor(clerk().email);
    const session = await access.signIn.run(link);
    const kept = await everything();
    expect(kept).toContain(new Sha256().of(link));
    expect(kept).not.toContain(link);
    expect(kept).not.toContain(session.ok ? session.value : 'x');
  });

  describe('the first time', () => {
    const walter = { council: 'ware', name: 'Walter Clerk', email: 'Walter@Ware.example' };
    const offered = async (): Promise<string> => (await access.offerFirstSignIn.run())[0]?.secret ?? '';

    it('offers a link to each known clerk, until somebody signed in', async () => {
      await put(clerk(), clerk({ id: 'w', council: 'ware', email: 'walter@ware.example' }), officer());
      const emails = (await access.offerFirstSignIn.run()).map(({ email }) => email);
      expect(emails).toEqual([clerk().email, 'walter@ware.example']);
      const links = await access.offerFirstSignIn.run();
      expect(links).toHaveLength(2);
      expect((await access.signIn.run(links[0]?.secret ?? '')).ok).toBe(true);
      expect(await access.offerFirstSignIn.run()).toEqual([]);
    });

    it('makes the clerk and signs them in, of twenty at once one', async () => {
      const secret = await offered();
      expect(await access.inspectLink.run(secret)).toBe('first-clerk');
      expect((await access.signIn.run('f'.repeat(64))).ok).toBe(false);
      const answers = await Promise.all(Array.from({ length: 20 }, () => access.nameFirstClerk.run(secret, walter)));
      const [done, ...rest] = answers.filter(({ ok }) => ok);
      expect(rest).toEqual([]);
      const visitor = await access.recogniseSession.run(done?.ok ? done.value : '');
      expect(visitor?.people).toMatchObject([{ council: 'ware', kind: 'officer', role: 'Clerk', name: 'Walter Clerk', email: 'walter@ware.example' }]);
    });

    it('spends nothing on a form that is at fault', async () => {
      await put(member({ council: 'ware', email: 'walter@ware.example' }));
      const secret = await offered();
      const faulty = await access.nameFirstClerk.run(secret, { council: 'nowhere', name: '', email: 'x' });
      expect(faulty).toMatchObject({ refusal: { code: 'clerk-at-fault', faults: [{ column: 'council' }, { column: 'name' }, { column: 'email' }] } });
      expect(await access.nameFirstClerk.run(secret, walter)).toMatchObject({ refusal: { code: 'address-of-a-member' } });
      expect((await access.nameFirstClerk.run(secret, { ...walter, email: 'clerk@ware.example' })).ok).toBe(true);
    });

    it('gives one answer to a bad link, whatever else is sent', async () => {
      await put(member({ council: 'ware', email: 'walter@ware.example' }));
      const forms = [walter, { ...walter, email: 'nobody@ware.example' }, { council: 'nowhere', name: '', email: 'x' }];
      const late = await offered();
      clock.forward(10);
      for (const link of ['f'.repeat(64), '', late]) {
        for (const form of forms) expect(await access.nameFirstClerk.run(link, form)).toEqual({ ok: false, refusal: { code: 'link-gone' } });
      }
      const [one, other] = [await offered(), await offered()];
      expect((await access.nameFirstClerk.run(one, { ...walter, email: 'clerk@ware.example' })).ok).toBe(true);
      for (const form of forms) expect(await access.nameFirstClerk.run(other, form)).toMatchObject({ refusal: { code: 'link-gone' } });
    });

    it('lets an officer who is known be the clerk', async () => {
      await put(officer({ council: 'ware', email: 'walter@ware.example', id: 'w' }));
      const done = await access.nameFirstClerk.run(await offered(), walter);
      const visitor = await access.recogniseSession.run(done.ok ? done.value : '');
      expect(visitor?.people).toMatchObject([{ id: 'w', role: 'Clerk', name: 'Walter Clerk' }]);
    });

    it('names nobody by a second link, once there is a clerk', async () => {
      const [one, other] = [await offered(), await offered()];
      expect((await access.nameFirstClerk.run(one, walter)).ok).toBe(true);
      expect(await access.nameFirstClerk.run(other, { ...walter, email: 'eve@ware.example' })).toMatchObject({ refusal: { code: 'link-gone' } });
    });

    it("does not take a clerk's own link for one that names a clerk", async () => {
      await put(clerk());
      const link = await linkFor(clerk().email);
      expect(await access.nameFirstClerk.run(link, walter)).toMatchObject({ refusal: { code: 'link-gone' } });
    });
  });
});

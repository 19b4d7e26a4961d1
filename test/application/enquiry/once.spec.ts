import { implementations, type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { actor, later, people, serviceOn } from '../../support/builders-service.js';
import { Acting, commands, doneOf, refusalOf, verbs } from './acting.js';

describe.each(implementations)('an act under a key, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let one: Acting;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    one = new Acting(await serviceOn(persistence.ports));
    later(one.service, 'Tue 2026-05-12 10:00');
    await one.log();
    await one.letters();
  });
  afterEach(() => persistence.close());

  it('asked again is answered the same, and nothing is doubled', async () => {
    const first = await one.act(verbs.answer, commands.answer, { key: 'a' });
    later(one.service, 'Wed 2026-05-13 10:00');
    const again = await one.act(verbs.answer, commands.answer, { key: 'a' });
    expect(again).toEqual(first);
    expect((await one.enquiry()).facts).toHaveLength(3);
    expect(await one.written()).toEqual([`answer to ${people.ada.email}`]);
  });

  it('asked many times at once is done once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => one.act(verbs.answer, commands.answer, { key: 'a' })));
    expect(new Set(outcomes.map((outcome) => doneOf(outcome).fact)).size).toBe(1);
    expect(await one.enquiry()).toMatchObject({ version: 2, facts: { length: 3 } });
    expect(await one.written()).toEqual([`answer to ${people.ada.email}`]);
  });

  it('asked again by who saw the version before it, is answered the same', async () => {
    const first = await one.act(verbs.answer, commands.answer, { key: 'a', expectedVersion: 1 });
    expect(await one.act(verbs.answer, commands.answer, { key: 'a', expectedVersion: 1 })).toEqual(first);
  });

  it('asked otherwise is refused', async () => {
    await one.log();
    await one.act(verbs.answer, commands.answer, { key: 'a' });
    const refused = { code: 'key-used-for-another-act', key: 'a' };
    expect(refusalOf(await one.act(verbs.answer, { ...commands.answer, text: 'No.' }, { key: 'a' }))).toEqual(refused);
    expect(refusalOf(await one.act(verbs.contact, commands.answer, { key: 'a' }))).toEqual(refused);
    expect(refusalOf(await one.act(verbs.answer, commands.answer, { key: 'a', reference: 'HR-0002' }))).toEqual(refused);
    expect(refusalOf(await one.act(verbs.answer, commands.answer, { key: 'a', at: one.service.clock.now() }))).toEqual(refused);
    expect((await one.enquiry()).facts).toHaveLength(3);
  });

  it('is another act under another key, or by somebody else', async () => {
    await one.act(verbs.assign, commands.assign);
    await one.act(verbs.contact, commands.contact, { key: 'a' });
    await one.act(verbs.contact, commands.contact, { key: 'b' });
    await one.act(verbs.contact, commands.contact, { key: 'a', actor: actor(people.oscar) });
    await one.act(verbs.contact, commands.contact);
    await one.act(verbs.contact, commands.contact);
    const contacts = (await one.enquiry()).facts.filter(({ happening }) => happening.kind === 'contacted');
    expect(contacts).toHaveLength(5);
  });

  it('that was refused may be tried again under its key', async () => {
    const close = { outcome: 'answered', reason: 'Done.' } as const;
    expect(refusalOf(await one.act(verbs.close, close, { key: 'a' }))).toMatchObject({ code: 'still-owed' });
    await one.act(verbs.answer, commands.answer);
    expect(doneOf(await one.act(verbs.close, close, { key: 'a' })).status).toBe('closed');
  });

  it('is not answered to somebody who may not do it', async () => {
    await one.act(verbs.assign, commands.assign);
    const asked = { key: 'a', actor: actor(people.oscar) };
    expect(refusalOf(await one.act(verbs.contact, commands.contact, asked))).toBe('done');
    later(one.service, 'Tue 2026-05-12 10:01');
    await one.act(verbs.assign, { officer: people.olive.id });
    expect(refusalOf(await one.act(verbs.contact, commands.contact, asked))).toMatchObject({ code: 'not-allowed' });
  });

  it('logs an enquiry once', async () => {
    const logged = { key: 'a', receivedAt: one.service.clock.now() };
    const first = await one.log(logged);
    later(one.service, 'Wed 2026-05-13 10:00');
    expect(await one.log(logged)).toEqual(first);
    expect(refusalOf(await one.log({ ...logged, subject: 'Another bench' }))).toMatchObject({ code: 'key-used-for-another-act' });
    expect(doneOf(first).reference).toBe('HR-0002');
    expect(await one.service.ports.enquiries.byReference('houghton-regis', 'HR-0003')).toBeNull();
  });

  it('that was logged is not answered to somebody who may not log any more', async () => {
    const logged = { key: 'a', receivedAt: one.service.clock.now(), actor: actor(people.oscar) };
    doneOf(await one.log(logged));
    const left = { ...logged, actor: actor({ ...people.oscar, active: false }) };
    expect(refusalOf(await one.log(left))).toMatchObject({ code: 'not-allowed', act: 'enquiry.log' });
  });

  it('keeps nothing that people wrote', async () => {
    await one.act(verbs.answer, { ...commands.answer, text: 'A secret.' }, { key: 'a' });
    const kept = await one.service.ports.unitOfWork.run('houghton-regis', (stores) => stores.idempotency.find(people.clerk.id, 'a'));
    expect(JSON.stringify(kept)).not.toContain('secret');
    expect(kept?.requestHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

import { reply } from '../../../src/application/enquiry/reply.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { everyKind } from '../../support/builders.js';
import { at, day } from '../../support/facts.js';
import { Acting } from '../enquiry/acting.js';

describe.each(implementations)('reports on outside bodies (st-austell/3.1-outside-bodies), on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let one: Acting;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports, {}, { protocol: everyKind() });
    one = new Acting(service);
  });
  afterEach(() => persistence.close());

  const ask = (dueOn: string, everyMonths: number | null = 3, member: string = people.ada.id, who = people.clerk) =>
    service.useCases.askForReport.run({
      ...{ actor: actor(who), council: service.council, key: null, member, text: 'A page will do.' },
      report: { body: 'The Town Trust', dueOn: day(dueOn), everyMonths },
    });
  const daily = async (when: string): Promise<readonly string[]> => {
    service.clock.set(at(when));
    await service.useCases.runCouncilJob.run(service.useCases.askForReportsAgain);
    return one.written();
  };

  it('are asked for by a letter, without a receipt, and owe nobody an answer', async () => {
    await ask('Fri 2026-05-29');
    const letters = await one.letters();
    expect(letters.map(({ kind, to }) => `${kind} to ${to.address}`)).toEqual([`request to ${people.ada.email}`]);
    expect(letters[0]?.view.lines).toEqual(['Clara Clerk asks for your help.', 'If you can, please answer by Friday 29 May 2026.']);
    const list = await service.ports.enquiries.list({ council: 'houghton-regis', status: null, dueBefore: null, party: null, after: null, limit: 10 });
    expect(list.map(({ subject, status, dueOn }) => [subject, status, dueOn])).toEqual([['Report on The Town Trust', 'waiting-for-councillor', null]]);
  });

  it('are asked for again the day after the last was due, in office hours, once', async () => {
    await ask('Fri 2026-05-29');
    await one.act(reply, { channel: 'in-person', text: 'All is well.' });
    await one.letters();
    expect(await daily('Fri 2026-05-29 10:00')).toEqual([]);
    expect(await daily('Sat 2026-05-30 10:00')).toEqual([]);
    expect(await daily('Mon 2026-06-01 10:00')).toEqual([`request to ${people.ada.email}`]);
    expect(await daily('Mon 2026-06-01 11:00')).toEqual([]);
    expect(await daily('Tue 2026-06-02 10:00')).toEqual([]);
    const { facts } = await one.enquiry();
    expect(facts.at(-1)?.happening).toMatchObject({ kind: 'requested', report: { dueOn: day('Sat 2026-08-29') } });
  });

  it('wait while nobody attends the office', async () => {
    await ask('Fri 2026-05-29');
    await one.act(reply, { channel: 'in-person', text: 'All is well.' });
    service.clock.set(at('Mon 2026-06-01 09:00'));
    await service.useCases.startUnattended.run({ actor: { kind: 'operator' }, council: service.council, key: null, until: day('Tue 2026-06-02') });
    await one.letters();
    expect(await daily('Mon 2026-06-01 10:00')).toEqual([]);
    expect(await daily('Tue 2026-06-02 16:59')).toEqual([]);
    expect(await daily('Wed 2026-06-03 09:00')).toEqual([`request to ${people.ada.email}`]);
  });

  it('are not asked for again where once was enough', async () => {
    await ask('Fri 2026-05-29', null);
    await one.letters();
    expect(await daily('Mon 2026-06-01 10:00')).toEqual([]);
  });

  it.each<[name: string, code: string, act: () => ReturnType<typeof ask>]>([
    ['a day gone by', 'report-day-gone-by', () => ask('Fri 2026-05-08')],
    ['of an officer', 'no-such-person', () => ask('Fri 2026-05-29', 3, people.oscar.id)],
    ['by an officer who is not the clerk', 'not-allowed', () => ask('Fri 2026-05-29', 3, people.ada.id, people.oscar)],
  ])('refuses %s, and opens nothing', async (_, code, act) => {
    expect(await act()).toMatchObject({ ok: false, refusal: { code } });
    await expect(one.enquiry()).rejects.toThrow('There is no');
  });

  it('count for nothing in the digest’s figures', async () => {
    await ask('Fri 2026-05-29');
    service.clock.set(at('Mon 2026-05-18 09:00'));
    await service.useCases.runCouncilJob.run(service.useCases.sendWeeklyDigest);
    const kept = await service.ports.unitOfWork.run('houghton-regis', async (stores) => stores.digests.byName((await stores.digests.newest('week')) ?? ''));
    expect(kept?.figures).toMatchObject({ received: 0, openNow: 0, unassignedNow: 0 });
  });
});

it('a council whose protocol has no such clause asks for none', async () => {
  const persistence = await openPersistence('memory');
  const service = await serviceOn(persistence.ports);
  const asked = await service.useCases.askForReport.run({
    ...{ actor: actor(people.clerk), council: service.council, key: null, member: people.ada.id, text: 'A page will do.' },
    report: { body: 'The Town Trust', dueOn: day('Fri 2026-05-29'), everyMonths: null },
  });
  expect(asked).toMatchObject({ ok: false, refusal: { code: 'no-such-rule' } });
  await persistence.close();
});

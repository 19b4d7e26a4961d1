import { actor, later, people, serviceOn } from '../../support/builders-service.js';
import { at, day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { Acting, doneOf, refusalOf } from './acting.js';

const monday = at('Mon 2026-05-11 14:30');

async function onWednesday(): Promise<Acting> {
  const one = new Acting(await serviceOn(memoryPersistence()));
  later(one.service, 'Wed 2026-05-13 09:00');
  return one;
}

describe('an enquiry that is logged', () => {
  it.each(['telephone', 'meeting', 'letter', 'in-person', 'message'] as const)('came by %s, and is due from when it was asked', async (channel) => {
    const one = await onWednesday();
    const done = doneOf(await one.log({ channel, receivedAt: monday }));
    expect(done).toMatchObject({ reference: 'HR-0001', status: 'new' });
    expect((await one.enquiry()).facts[0]).toMatchObject({
      at: monday,
      recordedAt: at('Wed 2026-05-13 09:00'),
      by: { kind: 'person', person: people.clerk.id },
      happening: { kind: 'received', channel, senderVerified: true },
      words: { subject: 'The bench', text: 'Who mends the bench?' },
    });
    const [line] = await one.service.ports.enquiries.list({ council: 'houghton-regis', status: null, dueBefore: null, party: null, after: null, limit: 1 });
    expect(line?.dueOn).toBe(day('Wed 2026-05-13'));
  });

  it('asked jointly is receipted to each member, apart', async () => {
    const one = await onWednesday();
    await one.log({ members: [people.ada.id, people.ben.id], receivedAt: monday });
    expect(await one.written()).toEqual([`new-enquiry to ${people.clerk.email}`, `receipt to ${people.ada.email}`, `receipt to ${people.ben.email}`]);
  });

  it('names a member by address too, and each once', async () => {
    const one = await onWednesday();
    await one.log({ members: [' ADA@members.example ', people.ada.id, people.ben.email] });
    expect((await one.enquiry()).facts[0]?.happening).toMatchObject({ members: [people.ada.id, people.ben.id] });
  });

  it('answered there and then is answered at that time, and told once', async () => {
    const one = await onWednesday();
    const done = doneOf(await one.log({ receivedAt: monday, answered: { text: 'The county does.' } }));
    expect(done.status).toBe('answered');
    const answer = (await one.enquiry()).facts.find(({ happening }) => happening.kind === 'answered');
    expect(answer).toMatchObject({ at: monday, happening: { channel: 'telephone', alreadyGiven: true }, words: { text: 'The county does.' } });
    expect((await one.written()).filter((letter) => letter.startsWith('answer'))).toEqual([]);
  });

  it('answered there and then is receipted as such: nothing is owed, and the clerk has nothing to do', async () => {
    const one = await onWednesday();
    await one.log({ receivedAt: monday, answered: { text: 'The county does.' } });
    const letters = await one.letters();
    expect(letters.flatMap(({ view }) => view.owed)).toEqual([]);
    expect(letters.find(({ kind }) => kind === 'receipt')?.view.lines.at(-1)).toContain('recorded as answered when you asked');
    expect(letters.find(({ kind }) => kind === 'new-enquiry')?.view.next[0]).toBe('It was answered when it was asked: there is nothing to do.');
  });

  it('tells the clerk who has it already', async () => {
    const one = await onWednesday();
    await one.log({ actor: actor(people.oscar) });
    await one.log();
    const next = (await one.letters()).filter(({ kind }) => kind === 'new-enquiry').map(({ view }) => view.next[0]);
    expect(next.toSorted()).toEqual(['Assign it to an officer, or answer it.', `${people.oscar.name} has taken it.`].toSorted());
  });

  it('by an officer is that officer’s; by the clerk it is nobody’s yet', async () => {
    const one = await onWednesday();
    await one.log({ actor: actor(people.oscar) });
    await one.log();
    const assigned = async (reference: string): Promise<unknown> =>
      (await one.enquiry(reference)).facts.find(({ happening }) => happening.kind === 'assigned')?.happening;
    expect(await assigned('HR-0001')).toEqual({ kind: 'assigned', officer: people.oscar.id });
    expect(await assigned('HR-0002')).toBeUndefined();
  });
});

describe('what cannot be logged', () => {
  it.each<[name: string, differing: Parameters<Acting['log']>[0], refusal: unknown]>([
    ['asked in a minute', { receivedAt: at('Wed 2026-05-13 09:01') }, { code: 'in-the-future', at: at('Wed 2026-05-13 09:01'), now: at('Wed 2026-05-13 09:00') }],
    ['of a member nobody knows', { members: [people.ada.id, 'nobody'] }, { code: 'no-such-person', person: 'nobody', wanted: 'member' }],
    ['of an officer', { members: [people.oscar.id] }, { code: 'no-such-person', person: people.oscar.id, wanted: 'member' }],
    ['by a member', { actor: actor(people.ada) }, { code: 'not-allowed', act: 'enquiry.log', hidden: false }],
    ['by the service', { actor: { kind: 'service', council: 'houghton-regis' } }, { code: 'not-allowed', act: 'enquiry.log', hidden: false }],
  ])('%s', async (_, differing, refusal) => {
    const one = await onWednesday();
    expect(refusalOf(await one.log(differing))).toEqual(refusal);
    expect(await one.written()).toEqual([]);
    expect(doneOf(await one.log()).reference).toBe('HR-0001');
  });
});

import { actor, later, people, serviceOn } from '../../support/builders-service.js';
import { at, day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { Acting, commands, doneOf, refusalOf, verbs } from './acting.js';

const joint = [people.ada.id, people.ben.id];

async function acting(): Promise<Acting> {
  const one = new Acting(await serviceOn(memoryPersistence()));
  later(one.service, 'Tue 2026-05-12 10:00');
  await one.log({ members: joint });
  await one.letters();
  later(one.service, 'Wed 2026-05-13 11:00');
  return one;
}

describe('an act on an enquiry', () => {
  it('is a fact by whoever did it, at the time it happened and the time it was told', async () => {
    const one = await acting();
    const when = at('Tue 2026-05-12 16:00');
    const done = doneOf(await one.act(verbs.answer, { channel: 'telephone', alreadyGiven: true, text: 'Yes.' }, { at: when, actor: actor(people.clerk) }));
    const last = (await one.enquiry()).facts.at(-1);
    expect(last).toEqual({
      ...{ id: done.fact, at: when, recordedAt: at('Wed 2026-05-13 11:00'), by: { kind: 'person', person: people.clerk.id } },
      happening: { kind: 'answered', channel: 'telephone', alreadyGiven: true },
      words: { text: 'Yes.' },
    });
    expect(done).toEqual({ council: 'houghton-regis', reference: 'HR-0001', version: 2, status: 'answered', fact: done.fact });
  });

  describe('writes to', () => {
    const [toAda, toBen] = [people.ada.email, people.ben.email];

    it('each member of a contact, an acknowledgement, an answer, apart', async () => {
      const one = await acting();
      await one.act(verbs.contact, commands.contact);
      expect(await one.written()).toEqual([`contact to ${toAda}`, `contact to ${toBen}`]);
      await one.act(verbs.acknowledge, commands.acknowledge);
      expect(await one.written()).toEqual([`acknowledgement to ${toAda}`, `acknowledgement to ${toBen}`]);
      await one.act(verbs.answer, commands.answer);
      expect(await one.written()).toEqual([`answer to ${toAda}`, `answer to ${toBen}`]);
    });

    it('nobody, where it was given already', async () => {
      const one = await acting();
      const given = { channel: 'telephone', alreadyGiven: true } as const;
      await one.act(verbs.contact, { ...commands.contact, ...given });
      await one.act(verbs.acknowledge, { ...commands.acknowledge, ...given });
      await one.act(verbs.answer, { ...commands.answer, ...given });
      expect(await one.written()).toEqual([]);
    });

    it('the officer to whom it is assigned', async () => {
      const one = await acting();
      await one.act(verbs.assign, commands.assign);
      expect(await one.written()).toEqual([`assigned to ${people.oscar.email}`]);
    });

    it('nobody, when it is corrected or closed', async () => {
      const one = await acting();
      const { fact } = doneOf(await one.act(verbs.assign, commands.assign));
      await one.letters();
      await one.act(verbs.correct, { fact, instead: null, reason: 'It was another.' });
      await one.act(verbs.close, commands.close);
      expect(await one.written()).toEqual([]);
    });
  });

  it('lets an officer take back what they recorded, and nothing of the clerk’s', async () => {
    const one = await acting();
    const byClerk = doneOf(await one.act(verbs.assign, commands.assign));
    const byOscar = doneOf(await one.act(verbs.contact, commands.contact, { actor: actor(people.oscar) }));
    const takenBack = async (fact: string) => refusalOf(await one.act(verbs.correct, { fact, instead: null, reason: 'No.' }, { actor: actor(people.oscar) }));
    expect(await takenBack(byClerk.fact)).toEqual({ code: 'not-allowed', act: 'enquiry.correct', hidden: false });
    expect(await takenBack(byOscar.fact)).toBe('done');
    expect(await takenBack('no-fact')).toEqual({ code: 'no-such-fact', fact: 'no-fact' });
  });

  it('tells the officer what was asked, also when the receipt was amended since', async () => {
    const one = await acting();
    const [receipt] = (await one.enquiry()).facts;
    await one.act(verbs.correct, { fact: receipt?.id ?? '', instead: { at: at('Mon 2026-05-11 16:00') }, reason: 'It was Monday.' });
    await one.act(verbs.assign, commands.assign);
    const [assigned] = await one.letters();
    expect(assigned?.view.quoted?.text).toBe('Who mends the bench?');
    expect(assigned?.view.owed[0]?.due).toBe('by Wednesday 13 May 2026');
  });

  it('tells the member the date promised, the reason, and what is owed now', async () => {
    const one = await acting();
    await one.act(verbs.acknowledge, commands.acknowledge);
    await one.letters();
    await one.act(verbs.acknowledge, { ...commands.acknowledge, promisedOn: day('Wed 2026-05-27'), reason: 'The contractor is away.' });
    const [letter] = await one.letters();
    expect(letter?.view.lines).toEqual(['You will have an answer by Wednesday 27 May 2026, instead of by Wednesday 20 May 2026.', 'The reason: The contractor is away.']);
    expect(letter?.view.owed.map(({ due }) => due)).toEqual(['by Wednesday 27 May 2026']);
    expect(letter).toMatchObject({ automatic: null, from: { name: 'Clara Clerk (Houghton Regis Town Council)' } });
  });
});

describe('an act that cannot be', () => {
  it.each<[name: string, act: (one: Acting) => ReturnType<Acting['act']>, refusal: unknown]>([
    [
      'on an enquiry that is not there',
      (one) => one.act(verbs.answer, commands.answer, { reference: 'HR-0002' }),
      { code: 'no-such-enquiry', reference: 'HR-0002' },
    ],
    [
      'by an officer who does not have it, to whom it is hidden',
      (one) => one.act(verbs.answer, commands.answer, { actor: actor(people.olive) }),
      { code: 'not-allowed', act: 'enquiry.answer', hidden: true },
    ],
    [
      'by the member who asked, to whom it is not',
      (one) => one.act(verbs.close, commands.close, { actor: actor(people.ada) }),
      { code: 'not-allowed', act: 'enquiry.close', hidden: false },
    ],
    [
      'assigning it to a member',
      (one) => one.act(verbs.assign, { officer: people.ada.id }),
      { code: 'no-such-person', person: people.ada.id, wanted: 'officer' },
    ],
    [
      'assigning it to nobody we know',
      (one) => one.act(verbs.assign, { officer: 'nobody' }),
      { code: 'no-such-person', person: 'nobody', wanted: 'officer' },
    ],
    [
      'on a version that is no longer',
      (one) => one.act(verbs.answer, commands.answer, { expectedVersion: 7 }),
      { code: 'changed-meanwhile', expected: 7, found: 1 },
    ],
    [
      'what the decision refuses',
      (one) => one.act(verbs.close, { outcome: 'answered', reason: 'Done.' }),
      { code: 'still-owed', owed: ['houghton-regis/10.2'] },
    ],
  ])('%s, is refused and leaves nothing', async (_, act, refusal) => {
    const one = await acting();
    const before = await one.enquiry();
    expect(refusalOf(await act(one))).toEqual(refusal);
    expect(await one.enquiry()).toEqual(before);
    expect(await one.written()).toEqual([]);
  });

  it('assigning it to an officer who left, is refused', async () => {
    const one = await acting();
    const { council, ports } = one.service;
    await ports.unitOfWork.run(council.slug, (stores) => stores.people.change({ ...people.oscar, active: false }));
    expect(refusalOf(await one.act(verbs.assign, commands.assign))).toMatchObject({ code: 'no-such-person' });
  });

  it('on the version that the actor saw, goes through', async () => {
    const one = await acting();
    expect(refusalOf(await one.act(verbs.answer, commands.answer, { expectedVersion: 1 }))).toBe('done');
  });
});

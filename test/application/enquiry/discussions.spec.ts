import { join } from '../../../src/application/enquiry/join.js';
import { handOver } from '../../../src/application/enquiry/hand-over.js';
import { request } from '../../../src/application/enquiry/request.js';
import { reply } from '../../../src/application/enquiry/reply.js';
import { estimate } from '../../../src/application/enquiry/estimate.js';
import { agreePromise } from '../../../src/application/enquiry/agree-promise.js';
import { appoint } from '../../../src/application/enquiry/appoint.js';
import { discussBurden, explainBurden, raiseBurden, resolveBurden } from '../../../src/application/enquiry/burden.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { everyKind } from '../../support/builders.js';
import { at, byMail, day } from '../../support/facts.js';
import { Acting, commands, doneOf, refusalOf, verbs } from './acting.js';

describe.each(implementations)('what the other clauses ask, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let one: Acting;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports, {}, { protocol: everyKind(), bodies: [{ id: 'county', name: 'The County Council', reachedAt: 'www.county.example' }] });
    one = new Acting(service);
    await one.log();
    await one.act(verbs.assign, commands.assign);
    await one.letters();
    service.clock.forward(1);
  });
  afterEach(() => persistence.close());

  const by = (person: Person) => ({ actor: actor(person) });
  const read = async (person: Person, reference = 'HR-0001') => {
    const found = await service.useCases.readEnquiry.run(actor(person), service.council, reference);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const saysOf = (letters: readonly Letter[]): string => JSON.stringify(letters.map(({ subject, view }) => [subject, view]));

  describe('joined to a duplicate', () => {
    beforeEach(async () => {
      service.clock.forward(30);
      await one.log({ members: [people.ben.id], subject: 'That bench' });
      await one.letters();
      doneOf(await one.act(join, { reference: 'HR-0001', reason: 'The same bench.' }, { reference: 'HR-0002' }));
    });

    it('answers both in one act, each member apart and under their own reference', async () => {
      await one.act(verbs.answer, commands.answer, by(people.oscar));
      const letters = await one.letters();
      expect(letters.map(({ to, subject }) => [to.address, subject])).toEqual([
        [people.ada.email, '[HR-0001] Answer: The bench'],
        [people.ben.email, '[HR-0002] Answer: That bench'],
      ]);
      expect([(await read(people.clerk)).state.status, (await read(people.clerk, 'HR-0002')).state.status]).toEqual(['answered', 'answered']);
    });

    it('promises on both, by the days of each', async () => {
      await one.act(verbs.acknowledge, commands.acknowledge);
      expect((await read(people.clerk, 'HR-0002')).ledger.map(({ promisedOn }) => promisedOn)).toEqual([day('Wed 2026-05-20')]);
    });

    it('tells the other nothing of what was said to one by telephone: their answer is still owed', async () => {
      await one.act(verbs.answer, { ...commands.answer, channel: 'telephone', alreadyGiven: true }, by(people.oscar));
      expect([(await read(people.clerk)).state.status, (await read(people.clerk, 'HR-0002')).state.status]).toEqual(['answered', 'new']);
    });

    it('shows the office that what is written goes to another councillor too', async () => {
      expect((await read(people.oscar)).forOffice?.joinedHere).toEqual([{ reference: 'HR-0002', members: [people.ben.name] }]);
      expect((await read(people.ada)).forOffice).toBeNull();
    });

    it('keeps whoever handed the other over away from it', async () => {
      service.clock.forward(1);
      await one.act(verbs.assign, commands.assign, { reference: 'HR-0002' });
      service.clock.forward(1);
      await one.act(handOver, { officer: people.olive.id, privateReason: 'My cousin.' }, { ...by(people.oscar), reference: 'HR-0002' });
      await one.letters();
      await one.act(verbs.answer, commands.answer, by(people.oscar));
      expect(await one.written()).toEqual([`answer to ${people.ada.email}`]);
    });

    it('shows no member that another asked the same', async () => {
      await one.act(verbs.answer, commands.answer);
      const ben = await read(people.ben, 'HR-0002');
      expect(JSON.stringify([ben.facts, ben.obligations])).not.toContain('HR-0001');
      expect(saysOf(await one.letters())).not.toContain(people.clerk.email);
    });

    it('does on neither what is refused on one', async () => {
      await one.act(verbs.acknowledge, commands.acknowledge, { reference: 'HR-0002' });
      const before = (await one.enquiry()).version;
      expect(refusalOf(await one.act(verbs.acknowledge, { ...commands.acknowledge, promisedOn: day('Fri 2026-05-22') }))).toMatchObject({ code: 'renewal-needs-reason' });
      expect((await one.enquiry()).version).toBe(before);
    });

    it('leaves alone one that was answered by itself', async () => {
      await one.act(verbs.answer, commands.answer, { reference: 'HR-0002' });
      await one.act(verbs.close, { outcome: 'answered', reason: 'Done.' }, { reference: 'HR-0002' });
      await one.letters();
      await one.act(verbs.answer, commands.answer);
      expect(await one.written()).toEqual([`answer to ${people.ada.email}`]);
    });

    it.each<[name: string, reference: string, code: string]>([
      ['an enquiry that is not there', 'HR-0099', 'no-enquiry-to-join'],
      ['itself', 'HR-0001', 'cannot-join'],
      ['one that is joined to it', 'HR-0002', 'cannot-join'],
    ])('is refused with %s', async (_, reference, code) => {
      expect(refusalOf(await one.act(join, { reference, reason: 'The same.' }))).toMatchObject({ code });
    });
  });

  describe('handed over', () => {
    it('tells the new officer nothing of why, and the office where to read it', async () => {
      doneOf(await one.act(handOver, { officer: people.olive.id, privateReason: 'Her brother’s garden.' }, by(people.oscar)));
      const letters = await one.letters();
      expect(letters.map(({ kind, to }) => `${kind} to ${to.address}`).toSorted()).toEqual([`assigned to ${people.olive.email}`, `handed-over to ${people.clerk.email}`]);
      expect(saysOf(letters)).not.toContain('brother');
      expect(JSON.stringify((await read(people.olive)).facts)).not.toContain('brother');
      expect(JSON.stringify((await read(people.ada)).facts)).not.toContain('brother');
      expect(JSON.stringify((await read(people.clerk)).facts)).toContain('brother');
    });
  });

  describe('a request to the member (houghton-regis/10.5)', () => {
    it('is worded as one, waits for the member, and ends with any answer', async () => {
      doneOf(await one.act(request, { ...byMail, text: 'Which bench?' }, by(people.oscar)));
      const [letter] = await one.letters();
      expect(letter?.view.lines).toEqual(['Oscar Reed asks for your help with your enquiry.', 'If you can, please answer by Wednesday 13 May 2026.']);
      expect((await read(people.clerk)).state.status).toBe('waiting-for-councillor');
      doneOf(await one.act(reply, { channel: 'telephone', text: 'By the pond.' }, by(people.oscar)));
      expect((await read(people.clerk)).state.status).toBe('new');
    });

    it('reminds nobody in the office of what a member was asked', async () => {
      await one.act(request, { ...byMail, text: 'Which bench?' });
      service.clock.set(at('Fri 2026-05-15 09:30'));
      await one.act(verbs.answer, { ...commands.answer, channel: 'telephone', alreadyGiven: true }, { at: at('Mon 2026-05-11 09:00') });
      await one.letters();
      await service.useCases.runCouncilJob.run(service.useCases.sendDueReminders);
      expect(await one.written()).toEqual([]);
    });
  });

  describe('a burden (houghton-regis/10.3)', () => {
    const raised = { hours: 12, reason: 'Ten years of minutes are on paper.', text: 'Reading them.' };

    it('is suggested to officer and clerk by the estimate, and to nobody else', async () => {
      await one.act(estimate, { hours: 9, text: 'The minutes.' }, by(people.oscar));
      const [oscar, ada] = [await read(people.oscar), await read(people.ada)];
      expect(oscar.forOffice?.signs).toEqual([{ sign: 'estimatedHours', member: null, found: 9, over: 8 }]);
      expect([ada.forOffice, JSON.stringify(ada.facts).includes('estimated')]).toEqual([null, false]);
      expect(await one.written()).toEqual([]);
    });

    it('is told to the office when an officer raises it, and to the member when the clerk explains it', async () => {
      await one.act(raiseBurden, raised, by(people.oscar));
      expect(await one.written()).toEqual([`burden-raised to ${people.clerk.email}`]);
      expect(JSON.stringify((await read(people.ada)).facts)).not.toContain('burden');
      expect((await read(people.ada)).burden).toBeNull();
      const draft = (await read(people.clerk)).forOffice?.draft;
      expect(draft?.text).toContain('about 12 hours');
      expect(refusalOf(await one.act(explainBurden, { ...byMail, text: 'Much.', narrower: 'This year?' }, by(people.oscar)))).toMatchObject({ code: 'not-allowed' });
      await one.act(explainBurden, { ...byMail, text: draft?.text ?? '', narrower: 'This year?' });
      const [letter] = await one.letters();
      expect([letter?.to.address, letter?.view.quoted?.text.includes('This year?')]).toEqual([people.ada.email, true]);
      expect((await read(people.ada)).burden?.stage).toBe('explained');
    });

    it('is discussed and resolved, with the member told what was agreed', async () => {
      await one.act(raiseBurden, raised);
      await one.act(explainBurden, { ...byMail, text: 'Much.', narrower: 'This year?' });
      await one.act(discussBurden, { held: true, channel: 'telephone', with: [people.ada.id], text: 'This year is enough.' }, by(people.oscar));
      await one.letters();
      doneOf(await one.act(resolveBurden, { outcome: 'narrowed', agreedBy: [people.ada.id, people.clerk.id], phasedUntil: null, text: 'This year alone.' }));
      const [letter] = await one.letters();
      expect(letter?.view.lines).toEqual(['After the discussion of your enquiry: the question is narrowed.']);
      const { obligations } = await read(people.clerk);
      expect(obligations.filter(({ obligation }) => obligation.kind.startsWith('burden-')).map(({ state }) => state)).toEqual(['met', 'met']);
    });

    it('refuses somebody who is not of the council', async () => {
      await one.act(raiseBurden, raised);
      expect(refusalOf(await one.act(discussBurden, { held: true, channel: 'telephone', with: ['nobody'], text: 'We spoke.' }))).toEqual({ code: 'no-such-person', person: 'nobody', wanted: 'person' });
    });
  });

  describe('the clerk’s agreement to a long promise', () => {
    it('lets the officer promise up to that day, and no later', async () => {
      const long = { ...commands.acknowledge, promisedOn: day('Fri 2026-07-31') };
      expect(refusalOf(await one.act(verbs.acknowledge, long, by(people.oscar)))).toMatchObject({ code: 'promise-needs-agreement', clerkAgreesBeyond: 20 });
      doneOf(await one.act(agreePromise, { until: day('Fri 2026-07-31'), reason: 'The committee meets in July.' }));
      expect(await one.written()).toEqual([`promise-agreed to ${people.oscar.email}`]);
      doneOf(await one.act(verbs.acknowledge, long, by(people.oscar)));
    });
  });

  describe('another body’s matter', () => {
    it('is a substantive response that says whose it is', async () => {
      doneOf(await one.act(verbs.answer, { ...commands.answer, redirectedTo: 'county' }, by(people.oscar)));
      const [letter] = await one.letters();
      expect(letter?.view.lines).toEqual(['Your enquiry is a matter for The County Council (www.county.example), not for this council.']);
      expect((await read(people.clerk)).state.status).toBe('answered');
    });
  });

  describe('an appointment (houghton-regis/10.4)', () => {
    it('is offered, fixed with an invitation, moved and given up', async () => {
      const start = at('Thu 2026-05-21 10:00');
      const begun = doneOf(await one.act(appoint, { appointment: null, step: { step: 'offered', times: [start] }, text: '' }));
      const fix = (startsAt: typeof start) => ({ appointment: begun.fact, step: { step: 'fixed', startsAt, minutes: 30, officer: people.oscar.id }, text: '', place: 'The council office' }) as const;
      await one.letters();
      const next = (command: Parameters<typeof appoint.ready>[0]) => {
        service.clock.forward(1);
        return one.act(appoint, command);
      };
      await next(fix(start));
      await next(fix(at('Fri 2026-05-22 10:00')));
      await next({ appointment: begun.fact, step: { step: 'cancelled' }, text: '' });
      const invitations = (await one.letters()).filter(({ to }) => to.address === people.ada.email).map(({ invitation }) => [invitation?.uid, invitation?.method, invitation?.sequence]);
      expect(invitations).toEqual([[begun.fact, 'REQUEST', 0], [begun.fact, 'REQUEST', 1], [begun.fact, 'CANCEL', 2]]);
    });
  });
});

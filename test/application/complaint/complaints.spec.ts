import { closeComplaint } from '../../../src/application/complaint/close.js';
import { type ComplaintVerb } from '../../../src/application/complaint/act-on-complaint.js';
import { nameComplaintHandlers } from '../../../src/application/complaint/name-handlers.js';
import { type RaiseRequest } from '../../../src/application/complaint/raise-complaint.js';
import { referComplaint } from '../../../src/application/complaint/refer.js';
import { takeComplaintStep } from '../../../src/application/complaint/take-step.js';
import { tellOnComplaint } from '../../../src/application/complaint/tell.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type ComplaintRoute, type ComplaintSettings } from '../../../src/domain/complaint/route.js';
import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { aboutAMember, aboutAnOfficer } from '../../support/complaints.js';
import { byMail } from '../../support/facts.js';

const { ada, ben, cyd, oscar, olive, clerk } = people;
const aboutTheClerk: ComplaintRoute = { ...aboutAnOfficer, about: 'clerk', handlers: [{ role: 'mayor' }] };
const complaints: ComplaintSettings = { runBy: 'other', routes: [aboutAnOfficer, aboutTheClerk, aboutAMember] };
const decided = { decidedOn: civilDate('2026-05-04'), minute: '26/40' };
const secret = 'He shouted in the foyer.';

describe.each(implementations)('a complaint, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports, {}, { complaints });
  });
  afterEach(() => persistence.close());

  const raise = (who: Person, more: Partial<RaiseRequest> = {}, settings: ComplaintSettings = complaints) => {
    const council = { ...service.council, complaints: settings };
    const put = { key: null, raisedAt: null, by: null, about: [oscar.id], channel: 'letter', text: secret, handlers: [], decision: null } as const;
    return service.useCases.raiseComplaint.run({ actor: actor(who), council, ...put, ...more });
  };
  const raised = async (...asked: Parameters<typeof raise>): Promise<string> => {
    const done = await raise(...asked);
    if (!done.ok || !done.value.isKept) throw new Error(JSON.stringify(done));
    return done.value.reference;
  };
  const act = <Command, Ready>(who: Person, verb: ComplaintVerb<Command, Ready>, reference: string, command: Command, key: string | null = null) => {
    service.clock.forward(1);
    return service.useCases.actOnComplaint.run(verb, { actor: actor(who), council: service.council, reference, at: null, key, expectedVersion: null, command });
  };
  const letters = async (): Promise<readonly Letter[]> => {
    while ((await service.useCases.deliverOutbox.run()) > 0);
    return service.transport.letters;
  };
  const listed = async (who: Person) => {
    const found = await service.useCases.listComplaints.run(actor(who), service.council);
    return found.ok ? found.value.files.map(({ stored }) => stored.reference) : found.refusal.code;
  };
  const read = (who: Person, reference: string) => service.useCases.readComplaint.run(actor(who), service.council, reference);

  it('is its handler’s to list, to read and to act on; to everybody else it is not there', async () => {
    const reference = await raised(ada);
    expect(await listed(clerk)).toEqual([reference]);
    expect(await read(clerk, reference)).toMatchObject({ ok: true, value: { state: { history: [{ words: { text: secret } }] } } });
    for (const other of [ada, ben, cyd, oscar, olive]) {
      expect(await listed(other)).toEqual([]);
      expect(await read(other, reference)).toMatchObject({ ok: false, refusal: { code: 'not-allowed', hidden: true } });
      expect(await act(other, tellOnComplaint, reference, { ...byMail, what: 'outcome', text: 'x' })).toMatchObject({ ok: false, refusal: { hidden: true } });
    }
  });

  it('about the clerk is hidden from the clerk, where another runs the service: the Mayor has it', async () => {
    const reference = await raised(ada, { about: [clerk.id] });
    expect([await listed(cyd), await listed(clerk)]).toEqual([[reference], []]);
    expect((await letters()).map(({ to }) => to.address).toSorted()).toEqual([ada.email, cyd.email].toSorted());
    expect(await read(clerk, reference)).toMatchObject({ ok: false, refusal: { hidden: true } });
  });

  it('about whoever runs the service is not stored: whom to turn to is the answer', async () => {
    const itself = { ...complaints, runBy: 'clerk' } as const;
    expect(await raise(ada, { about: [clerk.id], key: 'once' }, itself)).toEqual({ ok: true, value: { isKept: false, turnTo: [{ name: cyd.name, email: cyd.email }] } });
    expect(await persistence.ports.complaints.ofCouncil(service.council.slug)).toEqual([]);
    expect(await letters()).toEqual([]);
    expect(await service.ports.unitOfWork.run(service.council.slug, ({ idempotency }) => idempotency.find(ada.id, 'once'))).toBeNull();
    expect(service.log.events.join()).not.toMatch(/complaint/);
  });

  it('tells who raised it and who handles it, neither with a word of what it is about', async () => {
    const reference = await raised(ada);
    const sent = await letters();
    expect(sent.map(({ kind, to, replyTo }) => [kind, to.address, replyTo])).toEqual([
      ['complaint-receipt', ada.email, clerk.email],
      ['complaint-handler', clerk.email, clerk.email],
    ]);
    expect(JSON.stringify(sent)).not.toContain(secret);
    expect(sent.map(({ subject }) => subject)).toEqual([`[${reference}] What you raised`, `[${reference}] A matter for you`]);
    expect(sent.map(({ enquiry }) => enquiry)).toEqual([null, null]);
  });

  it('is raised once under one key', async () => {
    const [first, second] = [await raised(ada, { key: 'k' }), await raised(ada, { key: 'k' })];
    expect(second).toBe(first);
    expect(await raise(ada, { key: 'k', text: 'Otherwise.' })).toMatchObject({ ok: false, refusal: { code: 'key-used-for-another-act' } });
    expect((await letters()).length).toBe(2);
  });

  it.each<[name: string, who: Person, more: Partial<RaiseRequest>, refusal: object]>([
    ['of another member', ada, { by: ben.id }, { code: 'complaint-of-another', person: ben.id }],
    ['of another officer', olive, { by: oscar.id, about: [ada.id] }, { code: 'complaint-of-another' }],
    ['about nobody here', ada, { about: ['nobody'] }, { code: 'nobody-on-complaint', field: 'about', person: 'nobody' }],
    ['to nobody here', ada, { handlers: ['nobody'] }, { code: 'nobody-on-complaint', field: 'handlers' }],
    ['of nobody here', clerk, { by: 'nobody' }, { code: 'nobody-on-complaint', field: 'by' }],
    ['with a decision that nobody took', ada, { handlers: [ben.id], decision: decided }, { code: 'complaint-decision-of-another', from: [clerk.name] }],
    ['of another, by whom it names itself as the handler', olive, { by: ada.id, handlers: [olive.id], decision: decided }, { code: 'complaint-decision-of-another' }],
    ['of another, by one of a group that nobody named', ben, { by: oscar.id, about: [ada.id], handlers: [ben.id] }, { code: 'complaint-handler-off-route' }],
    ['with a decision of tomorrow', clerk, { by: ada.id, handlers: [ben.id], decision: { ...decided, decidedOn: civilDate('2027-01-01') } }, { code: 'complaint-decided-later' }],
    ['to its subject', ada, { handlers: [oscar.id] }, { code: 'complaint-to-its-own', because: 'subject' }],
  ])('is refused %s, and nothing of it is kept', async (_, who, more, refusal) => {
    expect(await raise(who, more)).toMatchObject({ ok: false, refusal });
    expect(await persistence.ports.complaints.ofCouncil(service.council.slug)).toEqual([]);
    expect(await letters()).toEqual([]);
  });

  it('is logged by the clerk for a member, and by a handler for whoever put it to them', async () => {
    expect(await raise(clerk, { by: ada.id })).toMatchObject({ ok: true, value: { isKept: true } });
    expect(await raise(cyd, { by: ada.id, about: [clerk.id] })).toMatchObject({ ok: true, value: { isKept: true } });
    expect(await raise(clerk, { by: ada.id, handlers: [ben.id], decision: decided })).toMatchObject({ ok: true, value: { isKept: true } });
    const group = { ...complaints, routes: [{ ...aboutAnOfficer, handlers: [{ role: 'councillors' }] }] } as const;
    expect(await raise(ben, { by: ada.id, handlers: [ben.id] }, group)).toMatchObject({ ok: false, refusal: { code: 'complaint-of-another' } });
  });

  it('tells each what its handler writes, by a mail that answers to the handler alone', async () => {
    const reference = await raised(ada);
    await letters();
    await act(clerk, tellOnComplaint, reference, { ...byMail, what: 'progress', text: 'We meet on Friday.' });
    await act(clerk, tellOnComplaint, reference, { ...byMail, what: 'case', to: oscar.id, text: 'A member says that you were loud.' });
    await act(clerk, takeComplaintStep, reference, { step: 'informal', isTaken: true, body: null, text: 'They talked.' });
    await act(clerk, tellOnComplaint, reference, { channel: 'telephone', alreadyGiven: true, what: 'outcome', text: 'It will not happen again.' });
    const sent = (await letters()).slice(2);
    expect(sent.map(({ to, replyTo, view }) => [to.address, replyTo, view.quoted?.text])).toEqual([
      [ada.email, clerk.email, 'We meet on Friday.'],
      [oscar.email, clerk.email, 'A member says that you were loud.'],
    ]);
    expect(JSON.stringify(sent.filter(({ to }) => to.address === oscar.email))).not.toContain(ada.name);
    expect(await act(clerk, closeComplaint, reference, { because: 'done', text: 'Settled.' })).toMatchObject({ ok: true });
  });

  it('keeps nothing but the reference once another body has it, and tells who raised it', async () => {
    const reference = await raised(oscar, { about: [ada.id] });
    await act(clerk, takeComplaintStep, reference, { step: 'formal', isTaken: true, body: null, text: 'They differ.' });
    await letters();
    expect(await act(clerk, referComplaint, reference, { body: 'The Monitoring Officer', reference: 'MO/26/7' })).toMatchObject({ ok: true, value: { version: 3 } });
    const left = await read(clerk, reference);
    expect(left.ok && left.value.state.history.map(({ happening, words }) => [happening.kind, words])).toEqual([['raised', {}], ['step-taken', {}], ['referred', {}]]);
    const [told] = (await letters()).slice(2);
    expect(told).toMatchObject({ to: { address: oscar.email }, view: { lines: [expect.stringContaining('Its reference there is MO/26/7.')] } });
  });

  it('is done once under one key, and on the version that was seen', async () => {
    const reference = await raised(ada);
    const told = { ...byMail, what: 'progress', text: 'We meet.' } as const;
    const [first, second] = [await act(clerk, tellOnComplaint, reference, told, 'k'), await act(clerk, tellOnComplaint, reference, told, 'k')];
    expect(second).toEqual(first);
    const stale = { actor: actor(clerk), council: service.council, reference, at: null, key: null, expectedVersion: 1, command: told };
    expect(await service.useCases.actOnComplaint.run(tellOnComplaint, stale)).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile', expected: 1, found: 2 } });
  });

  it('is handled by others whom the council names, and no more by who did', async () => {
    const reference = await raised(ada);
    const decision = { decidedOn: civilDate('2026-05-11'), minute: '26/40' };
    await act(clerk, nameComplaintHandlers, reference, { handlers: [cyd.id], decision });
    expect([await listed(clerk), await listed(cyd)]).toEqual([[], [reference]]);
    expect((await letters()).at(-1)).toMatchObject({ kind: 'complaint-handler', to: { address: cyd.email } });
    expect(await act(cyd, nameComplaintHandlers, reference, { handlers: ['nobody'], decision })).toMatchObject({ ok: false, refusal: { code: 'nobody-on-complaint' } });
  });

  it('is the new clerk’s when the clerk who had it has left, and never a subject’s', async () => {
    const reference = await raised(ada);
    const successor = { ...olive, role: 'Clerk' } as const;
    await service.ports.unitOfWork.run(service.council.slug, async (stores) => {
      await stores.people.change({ ...clerk, council: service.council.slug, active: false });
      await stores.people.change({ ...successor, council: service.council.slug });
      await stores.people.change({ ...oscar, role: 'Clerk', council: service.council.slug });
    });
    expect([await listed(successor), await listed({ ...oscar, role: 'Clerk' })]).toEqual([[reference], []]);
  });

  it('is nobody’s when whom the council chose has left: the clerk, whom it was kept from, reads nothing of it', async () => {
    const reference = await raised(ada);
    const decision = { decidedOn: civilDate('2026-05-11'), minute: '26/40' };
    await act(clerk, nameComplaintHandlers, reference, { handlers: [cyd.id], decision });
    const { slug } = service.council;
    await service.ports.unitOfWork.run(slug, (stores) => stores.people.change({ ...cyd, council: slug, active: false }));
    expect(await listed(clerk)).toEqual([]);
    expect(await read(clerk, reference)).toMatchObject({ ok: false, refusal: { hidden: true } });
  });
});

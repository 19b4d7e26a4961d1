import { handOver } from '../../../src/application/enquiry/hand-over.js';
import { type Act } from '../../../src/domain/access/policy.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { envelope, rawOf, readMail } from '../../support/builders-mail.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { day } from '../../support/facts.js';
import { Acting, commands, doneOf, verbs } from './acting.js';

/** Oscar has HR-0001, and is away on Tuesday and Wednesday. */
describe.each(['memory', 'sqlite'] as const)('an officer who stands in, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let one: Acting;
  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
    one = new Acting(service);
    await one.log();
    doneOf(await one.act(verbs.assign, commands.assign));
    const absence = { person: people.oscar.id, from: day('Tue 2026-05-12'), until: day('Wed 2026-05-13'), deputy: people.olive.id };
    await service.useCases.enterAbsence.run({ actor: actor(people.oscar), council: service.council, key: null, absence });
  });
  afterEach(() => persistence.close());

  const read = (who: Person) => service.useCases.readEnquiry.run(actor(who), service.council, 'HR-0001');
  const listed = async (who: Person) => {
    const page = await service.useCases.listEnquiries.run({ actor: actor(who), council: service.council, status: null, overdue: false, after: null, limit: 10 });
    return page.ok ? page.value.lines.map(({ reference }) => reference) : [];
  };
  const answerAs = (who: Person) => one.act(verbs.answer, commands.answer, { actor: actor(who) });
  const reply = async (who: Person, text: string) => {
    await service.useCases.deliverOutbox.run();
    const token = service.transport.letters.find(({ kind, to }) => kind === 'assigned' && to.address === people.oscar.email)?.replyTo ?? '';
    const mail = readMail({ from: [{ address: who.email, name: who.name }], text, messageId: `${who.id}-${text.length}@office.example` });
    return service.useCases.receiveMessage.run({ council: service.council, raw: rawOf(mail), envelope: envelope({ returnPath: who.email, recipients: [token] }) });
  };

  it.each<[when: string, mayAct: boolean]>([
    ['Mon 2026-05-11 23:59', false],
    ['Tue 2026-05-12 00:00', true],
    ['Wed 2026-05-13 23:59', true],
    ['Thu 2026-05-14 00:00', false],
  ])('reads it, has it in the list and answers it on the days of the absence: %s', async (when, mayAct) => {
    later(service, when);
    expect([(await read(people.olive)).ok, await listed(people.olive)]).toEqual([mayAct, mayAct ? ['HR-0001'] : []]);
    const done = await answerAs(people.olive);
    expect(done).toMatchObject(mayAct ? { ok: true } : { refusal: { code: 'not-allowed', hidden: true } });
  });

  it('is shown as who acted, and whose it is stays so', async () => {
    later(service, 'Tue 2026-05-12 10:00');
    doneOf(await answerAs(people.olive));
    const detail = await read(people.clerk);
    expect(detail).toMatchObject({ value: { state: { assignedTo: people.oscar.id } } });
    expect(detail.ok && detail.value.facts.at(-1)).toMatchObject({ by: { kind: 'person', person: people.olive.id }, happening: { kind: 'answered' } });
    expect((await read(people.oscar)).ok).toBe(true);
  });

  it('does by a reply what the officer could, on those days alone', async () => {
    later(service, 'Tue 2026-05-12 10:00');
    expect(await reply(people.olive, 'ANSWER\nIt is mended.')).toMatchObject({ state: 'appended' });
    const detail = await read(people.clerk);
    expect(detail.ok && detail.value.facts.at(-1)).toMatchObject({ by: { person: people.olive.id }, happening: { kind: 'answered' } });
    later(service, 'Thu 2026-05-14 10:00');
    expect(await reply(people.olive, 'NOTE\nStill mine?')).toMatchObject({ state: 'needs-attention' });
  });

  it('does nothing that is the clerk’s alone, nor does anybody else act', async () => {
    later(service, 'Tue 2026-05-12 10:00');
    const refusal = { code: 'not-allowed', act: 'enquiry.assign' satisfies Act, hidden: false };
    expect(await one.act(verbs.assign, commands.assign, { actor: actor(people.olive) })).toEqual({ ok: false, refusal });
    expect(await answerAs({ ...people.olive, id: 'officer-other' })).toMatchObject({ refusal: { hidden: true } });
  });

  it('has no part in what they handed over because of a relation', async () => {
    service.clock.forward(1);
    doneOf(await one.act(verbs.assign, { officer: people.olive.id }));
    service.clock.forward(1);
    doneOf(await one.act(handOver, { officer: people.oscar.id, privateReason: 'My brother.' }, { actor: actor(people.olive) }));
    later(service, 'Tue 2026-05-12 10:00');
    expect([(await read(people.olive)).ok, await listed(people.olive), (await reply(people.olive, 'NOTE\nHello.')).state]).toEqual([false, [], 'needs-attention']);
    expect(await answerAs(people.olive)).toMatchObject({ refusal: { code: 'not-allowed', hidden: true } });
  });
});

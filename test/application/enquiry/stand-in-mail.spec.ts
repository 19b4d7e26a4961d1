import { handOver } from '../../../src/application/enquiry/hand-over.js';
import { reopen } from '../../../src/application/enquiry/reopen.js';
import { type Absence } from '../../../src/domain/people/absence.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { day } from '../../support/facts.js';
import { MailInHand } from '../intake/mail-in-hand.js';
import { Acting, commands, doneOf, verbs } from './acting.js';

const [toOscar, toOlive, toClerk] = [people.oscar, people.olive, people.clerk].map(({ email }) => `follow-up to ${email}`);

/** Ada asked on Monday; Oscar has it, and is away on Tuesday and Wednesday. */
describe.each(['memory', 'sqlite'] as const)('mail on an enquiry while its officer is away, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let mail: MailInHand;
  let one: Acting;
  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
    [mail, one] = [new MailInHand(service), new Acting(service)];
    await mail.send(people.ada, { messageId: 'first@members.example' });
  });
  afterEach(() => persistence.close());

  const assignedTo = async (officer: Person) => {
    service.clock.forward(1);
    doneOf(await one.act(verbs.assign, { officer: officer.id }));
  };
  const away = async (person: Person = people.oscar, deputy: Person = people.olive): Promise<Absence> => {
    const absence = { person: person.id, from: day('Tue 2026-05-12'), until: day('Wed 2026-05-13'), deputy: deputy.id };
    const entered = await service.useCases.enterAbsence.run({ actor: actor(people.clerk), council: service.council, key: null, absence });
    if (!entered.ok) throw new Error(entered.refusal.code);
    return entered.value;
  };
  const oscarIsAway = async (): Promise<Absence> => {
    await assignedTo(people.oscar);
    const absence = await away();
    await mail.letters();
    return absence;
  };
  /** Who has what Ada adds at a time. */
  const added = async (when: string) => {
    later(service, when);
    await mail.reply(people.ada, `It is worse: ${when}.`);
    return mail.written();
  };

  it.each<[when: string, told: readonly (string | undefined)[]]>([
    ['Mon 2026-05-11 23:57', [toOscar]],
    ['Tue 2026-05-12 00:00', [toOlive]],
    ['Wed 2026-05-13 23:58', [toOlive]],
    ['Thu 2026-05-14 00:00', [toOscar]],
  ])('what the councillor adds goes to whoever stands in, on those days alone: %s', async (when, told) => {
    await oscarIsAway();
    expect(await added(when)).toEqual(told);
  });

  it.each<[who: string, councillor: Person]>([
    ['whoever was to stand in', people.olive],
    ['the officer', people.oscar],
  ])('what the councillor adds goes to the office where %s became a councillor, and nothing of it to them', async (_, councillor) => {
    await oscarIsAway();
    await service.useCases.importPeople.run({ kind: 'operator' }, service.council.slug, [
      ['kind', 'name', 'email', 'role'],
      ['member', councillor.name, councillor.email, 'Member'],
    ]);
    const told = await added(councillor === people.olive ? 'Tue 2026-05-12 10:00' : 'Thu 2026-05-14 10:00');
    expect(told.join()).toContain(people.clerk.email.split('@')[0]);
    expect(told.join()).not.toContain(councillor.email.split('@')[0]);
  });

  it('what went to the officer before the absence goes to nobody again', async () => {
    await oscarIsAway();
    await mail.reply(people.ada, 'It is worse.');
    later(service, 'Tue 2026-05-12 10:00');
    expect(await mail.written()).toEqual([toOscar]);
  });

  it('goes to the officer again from when the absence was ended', async () => {
    const { id } = await oscarIsAway();
    expect(await added('Tue 2026-05-12 10:00')).toEqual([toOlive]);
    await service.useCases.endAbsence.run({ actor: actor(people.oscar), council: service.council, key: null, person: people.oscar.id, absence: id });
    expect(await added('Tue 2026-05-12 10:30')).toEqual([toOscar]);
  });

  it('what the councillor answers to the question of whoever stands in goes to them', async () => {
    await oscarIsAway();
    later(service, 'Tue 2026-05-12 10:00');
    await mail.reply(people.olive, 'ASK\nWhich bench?');
    await mail.letters();
    expect(await added('Tue 2026-05-12 11:00')).toEqual([toOlive]);
  });

  it('that it is open again is told whoever stands in', async () => {
    await oscarIsAway();
    doneOf(await one.act(verbs.answer, commands.answer));
    await added('Tue 2026-05-12 10:00');
    const { facts } = await mail.enquiry();
    doneOf(await one.act(reopen, { fact: facts.at(-1)?.id ?? '', because: 'new-question' }));
    expect(await mail.written()).toEqual([`reopened to ${people.ada.email}`, `reopened to ${people.olive.email}`]);
  });

  it('goes to the office where whoever was to stand in is away too', async () => {
    await oscarIsAway();
    await away(people.olive, people.clerk);
    await mail.letters();
    expect(await added('Tue 2026-05-12 10:00')).toEqual([toClerk]);
  });

  it('is kept from whoever handed the matter over because of a relation', async () => {
    await assignedTo(people.olive);
    service.clock.forward(1);
    doneOf(await one.act(handOver, { officer: people.oscar.id, privateReason: 'My brother.' }, { actor: actor(people.olive) }));
    await away();
    await mail.letters();
    expect(await added('Tue 2026-05-12 10:00')).toEqual([toClerk]);
  });

  it('goes to the officer themselves where the only other is a clerk who handed it over', async () => {
    await assignedTo(people.clerk);
    service.clock.forward(1);
    doneOf(await one.act(handOver, { officer: people.oscar.id, privateReason: 'My sister.' }));
    await away(people.oscar, people.clerk);
    await mail.letters();
    expect(await added('Tue 2026-05-12 10:00')).toEqual([toOscar]);
  });

  it('an enquiry that is assigned to somebody who is away is told them and whoever stands in, with what to reply to', async () => {
    await away();
    await mail.letters();
    later(service, 'Tue 2026-05-12 10:00');
    await assignedTo(people.oscar);
    const letters = await mail.letters();
    expect(letters.map(({ to, subject, view }) => [to.address, subject, view.lines[0]])).toEqual([
      [people.oscar.email, '[HR-0001] Assigned to you: The bench', 'This enquiry from Councillor Ada Hill has been assigned to you.'],
      [people.olive.email, '[HR-0001] Assigned to Oscar Reed, for whom you stand in: The bench', 'This enquiry from Councillor Ada Hill has been assigned to Oscar Reed, who is away, and you stand in.'],
    ]);
    expect(letters[1]?.replyTo).toBe(letters[0]?.replyTo);
    expect(letters[1]?.view.next).toEqual(letters[0]?.view.next);
  });
});

import { request } from '../../../src/application/enquiry/request.js';
import { raiseBurden } from '../../../src/application/enquiry/burden.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type BulletinSettings } from '../../../src/domain/bulletin/bulletin-settings.js';
import { type Council } from '../../../src/domain/council/council.js';
import { useCasesOn } from '../../../src/use-cases.js';
import { implementations, openPersistence, type OpenPersistence } from '../../contracts/implementations.js';
import { everyKind } from '../../support/builders.js';
import { PlainWriter } from '../../support/builders-mail.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { byMail, day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { Office } from '../jobs/office.js';
import { wordsAt } from '../jobs/words-at.js';
import { members, partsOf, withWards, written } from './writing.js';

const weekly: BulletinSettings = { clause: null, every: 'week', from: day('Mon 2026-11-16'), decision: null };
const monthly: BulletinSettings = { ...weekly, every: 'month' };

async function officeOn(open: OpenPersistence['ports'], of: Partial<Council> = {}): Promise<Office> {
  return new Office(await withWards(await serviceOn(open, {}, { bulletin: weekly, protocol: everyKind(), ...of })));
}

async function bulletins(office: Office): Promise<readonly Letter[]> {
  await office.deliver();
  return office.service.transport.letters.filter(({ kind }) => kind === 'bulletin');
}

const sent = (letters: readonly Letter[]): readonly string[] => letters.map((letter) => `${wordsAt(letter.at)} ${letter.to.address.split('@')[0]}: ${letter.key.split(':')[1]}`).toSorted();
const entries = (letter: Letter | undefined, heading: string) => (letter?.view.parts ?? []).find((part) => part.heading === heading)?.entries ?? [];

async function meeting({ useCases, council }: TestService, title: string, heldOn: string, papersOn: string | null = null): Promise<string> {
  const entered = { title, heldOn: day(heldOn), startsAt: null, papersOn: papersOn === null ? null : day(papersOn) };
  const done = await useCases.enterMeeting.run({ actor: actor(people.clerk), council, key: null, meeting: entered });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.id;
}

describe.each(implementations)('the bulletin, on %s', (implementation) => {
  let open: OpenPersistence;
  beforeEach(async () => {
    open = await openPersistence(implementation);
  });
  afterEach(() => open.close());

  it('tells each member what concerns them, once, and nobody whom nothing concerns', async () => {
    const office = await officeOn(open.ports);
    await written(office.service, 'Wed 2026-11-18 10:00');
    await written(office.service, 'Wed 2026-11-18 11:00', { title: 'Planning training', concerns: [{ kind: 'chair', committee: 'planning' }] });
    await office.minutes('Mon 2026-11-23 08:58', 'Mon 2026-11-23 09:10');
    await office.minutes('Mon 2026-11-30 08:58', 'Mon 2026-11-30 09:10');
    const letters = await bulletins(office);
    expect(sent(letters)).toEqual(['Mon 2026-11-23 09:00 ada: 2026-W48', 'Mon 2026-11-23 09:00 ben: 2026-W48', 'Mon 2026-11-23 09:00 cyd: 2026-W48']);
    expect(letters.map(partsOf).toSorted()).toEqual(['ada: From the office (Planning training)', 'ben: From the office (Mill Lane is closed)', 'cyd: From the office (Mill Lane is closed)']);
    expect(entries(letters[0], 'From the office')[0]?.lines).toEqual(['You have this because you chair “Planning”.']);
    const { useCases, council } = office.service;
    const read = await useCases.readBulletin.run(actor(people.clerk), council, '2026-W48');
    expect(read.ok && read.value.sentTo.map(({ person, items, delivery }) => [person.name, items.map(({ title }) => title), delivery.state])).toEqual([
      [members.ada.name, ['Planning training'], 'sent'],
      [members.ben.name, ['Mill Lane is closed'], 'sent'],
      [members.cyd.name, ['Mill Lane is closed'], 'sent'],
    ]);
  });

  it('goes once, whoever else runs beside, and whole or not at all', async () => {
    const office = await officeOn(open.ports);
    const { service } = office;
    await written(service, 'Wed 2026-11-18 10:00');
    later(service, 'Mon 2026-11-23 09:00');
    const broken = Object.assign(new PlainWriter(), { write: () => Promise.reject(new Error('The mail could not be written.')) });
    const failing = useCasesOn({ ...service.ports, writer: broken });
    await failing.runCouncilJob.run(failing.sendBulletin);
    expect([await service.ports.bulletins.list(service.council.slug, 9), service.log.events]).toEqual([[], ['error job.failed']]);
    const replicas = Array.from({ length: 4 }, () => useCasesOn(service.ports));
    await Promise.all(replicas.map(({ runCouncilJob, sendBulletin }) => runCouncilJob.run(sendBulletin)));
    expect(sent(await bulletins(office))).toEqual(['Mon 2026-11-23 09:00 ben: 2026-W48', 'Mon 2026-11-23 09:00 cyd: 2026-W48']);
    expect(await service.ports.bulletins.list(service.council.slug, 9)).toMatchObject([{ name: '2026-W48', sentTo: 2 }]);
  });

  it('has the member’s own open enquiries, what is owed by when and what is asked of them, and nothing of another’s', async () => {
    const office = await officeOn(open.ports);
    const { useCases, council } = office.service;
    const joint = await office.asked('Fri 2026-11-20 10:00', 'Street light', { members: [people.ada, people.ben] });
    await office.asked('Fri 2026-11-20 10:30', 'Dog bins', { members: [people.cyd] });
    await office.answered('Fri 2026-11-20 11:30', await office.asked('Fri 2026-11-20 11:00', 'Wall', { members: [people.cyd] }));
    await office.assigned('Fri 2026-11-20 12:00', joint);
    later(office.service, 'Fri 2026-11-20 12:01');
    const asked = await useCases.actOnEnquiry.run(request, { actor: actor(people.oscar), council, reference: joint, at: null, key: null, expectedVersion: null, command: { ...byMail, text: 'Which lamp?', of: people.ada.id } });
    expect(asked.ok).toBe(true);
    await office.minute('Mon 2026-11-23 09:00');
    const letters = await bulletins(office);
    const of = (name: string) => entries(letters.find(({ to }) => to.address.startsWith(name)), 'Your open enquiries');
    expect(letters).toHaveLength(3);
    expect(of('ada').map(({ title }) => title)).toEqual(['HR-0001: Street light']);
    expect([of('ada')[0]?.lead, ...(of('ada')[0]?.lines ?? [])]).toEqual([
      'The office owes you an answer, or an acknowledgement with a timescale for one: due tomorrow, Tuesday 24 November 2026.',
      expect.stringMatching(/^Under: Houghton Regis Town Council, Member\/officer protocol, clause /),
      'The office asks you for an answer to its question, if you can by Tuesday 24 November 2026.',
    ]);
    expect(of('ben')[0]?.lines.join(' ')).not.toContain('asks you');
    expect(of('cyd').map(({ title }) => title)).toEqual(['HR-0002: Dog bins']);
  });
});

describe('the bulletin', () => {
  const officeIn = (of: Partial<Council> = {}) => officeOn(memoryPersistence(), of);

  it('says nothing of a burden that was not explained to the member', async () => {
    const office = await officeIn();
    const { useCases, council } = office.service;
    const reference = await office.asked('Fri 2026-11-20 10:00', 'All invoices since 1990');
    later(office.service, 'Fri 2026-11-20 11:00');
    const raised = await useCases.actOnEnquiry.run(raiseBurden, { actor: actor(people.clerk), council, reference, at: null, key: null, expectedVersion: null, command: { reason: 'It takes weeks.', hours: 60, text: 'It takes weeks.' } });
    expect(raised.ok).toBe(true);
    await office.minute('Mon 2026-11-23 09:00');
    const [letter] = await bulletins(office);
    expect(entries(letter, 'Your open enquiries')).toHaveLength(1);
    expect(JSON.stringify(letter)).not.toMatch(/burden|explanation|weeks|60/i);
  });

  it('has the meetings that touch each: the council’s for all, a committee’s for its chair', async () => {
    const office = await officeIn();
    later(office.service, 'Wed 2026-11-18 10:00');
    await meeting(office.service, 'Full Council', 'Tue 2026-12-08', 'Wed 2026-12-02');
    await meeting(office.service, 'Planning Committee', 'Thu 2026-12-10');
    await meeting(office.service, 'Annual meeting', 'Mon 2027-05-10');
    await office.minute('Mon 2026-11-23 09:00');
    const letters = await bulletins(office);
    expect(letters.map(partsOf).toSorted()).toEqual(['ada: Meetings to come (Full Council, Planning Committee)', 'ben: Meetings to come (Full Council)', 'cyd: Meetings to come (Full Council)']);
    const [full, planning] = entries(letters.find(({ to }) => to.address.startsWith('ada')), 'Meetings to come');
    expect([full?.lead, full?.lines]).toEqual(['Tuesday 8 December 2026', ['Papers by Wednesday 2 December 2026.', 'Papers of your own items are wanted by Tuesday 1 December 2026, when the office closes.']]);
    expect(planning?.lines[0]).toBe('You are its chair.');
  });

  it('has no item that is withdrawn, or of use no longer; and none of a week in which it was sent at once', async () => {
    const office = await officeIn();
    const { service } = office;
    const { useCases, council } = service;
    const [withdrawn, now] = [await written(service, 'Wed 2026-11-18 10:00'), await written(service, 'Wed 2026-11-18 10:01', { title: 'Flood warning' })];
    await written(service, 'Wed 2026-11-18 10:02', { title: 'Until Sunday', until: day('Sun 2026-11-22') });
    await written(service, 'Wed 2026-11-18 10:03', { title: 'Until Monday', until: day('Mon 2026-11-23') });
    expect(await useCases.withdrawItem.run({ actor: actor(people.oscar), council, key: null, item: withdrawn })).toEqual({ ok: true, value: { item: withdrawn } });
    expect(await useCases.sendItemNow.run({ actor: actor(people.clerk), council, key: null, item: now })).toEqual({ ok: true, value: { item: now, sentTo: 2 } });
    expect((await bulletins(office)).map(({ subject, to }) => `${to.address.split('@')[0]}: ${subject}`).toSorted()).toEqual(['ben: Flood warning', 'cyd: Flood warning']);
    await office.minute('Mon 2026-11-23 09:00');
    expect((await bulletins(office)).slice(2).map(partsOf).toSorted()).toEqual(['ben: From the office (Until Monday)', 'cyd: From the office (Until Monday)']);
  });

  it('is of whoever is a member then: who left has none, who came has it', async () => {
    const office = await officeIn();
    await written(office.service, 'Wed 2026-11-18 10:00');
    await office.service.ports.unitOfWork.run(office.service.council.slug, async ({ people: kept }) => {
      await kept.change({ ...members.ben, active: false });
      await kept.change({ ...members.ada, ward: 'Mill' });
    });
    await office.minute('Mon 2026-11-23 09:00');
    expect(sent(await bulletins(office))).toEqual(['Mon 2026-11-23 09:00 ada: 2026-W48', 'Mon 2026-11-23 09:00 cyd: 2026-W48']);
  });

  it.each<[what: string, of: Partial<Council>, back: string, expected: readonly string[]]>([
    ['a week, to the minute', {}, 'Mon 2026-11-23 09:15', ['Mon 2026-11-23 09:15 ben: 2026-W48']],
    ['a week, late', {}, 'Mon 2026-11-23 09:16', ['Mon 2026-11-23 09:16 ben: 2026-W48 late']],
    ['three weeks: the newest alone', {}, 'Wed 2026-12-09 11:00', ['Wed 2026-12-09 11:00 ben: 2026-W50 late']],
    ['a month', { bulletin: monthly }, 'Wed 2026-12-09 11:00', ['Wed 2026-12-09 11:00 ben: 2026-12 late']],
    ['nothing, where the council chose no rhythm', { bulletin: { clause: null, every: 'never' } }, 'Wed 2026-12-09 11:00', []],
    ['nothing, before the day that the council said', { bulletin: { ...weekly, from: day('Mon 2026-12-14') } }, 'Wed 2026-12-09 11:00', []],
  ])('comes after an outage of %s', async (_, of, back, expected) => {
    const office = await officeIn(of);
    await written(office.service, 'Wed 2026-11-18 10:00', { concerns: [{ kind: 'group', group: 'Harbour' }] });
    await office.minutes(back, `${back.slice(0, 15)}12:00`);
    const late = (letter: Letter): string => (letter.view.lines[0]?.startsWith('This bulletin is late') === true ? ' late' : '');
    const letters = await bulletins(office);
    expect(letters.map((letter) => `${sent([letter])[0]}${late(letter)}`)).toEqual(expected);
  });

  it('says whose choice its rhythm is, and never that it is the clause’s', async () => {
    const bulletin: BulletinSettings = { ...weekly, clause: 'houghton-regis/10.2', decision: { decidedOn: day('Mon 2026-11-09'), minute: '2026/114' } };
    const office = await officeIn({ bulletin });
    await written(office.service, 'Wed 2026-11-18 10:00');
    await office.minute('Mon 2026-11-23 09:00');
    expect((await bulletins(office))[0]?.view.next[0]).toBe(
      'It is sent every week by the council’s own choice (decided Monday 9 November 2026, minute 2026/114), not by its protocol. It serves Houghton Regis Town Council, Member/officer protocol, clause 10.2, which does not say how often.',
    );
  });
});

import { notify } from '../../../src/application/enquiry/notify.js';
import { join } from '../../../src/application/enquiry/join.js';
import { reportToGroup } from '../../../src/application/enquiry/report-to-group.js';
import { supplyCopy } from '../../../src/application/enquiry/supply-copy.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type NoticeTo } from '../../../src/domain/notice/notice.js';
import { type Council } from '../../../src/domain/council/council.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { groupNotice, noticeProtocol } from '../../support/builders.js';
import { byMail } from '../../support/facts.js';
import { Acting, commands, doneOf, refusalOf, verbs } from './acting.js';

const clauses: Council['protocol']['clauses'] = [
  { id: 'houghton-regis/10.2', printed: '10.2', stance: 'serves', asks: 'An answer.' },
  { id: 'great-aycliffe/7.15', printed: '7.15', stance: 'serves', asks: 'The chair is told.' },
  { id: 'great-aycliffe/7.14', printed: '7.14', stance: 'serves', asks: 'The ward is told.' },
  { id: 'st-austell/4.4', printed: '4.4', stance: 'serves', asks: 'The others are told.' },
];
const planning: NoticeTo = { kind: 'chair', committee: 'Planning' };
const northern: NoticeTo = { kind: 'ward', ward: 'Northern' };
const report = { group: 'Orchard', what: 'report', title: 'The bridge', text: 'Three options.', recommendation: null } as const;

describe.each(['memory', 'sqlite'] as const)('who else is told, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let one: Acting;

  const begin = async (protocol: Partial<Council['protocol']> = {}) => {
    service = await serviceOn(persistence.ports, {}, { protocol: noticeProtocol({ clauses, ...protocol }) });
    one = new Acting(service);
    await persistence.ports.unitOfWork.run(service.council.slug, async (stores) => {
      await stores.people.change({ ...people.ada, group: 'Orchard', ward: 'Northern' });
      await stores.people.change({ ...people.ben, group: 'Harbour', ward: 'Northern' });
      await stores.people.change({ ...people.cyd, chairs: ['Planning'] });
    });
    await one.log();
    await one.act(verbs.assign, commands.assign);
    await one.letters();
    service.clock.forward(1);
  };
  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    await begin();
  });
  afterEach(() => persistence.close());

  const by = (person: Person) => ({ actor: actor(person) });
  const read = async (person: Person, reference = 'HR-0001') => {
    const found = await service.useCases.readEnquiry.run(actor(person), service.council, reference);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const owed = async () => (await read(people.oscar)).obligations.map(({ obligation, state }) => [obligation.kind, state]);
  const noticesIn = (letters: readonly Letter[]) => letters.filter(({ kind }) => kind === 'notified');

  it('tells a chair what was given and nothing that is between the councillor and the office', async () => {
    doneOf(await one.act(verbs.contact, commands.contact, by(people.oscar)));
    await one.letters();
    service.clock.forward(1);
    doneOf(await one.act(notify, { to: planning, text: 'The oak stays.' }, by(people.oscar)));
    const letters = await one.letters();
    expect(letters.map(({ kind, to }) => `${kind} to ${to.address}`)).toEqual([`notified to ${people.cyd.email}`, `told-of-notice to ${people.ada.email}`]);
    const [notice, told] = letters;
    expect(notice).toMatchObject({
      ...{ enquiry: null, subject: 'For the chair of “Planning”: what a councillor was told', replyTo: service.council.mailbox, automatic: null },
      from: { name: 'Oscar Reed (Houghton Regis Town Council)' },
      view: { reference: '', quoted: { label: 'What was given', text: 'The oak stays.' }, signedBy: 'Oscar Reed' },
    });
    expect(notice?.view.lines.join(' ')).toContain('(Houghton Regis Town Council, Member/officer protocol, clause 7.15)');
    expect(JSON.stringify(notice)).not.toMatch(/HR-0001|bench|Ada/i);
    expect(told?.view.lines).toEqual([
      'The office told the chair of “Planning”, because what you were told may come up at a later meeting (Houghton Regis Town Council, Member/officer protocol, clause 7.15). Your own words were not passed on.',
    ]);
    expect(JSON.stringify(told)).not.toContain('Cyd');
    expect(told?.view.quoted).toEqual({ label: 'What they were told', text: 'The oak stays.' });
  });

  it('tells a ward’s other members, in a mail each', async () => {
    await persistence.ports.unitOfWork.run(service.council.slug, (stores) => stores.people.change({ ...people.cyd, ward: 'northern' }));
    doneOf(await one.act(notify, { to: northern, text: 'The path is shut.' }));
    const notices = noticesIn(await one.letters());
    expect(notices.map(({ to }) => to.address)).toEqual([people.ben.email, people.cyd.email]);
    expect(notices.map(({ subject }) => subject)).toEqual(Array(2).fill('For the members for the ward “Northern”: a matter in your ward'));
  });

  it('notes with an answer that a chair is to be told, and is met by telling; only then is it closed', async () => {
    doneOf(await one.act(verbs.answer, { ...commands.answer, tellChairOf: 'planning' }, by(people.oscar)));
    expect((await one.letters()).map(({ kind }) => kind)).toEqual(['answer']);
    expect(await owed()).toEqual([['answer-or-promise', 'met'], ['chair-notice', 'open']]);
    service.clock.forward(1);
    const close = () => one.act(verbs.close, { outcome: 'answered', reason: 'Done.' }, by(people.oscar));
    expect(refusalOf(await close())).toMatchObject({ code: 'notice-still-owed', owed: ['great-aycliffe/7.15'] });
    doneOf(await one.act(notify, { to: planning, text: 'The oak stays.' }, by(people.oscar)));
    expect(await owed()).toEqual([['answer-or-promise', 'met'], ['chair-notice', 'met']]);
    service.clock.forward(1);
    expect(refusalOf(await close())).toBe('done');
  });

  it('answers nothing where the chair is not there: nothing half done', async () => {
    const refused = await one.act(verbs.answer, { ...commands.answer, tellChairOf: 'Allotments' });
    expect(refusalOf(refused)).toEqual({ code: 'no-such-committee', committee: 'Allotments', known: ['Planning'] });
    expect([await one.letters(), (await read(people.oscar)).state.status]).toEqual([[], 'new']);
  });

  it('notes it on the enquiry that was answered, and not on one that was joined to it', async () => {
    await one.log({ members: [people.ben.id], subject: 'That bench' });
    doneOf(await one.act(join, { reference: 'HR-0001', reason: 'The same.' }, { reference: 'HR-0002' }));
    doneOf(await one.act(verbs.answer, { ...commands.answer, tellChairOf: 'Planning' }));
    const kinds = async (reference: string) => (await read(people.clerk, reference)).state.history.map(({ happening }) => happening.kind);
    expect(await kinds('HR-0001')).toContain('notice-due');
    expect(await kinds('HR-0002')).not.toContain('notice-due');
    expect(await kinds('HR-0002')).toContain('answered');
  });

  it('proves of each whether their mail left: to the office, and to no member', async () => {
    doneOf(await one.act(notify, { to: northern, text: 'The path is shut.' }));
    const told = async () => (await read(people.oscar)).notices.map(({ sentTo }) => sentTo);
    expect(await told()).toEqual([[{ person: people.ben.id, state: 'queued', at: null }]]);
    service.clock.forward(2);
    await one.letters();
    expect(await told()).toEqual([[{ person: people.ben.id, state: 'sent', at: service.clock.now() }]]);
    expect((await read(people.ada)).notices).toEqual([]);
  });

  it('tells the other groups and those of none that a report exists, and not what it says', async () => {
    doneOf(await one.act(reportToGroup, report, by(people.oscar)));
    const letters = await one.letters();
    const notices = noticesIn(letters);
    expect(notices.map(({ to }) => to.address)).toEqual([people.ben.email, people.cyd.email]);
    expect(notices[0]?.view).toMatchObject({
      lines: ['A report was made for the group “Orchard”: “The bridge”. You are told that it exists (Houghton Regis Town Council, Member/officer protocol, clause 4.4).'],
      ...{ quoted: null, next: ['You may have a copy: answer this message to ask for one.'] },
    });
    expect(JSON.stringify(letters)).not.toContain('Three options');
    expect(letters.find(({ kind }) => kind === 'told-of-notice')).toMatchObject({ to: { address: people.ada.email }, view: { quoted: null } });
    expect(await owed()).toEqual([['answer-or-promise', 'open'], ['group-notice', 'met']]);
  });

  it('sends a copy to whoever asks, and says to those who asked for the report that one was sent, not to whom', async () => {
    doneOf(await one.act(reportToGroup, { ...report, recommendation: { text: 'The second.', publicInterestReason: 'The bridge may fall.' } }));
    await one.letters();
    service.clock.forward(1);
    doneOf(await one.act(supplyCopy, { member: people.cyd.email }, by(people.oscar)));
    const [copy, told] = await one.letters();
    expect(copy).toMatchObject({
      ...{ to: { address: people.cyd.email }, subject: 'Copy: a report was made for the group “Orchard”: “The bridge”' },
      view: { quoted: { text: 'Three options.\n\nWhat is recommended:\nThe second.\n\nWhy the public interest calls for a recommendation:\nThe bridge may fall.' } },
    });
    expect(told).toMatchObject({ kind: 'told-of-notice', to: { address: people.ada.email } });
    expect(JSON.stringify(told)).not.toMatch(/Cyd|Three options/);
    const detail = await read(people.ada);
    expect(JSON.stringify(detail.facts)).not.toContain(people.cyd.id);
  });

  it.each<[name: string, protocol: Partial<Council['protocol']>, refusal: unknown]>([
    ['the council has no groups', { groups: 'none' }, { code: 'groups-off', group: 'Orchard' }],
    ['the protocol speaks of none', { rules: [{ id: 'answer', kind: 'answer-or-promise', clause: 'houghton-regis/10.2', withinWorkingDays: 2 }] }, { code: 'no-such-rule', kind: 'group-notice' }],
    ['it speaks of reports alone', { rules: [{ ...groupNotice, of: ['advice'] }] }, { code: 'work-not-covered', what: 'report', covered: ['advice'], clause: 'st-austell/4.4' }],
  ])('is refused where %s: nothing is recorded and nobody told', async (_, protocol, refusal) => {
    await persistence.close();
    persistence = await openPersistence(implementation);
    await begin(protocol);
    expect(refusalOf(await one.act(reportToGroup, report))).toEqual(refusal);
    expect([await one.letters(), (await one.enquiry()).facts.length]).toEqual([[], 3]);
  });

  it('is refused for a chair, a ward or a copy where the protocol speaks of none', async () => {
    await persistence.close();
    persistence = await openPersistence(implementation);
    await begin({ rules: [{ id: 'answer', kind: 'answer-or-promise', clause: 'houghton-regis/10.2', withinWorkingDays: 2 }] });
    const refusals = [
      await one.act(notify, { to: planning, text: 'The oak stays.' }),
      await one.act(notify, { to: northern, text: null }),
      await one.act(verbs.answer, { ...byMail, text: 'Yes.', tellChairOf: 'Planning' }),
      await one.act(supplyCopy, { member: people.cyd.id }),
    ].map(refusalOf);
    expect(refusals).toEqual(['chair-notice', 'ward-notice', 'chair-notice', 'group-notice'].map((kind) => ({ code: 'no-such-rule', kind })));
  });

  it('sends no copy to somebody who is no councillor', async () => {
    doneOf(await one.act(reportToGroup, report));
    expect(refusalOf(await one.act(supplyCopy, { member: people.olive.id }))).toEqual({ code: 'no-such-person', person: people.olive.id, wanted: 'member' });
  });
});

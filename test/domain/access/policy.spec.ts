import { type Actor, refOf } from '../../../src/domain/access/actor.js';
import { type Act, may, type Subject } from '../../../src/domain/access/policy.js';
import { type Person } from '../../../src/domain/people/person.js';
import { clerk, member, officer } from '../../support/builders.js';
import { ada, olive, oscar } from '../../support/facts.js';

const acts: Readonly<Record<Act, true>> = {
  'enquiry.list': true,
  'enquiry.list-contentious': true,
  'enquiry.read': true,
  'enquiry.log': true,
  'enquiry.assign': true,
  'enquiry.acknowledge': true,
  'enquiry.contact': true,
  'enquiry.answer': true,
  'enquiry.correct': true,
  'enquiry.close': true,
  'enquiry.reopen': true,
  'enquiry.take-out': true,
  'enquiry.hand-over': true,
  'enquiry.agree-promise': true,
  'enquiry.request': true,
  'enquiry.reply': true,
  'enquiry.estimate': true,
  'enquiry.note': true,
  'enquiry.snooze': true,
  'enquiry.flag-contentious': true,
  'enquiry.lift-contentious': true,
  'enquiry.pass-on': true,
  'enquiry.confirm-sender': true,
  'needs-attention.decide': true,
  'outbox.read': true,
  'outbox.decide': true,
  'enquiry.raise-burden': true,
  'enquiry.explain-burden': true,
  'enquiry.discuss-burden': true,
  'enquiry.resolve-burden': true,
  'enquiry.reopen-burden': true,
  'enquiry.convert': true,
  'enquiry.seek-clarification': true,
  'enquiry.clarify': true,
  'enquiry.give-fees-notice': true,
  'enquiry.record-fee': true,
  'enquiry.extend': true,
  'enquiry.appoint': true,
  'enquiry.notify': true,
  'enquiry.report-to-group': true,
  'enquiry.supply-copy': true,
  'enquiry.request-item': true,
  'enquiry.receive-papers': true,
  'enquiry.decide-late-papers': true,
  'enquiry.withdraw-item': true,
  'enquiry.join': true,
  'report-request.make': true,
  'meeting.list': true,
  'meeting.enter': true,
  'meeting.move': true,
  'meeting.give-notice': true,
  'meeting.log-actions': true,
  'report.read': true,
  'digest.read': true,
  'digest.release': true,
  'bulletin.list': true,
  'bulletin.write': true,
  'bulletin.withdraw': true,
  'bulletin.send-now': true,
  'bulletin.read': true,
  'protocol.read': true,
  'deadline.reckon': true,
  'mail.receive': true,
  'mail.hand-in': true,
  'mail.deliver': true,
  'mail.replay': true,
  'needs-attention.read': true,
  'people.read': true,
  'absence.enter': true,
  'office.unattended': true,
  'calendar.change': true,
  'people.import': true,
  'people.leave': true,
  'people.return': true,
  'token.issue': true,
  'token.revoke': true,
  'complaint.raise': true,
  'complaint.list': true,
  'complaint.read': true,
  'complaint.handle': true,
};
const everyAct = Object.keys(acts) as Act[];

const person = (one: Person): Actor => ({ kind: 'person', person: one });

const actors = {
  clerk: person(clerk()),
  deputy: person(clerk({ id: 'deputy', role: 'Deputy' })),
  'the officer who has it': person(officer({ id: oscar })),
  'another officer': person(officer({ id: olive })),
  'the officer who stands in': person(officer({ id: 'officer-stand-in' })),
  'the member who asked': person(member({ id: ada })),
  'the member who asked, the mayor': person(member({ id: ada, role: 'Mayor' })),
  'the other member who asked': person(member({ id: 'member-ben' })),
  'another member': person(member({ id: 'member-cyd' })),
  'another member, the chair': person(member({ id: 'member-cyd', role: 'Chair' })),
  'a clerk who left': person(clerk({ active: false })),
  'the officer who has it, but left': person(officer({ id: oscar, active: false })),
  'the member who asked, but left': person(member({ id: ada, active: false })),
  "another council's clerk": person(clerk({ council: 'ware' })),
  "another council's officer of the same id": person(officer({ id: oscar, council: 'ware' })),
  "another council's member of the same id": person(member({ id: ada, council: 'ware' })),
  'the service': { kind: 'service', council: 'houghton-regis' },
  'the service for another council': { kind: 'service', council: 'ware' },
  'the operator': { kind: 'operator' },
} satisfies Readonly<Record<string, Actor>>;

const subjects = {
  'no enquiry': { council: 'houghton-regis' },
  'the enquiry': { council: 'houghton-regis', enquiry: { members: [ada, 'member-ben'], assignedTo: oscar, standsIn: 'officer-stand-in' } },
  'an enquiry of nobody': { council: 'houghton-regis', enquiry: { members: [], assignedTo: null, standsIn: null } },
} satisfies Readonly<Record<string, Subject>>;

type Row = readonly [actor: keyof typeof actors, subject: keyof typeof subjects, hidden: boolean, acts: readonly Act[]];

const onEnquiries: readonly Act[] = [
  ...(['enquiry.read', 'enquiry.acknowledge', 'enquiry.contact', 'enquiry.answer', 'enquiry.correct', 'enquiry.close', 'enquiry.reopen'] as const),
  ...(['enquiry.hand-over', 'enquiry.request', 'enquiry.reply', 'enquiry.estimate', 'enquiry.note', 'enquiry.snooze', 'enquiry.flag-contentious', 'enquiry.pass-on', 'enquiry.confirm-sender', 'enquiry.raise-burden', 'enquiry.discuss-burden', 'enquiry.appoint', 'enquiry.take-out'] as const),
  ...(['enquiry.notify', 'enquiry.report-to-group', 'enquiry.supply-copy'] as const),
  ...(['enquiry.request-item', 'enquiry.receive-papers', 'enquiry.withdraw-item'] as const),
  ...(['enquiry.convert', 'enquiry.seek-clarification', 'enquiry.clarify', 'enquiry.give-fees-notice', 'enquiry.record-fee', 'enquiry.extend'] as const),
];
/** To raise a complaint is anybody's; what is done with one is asked apart, below. */
const anybodys: readonly Act[] = ['complaint.raise', 'complaint.list'];
const withoutOne: readonly Act[] = ['enquiry.list', 'enquiry.list-contentious', 'enquiry.log', 'meeting.list', 'meeting.log-actions', 'bulletin.list', 'bulletin.write', 'bulletin.withdraw', 'people.read', 'protocol.read', 'absence.enter', ...anybodys];
const ofAnOfficer = [...withoutOne.filter((act) => !anybodys.includes(act)), ...onEnquiries];
const ofTheOffice = everyAct.filter((act) => act !== 'mail.receive' && act !== 'mail.deliver' && !act.startsWith('complaint.'));
const ofTheService: readonly Act[] = ['enquiry.read', 'mail.receive', 'mail.deliver'];
const ofTheOperator: readonly Act[] = ['calendar.change', 'deadline.reckon', 'mail.replay', 'needs-attention.read', 'office.unattended', 'people.import', 'people.leave', 'people.return', 'token.issue', 'token.revoke'];

/** Who may do what on what; every act that is not named is refused. `hidden`: as if the thing did not exist. */
const table: readonly Row[] = [
  ['clerk', 'no enquiry', false, [...ofTheOffice, ...anybodys]],
  ['clerk', 'the enquiry', true, ofTheOffice],
  ['clerk', 'an enquiry of nobody', true, ofTheOffice],
  ['deputy', 'no enquiry', false, [...ofTheOffice, ...anybodys]],
  ['deputy', 'the enquiry', true, ofTheOffice],
  ['deputy', 'an enquiry of nobody', true, ofTheOffice],
  ['the officer who has it', 'no enquiry', false, withoutOne],
  ['the officer who has it', 'the enquiry', false, ofAnOfficer],
  ['the officer who has it', 'an enquiry of nobody', true, []],
  ['another officer', 'no enquiry', false, withoutOne],
  ['another officer', 'the enquiry', true, []],
  ['another officer', 'an enquiry of nobody', true, []],
  ['the officer who stands in', 'no enquiry', false, withoutOne],
  ['the officer who stands in', 'the enquiry', false, ofAnOfficer],
  ['the officer who stands in', 'an enquiry of nobody', true, []],
  ['the member who asked', 'no enquiry', false, ['enquiry.list', ...anybodys]],
  ['the member who asked', 'the enquiry', false, ['enquiry.list', 'enquiry.read']],
  ['the member who asked', 'an enquiry of nobody', true, []],
  ['the member who asked, the mayor', 'no enquiry', false, ['enquiry.list', ...anybodys, 'office.unattended']],
  ['the member who asked, the mayor', 'the enquiry', false, ['enquiry.list', 'enquiry.read', 'office.unattended']],
  ['the member who asked, the mayor', 'an enquiry of nobody', true, ['office.unattended']],
  ['the other member who asked', 'no enquiry', false, ['enquiry.list', ...anybodys]],
  ['the other member who asked', 'the enquiry', false, ['enquiry.list', 'enquiry.read']],
  ['the other member who asked', 'an enquiry of nobody', true, []],
  ['another member', 'no enquiry', false, ['enquiry.list', ...anybodys]],
  ['another member', 'the enquiry', true, []],
  ['another member', 'an enquiry of nobody', true, []],
  ['another member, the chair', 'no enquiry', false, ['enquiry.list', ...anybodys, 'office.unattended']],
  ['another member, the chair', 'the enquiry', true, ['office.unattended']],
  ['another member, the chair', 'an enquiry of nobody', true, ['office.unattended']],
  ['a clerk who left', 'no enquiry', false, []],
  ['a clerk who left', 'the enquiry', true, []],
  ['a clerk who left', 'an enquiry of nobody', true, []],
  ['the officer who has it, but left', 'no enquiry', false, []],
  ['the officer who has it, but left', 'the enquiry', false, []],
  ['the officer who has it, but left', 'an enquiry of nobody', true, []],
  ['the member who asked, but left', 'no enquiry', false, []],
  ['the member who asked, but left', 'the enquiry', false, []],
  ['the member who asked, but left', 'an enquiry of nobody', true, []],
  ["another council's clerk", 'no enquiry', true, []],
  ["another council's clerk", 'the enquiry', true, []],
  ["another council's clerk", 'an enquiry of nobody', true, []],
  ["another council's officer of the same id", 'no enquiry', true, []],
  ["another council's officer of the same id", 'the enquiry', true, []],
  ["another council's officer of the same id", 'an enquiry of nobody', true, []],
  ["another council's member of the same id", 'no enquiry', true, []],
  ["another council's member of the same id", 'the enquiry', true, []],
  ["another council's member of the same id", 'an enquiry of nobody', true, []],
  ['the service', 'no enquiry', false, ofTheService],
  ['the service', 'the enquiry', false, ofTheService],
  ['the service', 'an enquiry of nobody', false, ofTheService],
  ['the service for another council', 'no enquiry', false, []],
  ['the service for another council', 'the enquiry', false, []],
  ['the service for another council', 'an enquiry of nobody', false, []],
  ['the operator', 'no enquiry', false, ofTheOperator],
  ['the operator', 'the enquiry', false, ofTheOperator],
  ['the operator', 'an enquiry of nobody', false, ofTheOperator],
];

describe('who may do what', () => {
  it('is said for every actor and every subject', () => {
    const pairs = Object.keys(actors).flatMap((actor) => Object.keys(subjects).map((subject) => `${actor} / ${subject}`));
    expect(table.map(([actor, subject]) => `${actor} / ${subject}`)).toEqual(pairs);
  });

  it.each(table)('%s, on %s', (actor, subject, hidden, allowed) => {
    const outcomes = everyAct.map((act) => [act, may(actors[actor], act, subjects[subject])]);
    const expected = everyAct.map((act) => [
      act,
      allowed.includes(act) ? { ok: true, value: true } : { ok: false, refusal: { code: 'not-allowed', act, hidden } },
    ]);
    expect(outcomes).toEqual(expected);
  });
});

describe('a correction', () => {
  const enquiry = subjects['the enquiry'];

  it.each<[name: string, actor: keyof typeof actors, recordedBy: string | null | undefined, allowed: boolean]>([
    ['an officer, of what they recorded', 'the officer who has it', oscar, true],
    ['an officer, of what the clerk recorded', 'the officer who has it', 'officer-clerk', false],
    ['an officer, of what the service recorded', 'the officer who has it', null, false],
    ['an officer, of what is not there: that is said apart', 'the officer who has it', undefined, true],
    ['the clerk, of what an officer recorded', 'clerk', oscar, true],
    ['the clerk, of what the service recorded', 'clerk', null, true],
    ['the member who asked, of what nobody recorded', 'the member who asked', undefined, false],
  ])('%s', (_, actor, recordedBy, allowed) => {
    const subject = recordedBy === undefined ? enquiry : { ...enquiry, recordedBy };
    expect(may(actors[actor], 'enquiry.correct', subject).ok).toBe(allowed);
  });
});

describe('a complaint', () => {
  const parties = { handlers: ['member-cyd'], about: ['officer-clerk'], complainant: ada };
  const inCouncil = (complaint: Subject['complaint'] & object): Subject => ({ council: 'houghton-regis', complaint });

  it('is its handler’s, and as if it were not there to everybody else', () => {
    const onIt = Object.keys(actors).map((name) => [name, may(actors[name as keyof typeof actors], 'complaint.read', inCouncil(parties))] as const);
    expect(onIt.filter(([, { ok }]) => ok).map(([name]) => name)).toEqual(['another member', 'another member, the chair']);
    expect(onIt.flatMap(([, found]) => (found.ok ? [] : [found.refusal.hidden]))).toEqual(Array.from({ length: 17 }, () => true));
  });

  it('gives its handler nothing but itself', () => {
    expect(everyAct.filter((act) => may(actors['another member'], act, inCouncil(parties)).ok)).toEqual(['complaint.read', 'complaint.handle']);
  });

  it.each<[name: string, parties: Subject['complaint'] & object]>([
    ['whom it is about', { ...parties, handlers: ['officer-clerk'] }],
    ['who raised it: houghton-regis/8.4, a member’s part is to report it', { ...parties, handlers: [ada] }],
  ])('is never handled by %s, whatever names them', (_, named) => {
    expect(Object.values(actors).filter((actor) => may(actor, 'complaint.handle', inCouncil(named)).ok)).toEqual([]);
  });
});

describe('houghton-regis/8.1: a member may ask, not instruct', () => {
  it.each<Act>(['enquiry.assign', 'enquiry.hand-over', 'enquiry.raise-burden', 'enquiry.resolve-burden', 'enquiry.join', 'enquiry.request', 'enquiry.acknowledge', 'enquiry.close', 'enquiry.correct', 'enquiry.answer'])('%s', (act) => {
    expect(may(actors['the member who asked, the mayor'], act, subjects['the enquiry']).ok).toBe(false);
  });
});

describe('an absence', () => {
  it.each<[name: string, actor: keyof typeof actors, of: string, allowed: boolean]>([
    ['an officer, their own', 'the officer who has it', oscar, true],
    ['an officer, another’s', 'the officer who has it', olive, false],
    ['the clerk, an officer’s', 'clerk', oscar, true],
    ['a member, nobody’s', 'the member who asked', ada, false],
  ])('%s', (_, actor, of, allowed) => {
    expect(may(actors[actor], 'absence.enter', { council: 'houghton-regis', person: of }).ok).toBe(allowed);
  });
});

describe('an item of the bulletin', () => {
  it.each<[name: string, actor: keyof typeof actors, writtenBy: string, allowed: boolean]>([
    ['an officer, of what they wrote', 'the officer who has it', oscar, true],
    ['an officer, of what another wrote', 'the officer who has it', olive, false],
    ['the clerk, of what an officer wrote', 'clerk', oscar, true],
    ['a member, of nothing', 'the member who asked', ada, false],
  ])('is withdrawn by %s: %s', (_, actor, writtenBy, allowed) => {
    expect(may(actors[actor], 'bulletin.withdraw', { council: 'houghton-regis', recordedBy: writtenBy }).ok).toBe(allowed);
  });
});

describe('how an actor is written down', () => {
  it.each<[name: string, actor: Actor, written: unknown]>([
    ['a person by id, never by name', actors.clerk, { kind: 'person', person: 'officer-clerk' }],
    ['the service', actors['the service'], { kind: 'service' }],
    ['the operator', actors['the operator'], { kind: 'operator' }],
  ])('%s', (_, actor, written) => {
    expect(refOf(actor)).toEqual(written);
  });
});

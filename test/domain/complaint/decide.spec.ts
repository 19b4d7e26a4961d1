import { complaintState } from '../../../src/domain/complaint/complaint.js';
import { decideCloseComplaint } from '../../../src/domain/complaint/decide/close.js';
import { decideNameHandlers } from '../../../src/domain/complaint/decide/name-handlers.js';
import { decideNote } from '../../../src/domain/complaint/decide/note.js';
import { type Complaint, decideRaise } from '../../../src/domain/complaint/decide/raise.js';
import { decideRefer } from '../../../src/domain/complaint/decide/refer.js';
import { decideTakeStep, type StepTaken } from '../../../src/domain/complaint/decide/take-step.js';
import { type ComplaintTold, decideTell } from '../../../src/domain/complaint/decide/tell.js';
import { type ComplaintFact, type ComplaintHappening } from '../../../src/domain/complaint/fact.js';
import { type ComplaintRoute } from '../../../src/domain/complaint/route.js';
import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { clerk, member, officer } from '../../support/builders.js';
import { aboutAMember, aboutAnOfficer, after, complaintFact, doing, monday, raisedOn, theClerk } from '../../support/complaints.js';
import { ada, byMail, oscar } from '../../support/facts.js';

const stateOf = (route: ComplaintRoute, ...happenings: readonly ComplaintHappening[]) =>
  complaintState([raisedOn(route), ...happenings.map((happening, index) => complaintFact(happening, after(index + 1)))]);
const refusalOf = (decided: { readonly ok: boolean }) => (decided.ok ? null : (decided as unknown as { refusal: { code: string } }).refusal);
const factOf = (decided: { readonly ok: boolean }) => (decided as unknown as { value: ComplaintFact }).value;

const [theirClerk, deputy, mary, pat] = [clerk(), clerk({ id: 'deputy', role: 'Deputy' }), member({ id: ada }), officer({ id: oscar })];
const people = [theirClerk, deputy, mary, pat, member({ id: 'mayor', role: 'Mayor' })];
const put: Complaint = { complainant: mary, about: [pat], channel: 'letter', text: 'What was said.', handlers: [], decision: null, today: civilDate('2026-06-01') };
const aboutTheClerk: ComplaintRoute = { ...aboutAnOfficer, about: 'clerk', handlers: [{ role: 'mayor' }] };
const routes = [aboutAnOfficer, aboutTheClerk, aboutAMember];
const raise = (complaint: Partial<Complaint>, runBy: 'clerk' | 'other' = 'clerk') => decideRaise({ runBy, routes }, people, doing(), { ...put, ...complaint });

describe('a complaint that is raised', () => {
  it('goes the way of its subject and of who raises it, and keeps that way', () => {
    expect(raise({})).toMatchObject({ ok: true, value: { isKept: true, fact: { happening: { by: ada, about: [oscar], handlers: [theClerk], route: aboutAnOfficer }, words: { text: 'What was said.' } } } });
    expect(raise({ complainant: pat, about: [mary] })).toMatchObject({ ok: true, value: { isKept: true, fact: { happening: { route: aboutAMember } } } });
  });

  it('is not stored where its subject runs the mailbox and the machine: who handles it is named instead', () => {
    expect(raise({ about: [theirClerk] })).toMatchObject({ ok: true, value: { isKept: false, handlers: [people[4]] } });
    expect(raise({ about: [deputy] })).toMatchObject({ ok: true, value: { isKept: false, handlers: [theirClerk] } });
    expect(raise({ about: [theirClerk] }, 'other')).toMatchObject({ ok: true, value: { isKept: true, handlers: [people[4]] } });
  });

  it.each<[name: string, complaint: Partial<Complaint>, refusal: object]>([
    ['of a member about a member', { about: [people[4]!] }, { code: 'no-complaint-route', about: 'member', raisedBy: 'member', known: ['about an officer, by a member', 'about the clerk, by a member', 'about a member, by an officer'] }],
    ['about people of two kinds', { about: [pat, theirClerk] }, { code: 'complaint-about-several', abouts: ['officer', 'clerk'] }],
    ['about oneself', { complainant: pat, about: [pat] }, { code: 'complaint-about-oneself', person: oscar }],
    ['by the clerk, about a member: nobody handles their own', { complainant: theirClerk, about: [mary] }, { code: 'complaint-to-its-own', because: 'complainant' }],
  ])('is refused %s', (_, complaint, refusal) => {
    expect(refusalOf(raise(complaint))).toMatchObject(refusal);
  });

  it('was not raised tomorrow', () => {
    expect(refusalOf(decideRaise({ runBy: 'clerk', routes }, people, doing(after(61), after(60)), put))).toMatchObject({ code: 'in-the-future' });
  });
});

describe('the steps of a complaint', () => {
  const take = (route: ComplaintRoute, before: readonly ComplaintHappening[], step: Partial<StepTaken>) =>
    decideTakeStep(stateOf(route, ...before), doing(), { step: 'formal', isTaken: true, body: null, text: 'We met.', ...step });
  const taken = (step: number, isTaken = true): ComplaintHappening => ({ kind: 'step-taken', step, isTaken, body: null });

  it.each<[name: string, decided: unknown, happening: object, words: object]>([
    ['informally first', take(aboutAnOfficer, [], { step: 'informal' }), { step: 0, isTaken: true }, { text: 'We met.' }],
    ['or passed over with the reason', take(aboutAnOfficer, [], { step: 'informal', isTaken: false, text: 'They will not meet.' }), { step: 0, isTaken: false }, { reason: 'They will not meet.' }],
    ['then formally', take(aboutAnOfficer, [taken(0, false)], {}), { step: 1 }, {}],
    ['then with the member or the leader of the group', take(aboutAMember, [taken(0)], { step: 'taken-up' }), { step: 1 }, {}],
    ['conciliation, by a body that the route names', take(aboutAMember, [taken(0), taken(1)], { step: 'conciliation', body: 'The county association' }), { step: 2, body: 'The county association' }, {}],
  ])('are taken in order: %s', (_, decided, happening, words) => {
    expect(decided).toMatchObject({ ok: true, value: { happening: { kind: 'step-taken', ...happening }, words } });
  });

  it.each<[name: string, decided: { readonly ok: boolean }, refusal: object]>([
    ['formally before informally', take(aboutAnOfficer, [], {}), { code: 'complaint-step', step: 'formal', next: 'informal', clause: 'hr/12.2' }],
    ['a step twice', take(aboutAnOfficer, [taken(0)], { step: 'informal' }), { code: 'complaint-step', next: 'formal' }],
    ['one that the route does not have', take(aboutAnOfficer, [taken(0), taken(1)], { step: 'taken-up' }), { code: 'complaint-step', next: null }],
    ['conciliation before the steps that must be', take(aboutAMember, [taken(0)], { step: 'conciliation', body: 'The county association' }), { code: 'complaint-step', next: 'taken-up' }],
    ['conciliation by another body', take(aboutAMember, [taken(0), taken(1)], { step: 'conciliation', body: 'A friend' }), { code: 'complaint-body', found: 'A friend', known: ['The county association'] }],
    ['conciliation by nobody', take(aboutAMember, [taken(0), taken(1)], { step: 'conciliation' }), { code: 'complaint-body', found: null }],
    ['a body for what is done here', take(aboutAnOfficer, [taken(0)], { body: 'A friend' }), { code: 'complaint-body', known: [] }],
    ['passing over a formal look', take(aboutAnOfficer, [taken(0)], { isTaken: false }), { code: 'complaint-not-passed-over', step: 'formal' }],
  ])('are refused: %s', (_, decided, refusal) => {
    expect(refusalOf(decided)).toMatchObject(refusal);
  });
});

describe('what is told', () => {
  const policies = [{ id: 'dignity', name: 'Dignity at work', link: null, clause: null }];
  const heard: ComplaintHappening = { kind: 'step-taken', step: 0, isTaken: true, body: null };
  const passedOver: ComplaintHappening = { ...heard, isTaken: false };
  const tell = (route: ComplaintRoute, told: Partial<ComplaintTold>, when = doing(), before: readonly ComplaintHappening[] = [heard]) => decideTell(stateOf(route, ...before), when, { ...byMail, text: 'We talked.', what: 'outcome', ...told } as ComplaintTold, policies);

  it.each<[name: string, decided: unknown, happening: object]>([
    ['to who raised it', tell(aboutAnOfficer, { what: 'progress' }, doing(), []), { kind: 'complainant-told', what: 'progress' }],
    ['to the officer who brought a concern', tell(aboutAMember, { what: 'feedback' }), { kind: 'complainant-told', what: 'feedback' }],
    ['to whom it is about, what is released', tell(aboutAnOfficer, { what: 'case', to: oscar }), { kind: 'case-put', to: oscar }],
    ['by a policy of the council', tell(aboutAnOfficer, { what: 'progress', policy: 'dignity' }), { kind: 'complainant-told', policy: { id: 'dignity', name: 'Dignity at work' } }],
    ['to whom it is about, by a policy', tell(aboutAnOfficer, { what: 'case', to: oscar, policy: 'dignity' }), { kind: 'case-put', policy: { id: 'dignity', name: 'Dignity at work' } }],
    ['on Monday by telephone, recorded on Tuesday', tell(aboutAnOfficer, { channel: 'telephone', alreadyGiven: true }, doing(after(5), after(1500))), { alreadyGiven: true }],
  ])('%s', (_, decided, happening) => {
    expect(decided).toMatchObject({ ok: true, value: { happening, words: { text: 'We talked.' } } });
  });

  it.each<[name: string, decided: { readonly ok: boolean }, refusal: object]>([
    ['feedback, where no officer raised it', tell(aboutAnOfficer, { what: 'feedback' }), { code: 'no-officers-concern' }],
    ['the outcome before a step was taken', tell(aboutAnOfficer, {}, doing(), []), { code: 'complaint-outcome-early', what: 'outcome', next: 'informal', clause: 'hr/12.2' }],
    ['the outcome where the talk was passed over', tell(aboutAnOfficer, {}, doing(), [passedOver]), { code: 'complaint-outcome-early', next: 'formal', clause: 'hr/12.3' }],
    ['what came of a concern before it was heard', tell(aboutAMember, { what: 'feedback' }, doing(), []), { code: 'complaint-outcome-early', what: 'feedback', next: 'formal' }],
    ['the case to somebody else', tell(aboutAnOfficer, { what: 'case', to: 'officer-olive' }), { code: 'not-its-subject', person: 'officer-olive', about: [oscar] }],
    ['by a policy that the council does not have', tell(aboutAnOfficer, { what: 'progress', policy: 'mood' }), { code: 'no-such-policy', policy: 'mood', known: ['dignity'] }],
    ['an email of yesterday', tell(aboutAnOfficer, {}, doing(after(5), after(10))), { code: 'sent-only-now' }],
    ['a letter that we send', tell(aboutAnOfficer, { channel: 'letter' }), { code: 'only-email-is-sent' }],
    ['before it was raised', tell(aboutAnOfficer, { channel: 'letter', alreadyGiven: true }, doing(after(-1), after(10))), { code: 'before-complaint', raisedAt: monday }],
  ])('never: %s', (_, decided, refusal) => {
    expect(refusalOf(decided)).toMatchObject(refusal);
  });
});

describe('how a complaint ends', () => {
  const told = (what: 'progress' | 'outcome' | 'feedback'): ComplaintHappening => ({ kind: 'complainant-told', what, ...byMail });
  const close = (route: ComplaintRoute, because: 'done' | 'withdrawn', ...before: readonly ComplaintHappening[]) => decideCloseComplaint(stateOf(route, ...before), doing(), { because, text: 'Settled.' });

  it('is done when who raised it was told what is owed, or withdrawn', () => {
    expect(refusalOf(close(aboutAnOfficer, 'done'))).toEqual({ code: 'complaint-still-owed', owed: ['hr/12.3'] });
    expect(refusalOf(close(aboutAnOfficer, 'done', told('progress')))).toMatchObject({ owed: ['hr/12.3'] });
    expect(close(aboutAnOfficer, 'done', told('outcome')).ok).toBe(true);
    expect(refusalOf(close(aboutAMember, 'done', told('outcome')))).toEqual({ code: 'complaint-still-owed', owed: ['ga/11.6'] });
    expect(close(aboutAMember, 'done', told('feedback')).ok).toBe(true);
    expect(close(aboutAnOfficer, 'withdrawn').ok).toBe(true);
  });

  const refer = (route: ComplaintRoute, body: string, ...before: readonly ComplaintHappening[]) => decideRefer(stateOf(route, ...before), doing(), { body, reference: 'MO/26/7' });

  it('is another body’s, by its reference alone', () => {
    expect(refer(aboutAMember, 'The Monitoring Officer')).toMatchObject({ ok: true, value: { happening: { kind: 'referred', reference: 'MO/26/7' }, words: {} } });
    expect(refusalOf(refer(aboutAMember, 'The county association'))).toEqual({ code: 'complaint-body', found: 'The county association', known: ['The Monitoring Officer'] });
    expect(refusalOf(refer(aboutAnOfficer, 'The Monitoring Officer'))).toMatchObject({ known: [] });
  });

  it('is another body’s after the steps before it, unless the route lets it go there at once', () => {
    const inOrder: ComplaintRoute = { ...aboutAMember, steps: aboutAMember.steps.map(({ kind, clause, bodies }) => ({ kind, clause, bodies })) };
    const done = (step: number): ComplaintHappening => ({ kind: 'step-taken', step, isTaken: true, body: null });
    expect(refusalOf(refer(inOrder, 'The Monitoring Officer'))).toEqual({ code: 'complaint-step', step: 'outside', next: 'formal', known: ['formal', 'taken-up', 'conciliation', 'outside'], clause: 'ga/11.5' });
    expect(refusalOf(refer(inOrder, 'The Monitoring Officer', done(0)))).toMatchObject({ next: 'taken-up' });
    expect(refer(inOrder, 'The Monitoring Officer', done(0), done(1)).ok).toBe(true);
  });

  it.each<[ComplaintHappening]>([[{ kind: 'closed', because: 'withdrawn' }], [{ kind: 'referred', body: 'The Monitoring Officer', reference: 'x' }]])('is an end: nothing follows %j', (end) => {
    const ended = stateOf(aboutAMember, end);
    const acts = [
      decideNote(ended, doing(), { text: 'More.' }),
      decideTell(ended, doing(), { what: 'outcome', ...byMail, text: 'More.' }),
      decideTakeStep(ended, doing(), { step: 'formal', isTaken: true, body: null, text: 'More.' }),
      decideRefer(ended, doing(), { body: 'The Monitoring Officer', reference: 'x' }),
      decideCloseComplaint(ended, doing(), { because: 'done', text: 'More.' }),
    ];
    expect(acts.map(refusalOf)).toEqual(acts.map(() => ({ code: 'complaint-ended' })));
  });
});

describe('others who handle it', () => {
  const decision = { decidedOn: civilDate('2026-05-11'), minute: '26/40' };
  const name = (...handlers: readonly (typeof people)[number][]) => decideNameHandlers(stateOf(aboutAnOfficer), doing(), { handlers, decision, today: civilDate('2026-06-01') });

  it('are named by the council, and never one of its own parties', () => {
    const named = name(people[4]!);
    expect(named).toMatchObject({ ok: true, value: { happening: { kind: 'handlers-named', handlers: ['mayor'], decision } } });
    expect(complaintState([raisedOn(aboutAnOfficer), factOf(named)]).handlers).toEqual(['mayor']);
    expect(refusalOf(name(pat))).toMatchObject({ code: 'complaint-to-its-own', because: 'subject' });
  });
});

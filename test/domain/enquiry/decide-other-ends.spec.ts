import { decideAcknowledge } from '../../../src/domain/enquiry/decide/acknowledge.js';
import { type Answer, decideAnswer } from '../../../src/domain/enquiry/decide/answer.js';
import { decideAgreePromise } from '../../../src/domain/enquiry/decide/agree-promise.js';
import { type Decision, type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { decideHandOver } from '../../../src/domain/enquiry/decide/hand-over.js';
import { decideJoin, type JoinTarget } from '../../../src/domain/enquiry/decide/join.js';
import { decideReply } from '../../../src/domain/enquiry/decide/reply.js';
import { decideRequest, type MemberRequest } from '../../../src/domain/enquiry/decide/request.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { everyKind, promiseTerms, stateWith, termsOf } from '../../support/builders.js';
import { ada, answered, assigned, at, byMail, day, fact, olive, oscar, received, requested } from '../../support/facts.js';

const asked = received(at('Tue 2026-05-12 10:00'));
const joint = received(at('Tue 2026-05-12 10:00'), { members: [ada, 'member-ben'] });
const now = at('Wed 2026-05-13 09:00');
const doing: Doing = { factId: 'the-act', by: { kind: 'person', person: oscar }, at: now, recordedAt: now };
const outcome = (decision: Decision): string => (decision.ok ? decision.value.happening.kind : decision.refusal.code);

describe('a substantive response of another kind', () => {
  const ends = {
    bodies: [{ id: 'county', name: 'The County Council', reachedAt: 'www.county.example' }],
    policies: [{ id: 'grass-cutting', name: 'Grass cutting', link: null, clause: null }],
    grounds: [{ id: 'need', clause: 'houghton-regis/9.1', says: 'These papers are for those who need them.', asks: 'How will they help your council work?' }],
  };
  const answer = (given: Partial<Answer>): Decision => decideAnswer(stateWith([asked]), doing, { ...byMail, text: 'It is theirs.', ...given }, ends);

  it.each<[name: string, given: Partial<Answer>, response: unknown]>([
    ['the answer itself', {}, undefined],
    ['another body’s matter', { redirectedTo: 'county' }, { kind: 'redirected', body: 'county', name: 'The County Council' }],
    ['refused, with its clause', { refusedOn: 'need' }, { kind: 'refused', ground: 'need', clause: 'houghton-regis/9.1' }],
  ])('%s', (_, given, response) => {
    const decision = answer(given);
    expect(decision.ok && decision.value.happening.kind === 'answered' ? decision.value.happening.response : 'refused').toEqual(response);
  });

  it.each<[name: string, given: Partial<Answer>]>([
    ['the answer itself', {}],
    ['another body’s matter', { redirectedTo: 'county' }],
    ['a refusal', { refusedOn: 'need' }],
  ])('%s may follow a policy of the council, which is kept as it is called now', (_, given) => {
    const decision = answer({ ...given, policy: 'grass-cutting' });
    expect(decision).toMatchObject({ ok: true, value: { happening: { kind: 'answered', policy: { id: 'grass-cutting', name: 'Grass cutting' } } } });
  });

  it.each<[name: string, given: Partial<Answer>, refusal: unknown]>([
    ['a body that is not in the book', { redirectedTo: 'parish' }, { code: 'no-such-body', body: 'parish', known: ['county'] }],
    ['a ground that the protocol does not give', { refusedOn: 'mood' }, { code: 'no-such-ground', ground: 'mood', known: ['need'] }],
    ['a policy that the council does not have', { policy: 'mowing' }, { code: 'no-such-policy', policy: 'mowing', known: ['grass-cutting'] }],
    ['both at once', { redirectedTo: 'county', refusedOn: 'need' }, { code: 'two-ends', redirectedTo: 'county', refusedOn: 'need' }],
  ])('refuses %s', (_, given, refusal) => {
    const decision = answer(given);
    expect(decision.ok ? 'allowed' : decision.refusal).toEqual(refusal);
  });
});

describe('the longest promise', () => {
  /** Given on Wednesday 13 May 2026; Monday 25 May is the Spring bank holiday. */
  const promise = (promisedOn: string, officers: { byTheOffice?: boolean; longest?: number | null }, ...more: readonly Fact[]): string => {
    const { byTheOffice = false, longest = null } = officers;
    const terms = promiseTerms({ byTheOffice, limits: { longest, clerkAgreesBeyond: 20 } });
    return outcome(decideAcknowledge(stateWith([asked, ...more]), doing, { ...byMail, text: 'Soon.', promisedOn: day(promisedOn) }, terms));
  };
  const agreed = fact({ kind: 'promise-agreed', until: day('Fri 2026-07-31') }, at('Tue 2026-05-12 12:00'));

  it.each<[name: string, given: string, expected: string]>([
    ['20 working days on', promise('Thu 2026-06-11', {}), 'acknowledged'],
    ['the Saturday after adds no working day', promise('Sat 2026-06-13', {}), 'promise-needs-agreement'],
    ['21 working days on', promise('Fri 2026-06-12', {}), 'promise-needs-agreement'],
    ['21, given by the clerk', promise('Fri 2026-06-12', { byTheOffice: true }), 'acknowledged'],
    ['up to the day that the clerk agreed to', promise('Fri 2026-07-31', {}, agreed), 'acknowledged'],
    ['beyond that day', promise('Mon 2026-08-03', {}, agreed), 'promise-needs-agreement'],
    ['within the council’s own longest', promise('Wed 2026-05-27', { longest: 9 }), 'acknowledged'],
    ['beyond it, the clerk included', promise('Thu 2026-05-28', { longest: 9, byTheOffice: true }), 'promise-too-long'],
  ])('%s', (_, given, expected) => {
    expect(given).toBe(expected);
  });

  it('says how many working days were found', () => {
    const terms = promiseTerms({ byTheOffice: false });
    const decision = decideAcknowledge(stateWith([asked]), doing, { ...byMail, text: 'Soon.', promisedOn: day('Fri 2026-06-12') }, terms);
    expect(decision).toMatchObject({ refusal: { workingDays: 21, clerkAgreesBeyond: 20 } });
  });

  it('is agreed to for no day that has gone by', () => {
    expect(outcome(decideAgreePromise(stateWith([asked]), doing, { until: day('Tue 2026-05-12'), reason: 'It.' }, 'Europe/London'))).toBe('promise-not-after-act');
    expect(outcome(decideAgreePromise(stateWith([asked]), doing, { until: day('Wed 2026-05-13'), reason: 'It.' }, 'Europe/London'))).toBe('promise-agreed');
  });
});

describe('a request to a member, and the reply', () => {
  const request = (first: Fact, given: Partial<MemberRequest>): Decision => decideRequest(stateWith([first]), doing, { ...byMail, text: 'Which bench?', ...given }, 'Europe/London');
  const report = (dueOn: string) => ({ report: { body: 'The Trust', dueOn: day(dueOn), everyMonths: null } });

  it.each<[name: string, decision: Decision, expected: string]>([
    ['the only member need not be named', request(asked, {}), 'requested'],
    ['one of several must be', request(joint, {}), 'not-a-member-of-it'],
    ['one of several, named', request(joint, { of: 'member-ben' }), 'requested'],
    ['somebody else', request(asked, { of: 'member-cyd' }), 'not-a-member-of-it'],
    ['a report by today', request(asked, report('Wed 2026-05-13')), 'requested'],
    ['a report by yesterday', request(asked, report('Tue 2026-05-12')), 'report-day-gone-by'],
    ['a reply of the only member', decideReply(stateWith([asked]), doing, { channel: 'telephone', text: 'The pond.' }), 'replied'],
    ['a reply of nobody in particular', decideReply(stateWith([joint]), doing, { channel: 'telephone', text: 'The pond.' }), 'not-a-member-of-it'],
  ])('%s', (_, decision, expected) => {
    expect(outcome(decision)).toBe(expected);
  });
});

describe('a reply that is recorded late', () => {
  const terms = termsOf({ protocol: everyKind() });
  const request = requested(at('Tue 2026-05-12 12:00'));

  it.each<[when: string, expected: string]>([
    ['Tue 2026-05-12 11:59', 'reply-before-request'],
    ['Tue 2026-05-12 12:00', 'replied'],
  ])('given at %s, of what was asked at 12:00: %s', (when, expected) => {
    expect(outcome(decideReply(stateWith([asked, request], terms), { ...doing, at: at(when) }, { channel: 'telephone', text: 'The pond.' }))).toBe(expected);
  });
});

describe('handed over', () => {
  it('holds the reason apart, for the clerk', () => {
    const decision = decideHandOver(stateWith([asked, assigned(asked.at, oscar)]), doing, { officer: olive, privateReason: 'Neighbours.' });
    expect(decision).toMatchObject({ value: { happening: { kind: 'assigned', officer: olive, handedOver: true }, words: { privateReason: 'Neighbours.' } } });
  });

  it('is not handed to whoever has it', () => {
    expect(outcome(decideHandOver(stateWith([asked, assigned(asked.at, oscar)]), doing, { officer: oscar, privateReason: 'It.' }))).toBe('already-theirs');
  });
});

describe('joined to a duplicate', () => {
  const target: JoinTarget = { id: 'other', reference: 'HR-0002', status: 'new', isJoined: false };
  const join = (differing: Partial<JoinTarget>, leads = false): Decision =>
    decideJoin(stateWith([asked]), doing, { target: { ...target, ...differing }, reason: 'The same bench.' }, { id: 'itself', leads });

  it.each<[name: string, decision: Decision, because: string | null]>([
    ['another open enquiry', join({}), null],
    ['one that is acknowledged', join({ status: 'acknowledged' }), null],
    ['itself', join({ id: 'itself' }), 'itself'],
    ['one that is joined itself', join({ isJoined: true }), 'joined-itself'],
    ['while others are joined to this one', join({}, true), 'others-are-joined-to-this'],
    ['one that is answered', join({ status: 'answered' }), 'answered'],
    ['one that is closed', join({ status: 'closed' }), 'answered'],
  ])('%s', (_, decision, because) => {
    expect(decision.ok ? null : 'because' in decision.refusal && decision.refusal.because).toBe(because);
  });

  it('keeps its own clock: what it owes stays owed', () => {
    const joined = join({});
    const facts = joined.ok ? [asked, joined.value] : [];
    expect(stateWith(facts).obligations.map(({ settled }) => settled)).toEqual([null]);
    expect(stateWith([...facts, answered(now)]).joinedTo).toBe('other');
  });
});

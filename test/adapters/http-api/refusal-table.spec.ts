import { type LogLevel } from '../../../src/adapters/http-api/problem/problem.js';
import { outcomeOf } from '../../../src/adapters/http-api/problem/refusal-table.js';
import { type Refusal } from '../../../src/application/refusal.js';
import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { instant } from '../../../src/domain/calendar/instant.js';

interface Row {
  readonly refusal: Refusal;
  readonly status: number;
  readonly code?: string;
  readonly field?: string;
  readonly level?: LogLevel;
  readonly clauses?: readonly string[];
}

const at = instant('2026-06-02T09:00:00Z');
const now = instant('2026-06-01T11:00:00Z');
const on = civilDate('2026-06-01');

/** One row a code: a refusal without one does not compile. */
const rows: { readonly [Code in Refusal['code']]: Row & { readonly refusal: { readonly code: Code } } } = {
  'no-such-council': { refusal: { code: 'no-such-council', council: 'x' }, status: 404, code: 'not-found' },
  'no-such-enquiry': { refusal: { code: 'no-such-enquiry', reference: 'x' }, status: 404, code: 'not-found' },
  'taken-out': { refusal: { code: 'taken-out', reference: 'HR-0001' }, status: 410 },
  'asked-by-several': { refusal: { code: 'asked-by-several', members: ['m', 'n'] }, status: 409, field: 'reference' },
  'law-owes-answer': { refusal: { code: 'law-owes-answer' }, status: 409, field: 'reference' },
  'others-joined-here': { refusal: { code: 'others-joined-here', references: ['HR-0002'] }, status: 409, field: 'reference' },
  'others-split-from-it': { refusal: { code: 'others-split-from-it', references: ['HR-0002'] }, status: 409, field: 'reference' },
  'no-such-digest': { refusal: { code: 'no-such-digest', digest: '2026-W99' }, status: 404, code: 'not-found' },
  'no-such-figure': { refusal: { code: 'no-such-figure', figure: 'x' }, status: 404, code: 'not-found' },
  'edition-not-decided': { refusal: { code: 'edition-not-decided' }, status: 409 },
  'edition-of-the-other-kind': { refusal: { code: 'edition-of-the-other-kind', digest: '2026-11', wanted: 'week' }, status: 409, field: 'digest' },
  'edition-overlaps': { refusal: { code: 'edition-overlaps', digest: '2026-11', released: '2026-W48' }, status: 409, field: 'digest' },
  'edition-released': { refusal: { code: 'edition-released', digest: '2026-W48', releasedAt: at }, status: 409 },
  'no-such-bulletin-item': { refusal: { code: 'no-such-bulletin-item', item: 'x' }, status: 404, code: 'not-found' },
  'no-such-bulletin': { refusal: { code: 'no-such-bulletin', bulletin: '2026-W99' }, status: 404, code: 'not-found' },
  'bulletin-item-gone-by': { refusal: { code: 'bulletin-item-gone-by', until: on, today: civilDate('2026-06-02') }, status: 422, field: 'until' },
  'bulletin-item-for-nobody': { refusal: { code: 'bulletin-item-for-nobody', named: [] }, status: 422, field: 'concerns' },
  'bulletin-item-sent': { refusal: { code: 'bulletin-item-sent', item: 'x', sentAt: at }, status: 409 },
  'bulletin-item-withdrawn': { refusal: { code: 'bulletin-item-withdrawn', item: 'x', withdrawnAt: at }, status: 409 },
  'not-allowed': { refusal: { code: 'not-allowed', act: 'enquiry.assign', hidden: false }, status: 403, level: 'warn' },
  'status-forbids': { refusal: { code: 'status-forbids', act: 'answer', status: 'closed' }, status: 409 },
  'still-owed': { refusal: { code: 'still-owed', owed: ['hr/10.2'] }, status: 409, clauses: ['hr/10.2'] },
  'notice-still-owed': { refusal: { code: 'notice-still-owed', owed: ['ga/7.15'] }, status: 409, clauses: ['ga/7.15'] },
  'no-such-committee': { refusal: { code: 'no-such-committee', committee: 'x', known: ['Planning'] }, status: 422, field: 'to.chairOf' },
  'no-such-ward': { refusal: { code: 'no-such-ward', ward: 'x', known: [] }, status: 422, field: 'to.ward' },
  'no-such-group': { refusal: { code: 'no-such-group', group: 'x', known: ['Orchard'] }, status: 422, field: 'group' },
  'nobody-to-tell': { refusal: { code: 'nobody-to-tell', whom: 'the chair of “Planning”' }, status: 422 },
  'noted-already': { refusal: { code: 'noted-already', whom: 'the chair of “Planning”' }, status: 409, field: 'text' },
  'nothing-given-yet': { refusal: { code: 'nothing-given-yet', whom: 'the chair of “Planning”' }, status: 409, field: 'text' },
  'groups-off': { refusal: { code: 'groups-off', group: 'Orchard' }, status: 409, field: 'group' },
  'work-not-covered': {
    refusal: { code: 'work-not-covered', what: 'advice', covered: ['report'], clause: 'sa/4.4' },
    ...{ status: 422, field: 'what', clauses: ['sa/4.4'] },
  },
  'recommendation-refused': { refusal: { code: 'recommendation-refused', clause: 'wa/4.3' }, status: 422, field: 'recommendation', clauses: ['wa/4.3'] },
  'recommendation-needs-reason': {
    refusal: { code: 'recommendation-needs-reason', clause: 'sa/4.3' },
    ...{ status: 422, field: 'recommendation.publicInterestReason', clauses: ['sa/4.3'] },
  },
  'no-such-report': { refusal: { code: 'no-such-report', report: null, known: ['f', 'g'] }, status: 422, field: 'report' },
  'copies-not-asked': { refusal: { code: 'copies-not-asked', clause: 'wa/4.4' }, status: 409, clauses: ['wa/4.4'] },
  'already-corrected': { refusal: { code: 'already-corrected', fact: 'f' }, status: 409, field: 'fact' },
  'correction-breaks-enquiry': { refusal: { code: 'correction-breaks-enquiry', fact: 'f' }, status: 409, field: 'fact' },
  'changed-meanwhile': { refusal: { code: 'changed-meanwhile', expected: 2, found: 3 }, status: 412, field: 'If-Match' },
  'key-used-for-another-act': { refusal: { code: 'key-used-for-another-act', key: 'k' }, status: 422, field: 'Idempotency-Key' },
  'no-such-person': { refusal: { code: 'no-such-person', person: 'p', wanted: 'officer' }, status: 422, field: 'officer' },
  'no-such-fact': { refusal: { code: 'no-such-fact', fact: 'f' }, status: 422, field: 'fact' },
  'in-the-future': { refusal: { code: 'in-the-future', at, now }, status: 422, field: 'at' },
  'before-receipt': { refusal: { code: 'before-receipt', at: now, receivedAt: at }, status: 422, field: 'at' },
  'sent-only-now': { refusal: { code: 'sent-only-now', at: now, now: at }, status: 422, field: 'at' },
  'only-email-is-sent': { refusal: { code: 'only-email-is-sent', channel: 'letter' }, status: 422, field: 'alreadyGiven' },
  'amendment-does-not-apply': {
    refusal: { code: 'amendment-does-not-apply', fact: 'f', field: 'promisedOn' },
    status: 422,
    field: 'instead.promisedOn',
  },
  'calendar-at-fault': {
    refusal: { code: 'calendar-at-fault', faults: [{ code: 'never-opens', found: '{}', wanted: 'a day', where: 'closures[0]' }] },
    status: 422,
    field: 'closures[0]',
  },
  'snooze-beyond-due': { refusal: { code: 'snooze-beyond-due', until: on, today: on, dueOn: null }, status: 422, field: 'until' },
  'flagged-already': { refusal: { code: 'flagged-already', since: at }, status: 409 },
  'not-flagged': { refusal: { code: 'not-flagged' }, status: 409 },
  'flag-is-lifted': { refusal: { code: 'flag-is-lifted', fact: 'f' }, status: 409, field: 'fact' },
  'no-such-policy': { refusal: { code: 'no-such-policy', policy: 'mowing', known: ['grass-cutting'] }, status: 422, field: 'policy' },
  'absence-days': { refusal: { code: 'absence-days', from: on, until: on, today: civilDate('2026-06-02') }, status: 422, field: 'until' },
  'own-deputy': { refusal: { code: 'own-deputy', person: 'p' }, status: 422, field: 'deputy' },
  'absence-overlaps': {
    refusal: { code: 'absence-overlaps', from: on, until: on, other: { id: 'a', person: 'p', from: on, until: on, deputy: 'd' } },
    status: 409,
    field: 'from',
  },
  'no-such-absence': { refusal: { code: 'no-such-absence', absence: 'a' }, status: 404 },
  'unattended-already': { refusal: { code: 'unattended-already', until: on }, status: 409 },
  'unattended-again': { refusal: { code: 'unattended-again', from: at }, status: 409 },
  'unattended-long': { refusal: { code: 'unattended-long', gone: 29, from: on }, status: 409 },
  'unattended-days': { refusal: { code: 'unattended-days', until: on, today: civilDate('2026-06-02'), latest: civilDate('2026-06-30'), gone: 3 }, status: 422, field: 'until' },
  'office-attended': { refusal: { code: 'office-attended' }, status: 409 },
  'no-such-addition': { refusal: { code: 'no-such-addition', id: 'x' }, status: 422, field: 'withdraw' },
  'belongs-to-the-calendar': { refusal: { code: 'belongs-to-the-calendar', fact: 'f' }, status: 409, field: 'fact' },
  'belongs-to-the-meeting': { refusal: { code: 'belongs-to-the-meeting', fact: 'f' }, status: 409, field: 'fact' },
  'carried-by-our-mail': { refusal: { code: 'carried-by-our-mail', fact: 'f', at }, status: 422, field: 'instead' },
  'promise-not-after-act': {
    refusal: { code: 'promise-not-after-act', promisedOn: on, actedOn: civilDate('2026-06-02') },
    status: 422,
    field: 'promisedOn',
  },
  'renewal-needs-reason': {
    refusal: { code: 'renewal-needs-reason', promisedOn: on, clause: 'hr/10.2' },
    status: 422,
    field: 'reason',
    clauses: ['hr/10.2'],
  },
  'promise-too-long': {
    refusal: { code: 'promise-too-long', promisedOn: on, workingDays: 41, longest: 40 },
    status: 422,
    field: 'promisedOn',
  },
  'promise-needs-agreement': {
    refusal: { code: 'promise-needs-agreement', promisedOn: on, workingDays: 21, clerkAgreesBeyond: 20 },
    status: 409,
    field: 'promisedOn',
  },
  'one-timescale': { refusal: { code: 'one-timescale', given: 'both' }, status: 422, field: 'promisedOn' },
  'no-such-meeting': { refusal: { code: 'no-such-meeting', meeting: 'm' }, status: 422, field: 'afterMeeting.meeting' },
  'meeting-before-papers': {
    refusal: { code: 'meeting-before-papers', heldOn: on, papersOn: civilDate('2026-06-02') },
    status: 422,
    field: 'papersOn',
  },
  'meeting-gone-by': { refusal: { code: 'meeting-gone-by', heldOn: on, earliest: civilDate('2026-06-02') }, status: 422, field: 'heldOn' },
  'meeting-time-not-said': { refusal: { code: 'meeting-time-not-said', title: 'Council', heldOn: on }, status: 422, field: 'saidAt' },
  'notice-in-the-future': { refusal: { code: 'notice-in-the-future', givenOn: on, today: on }, status: 422, field: 'givenOn' },
  'notice-after-meeting': { refusal: { code: 'notice-after-meeting', givenOn: on, heldOn: on }, status: 422, field: 'givenOn' },
  'notice-too-short': { refusal: { code: 'notice-too-short', givenOn: on, heldOn: on, latestByNalc: on, latestByElitestone: on }, status: 422, field: 'givenOn' },
  'actions-at-fault': {
    refusal: { code: 'actions-at-fault', faults: [{ action: 1, field: 'members[0]', found: 'nobody', wanted: 'member' }] },
    ...{ status: 422, field: 'actions[1].members[0]' },
  },
  'agenda-item-stage': { refusal: { code: 'agenda-item-stage', act: 'receive-papers', stage: null }, status: 409 },
  'item-for-held-meeting': { refusal: { code: 'item-for-held-meeting', title: 'Council', heldOn: on }, status: 422, field: 'meeting' },
  'papers-before-item': { refusal: { code: 'papers-before-item', at: now, askedAt: at }, status: 422, field: 'at' },
  'two-ends': { refusal: { code: 'two-ends', redirectedTo: 'county', refusedOn: 'confidential' }, status: 422, field: 'refusedOn' },
  'no-such-body': { refusal: { code: 'no-such-body', body: 'x', known: ['county'] }, status: 422, field: 'redirectedTo' },
  'no-such-ground': { refusal: { code: 'no-such-ground', ground: 'x', known: [] }, status: 422, field: 'refusedOn' },
  'already-converted': { refusal: { code: 'already-converted', regime: 'foi', convertedAt: at }, status: 409, field: 'regime' },
  'converted-before-missed-day': { refusal: { code: 'converted-before-missed-day', at, dueOn: on }, status: 409, field: 'at' },
  'part-stays-a-request': { refusal: { code: 'part-stays-a-request', fact: 'f' }, status: 409, field: 'fact' },
  'converted-twice': { refusal: { code: 'converted-twice', fact: 'f', convertedAt: at }, status: 409, field: 'fact' },
  'no-information-request': { refusal: { code: 'no-information-request', act: 'extend' }, status: 409 },
  'before-conversion': { refusal: { code: 'before-conversion', at: now, convertedAt: at }, status: 422, field: 'at' },
  'clarification-awaited': { refusal: { code: 'clarification-awaited', since: at }, status: 409 },
  'clarification-not-sought': { refusal: { code: 'clarification-not-sought' }, status: 409 },
  'fees-notice-before': { refusal: { code: 'fees-notice-before', givenAt: at }, status: 409 },
  'fee-before-notice': { refusal: { code: 'fee-before-notice' }, status: 409 },
  'fee-paid-before': { refusal: { code: 'fee-paid-before', paidAt: at }, status: 409 },
  'notice-too-late': { refusal: { code: 'notice-too-late', act: 'give-fees-notice', lastOn: on }, status: 409, field: 'at' },
  'extension-too-late': { refusal: { code: 'extension-too-late', lastOn: on }, status: 409, field: 'at' },
  'extended-before': { refusal: { code: 'extended-before', extendedAt: at }, status: 409 },
  'ground-of-other-law': {
    refusal: { code: 'ground-of-other-law', ground: 'eir-complex', regime: 'foi', wanted: 'public-interest' },
    status: 422,
    field: 'ground',
  },
  'statutory-days-rest': { refusal: { code: 'statutory-days-rest', since: at, because: 'fee-awaited' }, status: 409 },
  'no-fee-awaited': { refusal: { code: 'no-fee-awaited' }, status: 409, field: 'outcome' },
  'fee-not-lapsed': { refusal: { code: 'fee-not-lapsed', lapsesOn: civilDate('2026-09-01'), today: on }, status: 409, field: 'outcome' },
  'refused-by-law-alone': { refusal: { code: 'refused-by-law-alone', ground: 'need-to-know', regime: 'eir' }, status: 409, field: 'refusedOn' },
  'cannot-join': { refusal: { code: 'cannot-join', reference: 'HR-0001', because: 'itself' }, status: 409, field: 'reference' },
  'no-enquiry-to-join': { refusal: { code: 'no-enquiry-to-join', reference: 'HR-9999' }, status: 422, field: 'reference' },
  'nothing-said-since': { refusal: { code: 'nothing-said-since', fact: 'f', known: ['g'] }, status: 422, field: 'fact' },
  'not-a-member-of-it': { refusal: { code: 'not-a-member-of-it', person: null, members: ['a', 'b'] }, status: 422, field: 'member' },
  'already-theirs': { refusal: { code: 'already-theirs', officer: 'p' }, status: 409, field: 'officer' },
  'opened-by-office': { refusal: { code: 'opened-by-office', act: 'answer' }, status: 409 },
  'appointment-out-of-order': { refusal: { code: 'appointment-out-of-order', at: now, last: at }, status: 422, field: 'at' },
  'burden-needs-member': { refusal: { code: 'burden-needs-member', act: 'discuss-burden', members: ['m'] }, status: 422, field: 'with' },
  'promise-too-far': { refusal: { code: 'promise-too-far', promisedOn: civilDate('2062-06-01'), furthest: civilDate('2027-06-02') }, status: 422, field: 'promisedOn' },
  'no-such-message': { refusal: { code: 'no-such-message', message: 'm' }, status: 404, code: 'not-found' },
  'words-of-the-office': { refusal: { code: 'words-of-the-office', message: 'm' }, status: 409, field: 'message' },
  'no-such-mail': { refusal: { code: 'no-such-mail', mail: 'm' }, status: 404, code: 'not-found' },
  'nobody-at-address': { refusal: { code: 'nobody-at-address', mail: 'm', address: 'a@x.example' }, status: 409, field: 'decision' },
  'mail-out-of-time': { refusal: { code: 'mail-out-of-time', mail: 'm', lastDay: civilDate('2026-05-12') }, status: 409, field: 'decision' },
  'word-of-trouble': { refusal: { code: 'word-of-trouble', mail: 'm' }, status: 409, field: 'mail' },
  'mail-not-in-trouble': { refusal: { code: 'mail-not-in-trouble', mail: 'm', trouble: null }, status: 409, field: 'mail' },
  'message-gone': { refusal: { code: 'message-gone', message: 'm' }, status: 409, field: 'message' },
  'message-placed': { refusal: { code: 'message-placed', message: 'm', state: 'enquiry' }, status: 409, field: 'message' },
  'no-such-attachment': { refusal: { code: 'no-such-attachment', message: 'm', sha256: 'a' }, status: 404, code: 'not-found' },
  'no-html': { refusal: { code: 'no-html', message: 'm' }, status: 404 },
  'mail-not-opened': { refusal: { code: 'mail-not-opened', message: 'm', because: 'too-much' }, status: 422, level: 'warn' },
  'reply-before-request': {
    refusal: { code: 'reply-before-request', at: instant('2026-06-01T10:00:00Z'), askedAt: instant('2026-06-02T10:00:00Z') },
    ...{ status: 422, field: 'at' },
  },
  'report-day-gone-by': {
    refusal: { code: 'report-day-gone-by', dueOn: on, today: civilDate('2026-06-02') },
    status: 422,
    field: 'dueOn',
  },
  'no-such-rule': { refusal: { code: 'no-such-rule', kind: 'outside-body-report' }, status: 409 },
  'burden-stage': { refusal: { code: 'burden-stage', act: 'explain-burden', stage: null }, status: 409 },
  'burden-not-discussed': { refusal: { code: 'burden-not-discussed', outcome: 'narrowed', stage: 'raised' }, status: 409, field: 'outcome' },
  'burden-phase': {
    refusal: { code: 'burden-phase', outcome: 'phased', phasedUntil: null, today: on },
    status: 422,
    field: 'phasedUntil',
  },
  'no-such-appointment': { refusal: { code: 'no-such-appointment', appointment: 'x' }, status: 422, field: 'appointment' },
  'appointment-step': {
    refusal: { code: 'appointment-step', step: 'held', state: null, allowed: ['asked', 'offered', 'fixed'] },
    status: 409,
    field: 'step',
  },
  'appointment-gone-by': { refusal: { code: 'appointment-gone-by', startsAt: now, at }, status: 422, field: 'startsAt' },
  'no-such-complaint': { refusal: { code: 'no-such-complaint', reference: 'x' }, status: 404, code: 'not-found' },
  'nobody-on-complaint': { refusal: { code: 'nobody-on-complaint', field: 'about', person: 'p' }, status: 422, field: 'about' },
  'no-complaint-route': { refusal: { code: 'no-complaint-route', about: 'clerk', raisedBy: 'officer', known: [] }, status: 409, field: 'about' },
  'complaint-about-several': { refusal: { code: 'complaint-about-several', abouts: ['clerk', 'officer'] }, status: 422, field: 'about' },
  'complaint-about-oneself': { refusal: { code: 'complaint-about-oneself', person: 'p' }, status: 422, field: 'about' },
  'complaint-of-another': { refusal: { code: 'complaint-of-another', person: 'p' }, status: 422, field: 'by' },
  'complaint-to-its-own': { refusal: { code: 'complaint-to-its-own', name: 'Jo Clark', because: 'subject', instead: ['the Mayor'] }, status: 422, field: 'handlers' },
  'complaint-needs-handler': {
    refusal: { code: 'complaint-needs-handler', roles: ['the clerk'], clause: 'hr/12.3' },
    status: 422,
    field: 'handlers',
    clauses: ['hr/12.3'],
  },
  'complaint-handler-off-route': {
    refusal: { code: 'complaint-handler-off-route', name: 'Jo Clark', roles: ['the clerk'], clause: 'hr/12.3' },
    status: 422,
    field: 'handlers',
    clauses: ['hr/12.3'],
  },
  'complaint-decision-of-another': { refusal: { code: 'complaint-decision-of-another', from: ['Clare Clerk'], clause: 'houghton-regis/12.3-officer' }, status: 422, field: 'decision', clauses: ['houghton-regis/12.3-officer'] },
  'complaint-decided-later': { refusal: { code: 'complaint-decided-later', decidedOn: civilDate('2026-06-02'), today: civilDate('2026-06-01') }, status: 422, field: 'decision.decidedOn' },
  'complaint-never-alone': { refusal: { code: 'complaint-never-alone', name: 'Cllr Yeo', clause: 'ware/5.2' }, status: 422, field: 'handlers', clauses: ['ware/5.2'] },
  'complaint-ended': { refusal: { code: 'complaint-ended' }, status: 409 },
  'before-complaint': { refusal: { code: 'before-complaint', at: now, raisedAt: at }, status: 422, field: 'at' },
  'complaint-step': { refusal: { code: 'complaint-step', step: 'formal', next: 'informal', known: ['informal', 'formal'], clause: 'hr/12.2' }, status: 409, field: 'step', clauses: ['hr/12.2'] },
  'complaint-outcome-early': { refusal: { code: 'complaint-outcome-early', what: 'outcome', next: 'informal', clause: 'hr/12.2' }, status: 409, field: 'what', clauses: ['hr/12.2'] },
  'complaint-by-its-subject': { refusal: { code: 'complaint-by-its-subject', instead: ['Olive Shaw'] }, status: 409, field: 'about' },
  'complaint-not-passed-over': { refusal: { code: 'complaint-not-passed-over', step: 'formal' }, status: 422, field: 'isTaken' },
  'complaint-body': { refusal: { code: 'complaint-body', found: null, known: ['SLCC'] }, status: 422, field: 'body' },
  'not-its-subject': { refusal: { code: 'not-its-subject', person: 'p', about: ['q'] }, status: 422, field: 'to' },
  'no-officers-concern': { refusal: { code: 'no-officers-concern' }, status: 409, field: 'what' },
  'complaint-still-owed': { refusal: { code: 'complaint-still-owed', owed: ['hr/12.3'] }, status: 409, clauses: ['hr/12.3'] },
  'appointment-to-come': { refusal: { code: 'appointment-to-come', startsAt: at, now }, status: 409, field: 'step' },
};

describe('the answer to a refusal', () => {
  it.each(Object.entries(rows))('%s', (own, { refusal, status, code = own, field, level = 'info', clauses }: Row) => {
    const { problem, level: loudness } = outcomeOf(refusal, {});
    expect(problem).toMatchObject({ status, code, type: `urn:member-enquiries:problem:${code}` });
    expect(problem.faults.map((fault) => fault.field)).toEqual(field === undefined ? [] : [field]);
    expect(problem.clauses).toEqual(clauses);
    expect(loudness).toBe(level);
    expect(problem.title).toMatch(/^[A-Z].*[^.]$/);
    expect(problem.detail).toMatch(/^[A-Z].*\.$/);
  });

  it('is the same for what does not exist and for what must not be known to exist', () => {
    const hidden = outcomeOf({ code: 'not-allowed', act: 'enquiry.read', hidden: true }, {});
    expect(hidden).toEqual(outcomeOf(rows['no-such-enquiry'].refusal, {}));
    expect(hidden).toEqual(outcomeOf(rows['no-such-council'].refusal, {}));
  });

  it('names the field as the route does', () => {
    const { problem } = outcomeOf(rows['in-the-future'].refusal, { at: 'received' });
    expect(problem.faults).toEqual([{ field: 'received', found: at, wanted: `${now} or earlier` }]);
  });

  it('tells members, officers and people apart', () => {
    const faultsOf = (wanted: 'member' | 'officer' | 'person', names = {}) =>
      outcomeOf({ code: 'no-such-person', person: 'p', wanted }, names).problem.faults;
    expect(faultsOf('member')).toEqual([{ field: 'members', found: 'p', wanted: 'the id of a member of the council' }]);
    expect(faultsOf('member', { member: 'member' })).toMatchObject([{ field: 'member' }]);
    expect(faultsOf('officer')).toEqual([{ field: 'officer', found: 'p', wanted: 'the id of an officer of the council' }]);
    expect(faultsOf('person')).toEqual([{ field: 'people', found: 'p', wanted: 'the ids of members and officers of the council' }]);
    expect(faultsOf('person', { people: 'agreedBy' })).toMatchObject([{ field: 'agreedBy' }]);
  });

  it('is that there is nothing, where what is missing is named in the path', () => {
    const missing = outcomeOf(rows['no-such-meeting'].refusal, { path: 'no-such-meeting' });
    expect(missing).toEqual(outcomeOf(rows['no-such-enquiry'].refusal, {}));
  });

  it('says of every reason why an enquiry cannot be joined what would do', () => {
    const reasons = ['itself', 'joined-itself', 'others-are-joined-to-this', 'answered'] as const;
    const faults = reasons.map((because) => outcomeOf({ code: 'cannot-join', reference: 'HR-0001', because }, {}).problem.faults[0]);
    expect(faults.map((fault) => fault?.found.startsWith('HR-0001, '))).toEqual([true, true, true, true]);
    expect(new Set(faults.map((fault) => fault?.wanted)).size).toBe(4);
  });

  it('names what there is to choose from, or that there is nothing', () => {
    const wantedOf = (refusal: Refusal) => outcomeOf(refusal, {}).problem.faults[0]?.wanted;
    expect(wantedOf({ code: 'no-such-body', body: 'x', known: ['county', 'water'] })).toBe('one of county, water');
    expect(wantedOf({ code: 'no-such-ground', ground: 'x', known: [] })).toBe('nothing: the protocol has none');
    expect(wantedOf({ code: 'appointment-step', step: 'held', state: 'cancelled', allowed: [] })).toBe('nothing: it is over');
    expect(wantedOf({ code: 'burden-phase', outcome: 'narrowed', phasedUntil: on, today: on })).toBe('nothing');
  });
});

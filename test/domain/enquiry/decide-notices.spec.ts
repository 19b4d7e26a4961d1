import { type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { decideClose } from '../../../src/domain/enquiry/decide/close.js';
import { decideCorrect } from '../../../src/domain/enquiry/decide/correct.js';
import { decideNotify } from '../../../src/domain/enquiry/decide/notify.js';
import { decideReportToGroup, type GroupReport } from '../../../src/domain/enquiry/decide/report-to-group.js';
import { decideSupplyCopy } from '../../../src/domain/enquiry/decide/supply-copy.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { factsFor } from '../../../src/domain/enquiry/readers.js';
import { type NoticeTo } from '../../../src/domain/notice/notice.js';
import { groupNotice, informationTerms, member, noticeProtocol, correctionTerms, stateWith, termsOf } from '../../support/builders.js';
import { ada, answered, at, ben, contacted, fact, groupReported, noticeDue, notified, received } from '../../support/facts.js';

const now = at('Wed 2026-05-13 10:00');
const doing: Doing = { factId: 'the-act', by: { kind: 'service' }, at: now, recordedAt: now };
const members = [member({ group: 'Orchard' }), member({ id: ben, group: 'Harbour', ward: 'Northern', chairs: ['Planning'] }), member({ id: 'dee' })];
const circle = { members, asking: [ada] };
const planning: NoticeTo = { kind: 'chair', committee: 'Planning' };
const asked = received(at('Mon 2026-05-11 10:00'));
const stateOf = (...facts: readonly Fact[]) => stateWith([asked, ...facts], termsOf({ protocol: noticeProtocol() }));

const given = answered(at('Tue 2026-05-12 10:00'));

describe('telling a chair', () => {
  it('waits until something was given; that they are to be told does not', () => {
    const tell = (...facts: readonly Fact[]) => decideNotify(stateOf(...facts), doing, { to: planning, text: 'The path is shut.' }, circle);
    expect(tell()).toEqual({ ok: false, refusal: { code: 'nothing-given-yet', whom: 'the chair of “Planning”' } });
    expect([tell(given).ok, tell(contacted(given.at)).ok]).toEqual([true, true]);
    expect(decideNotify(stateOf(), doing, { to: { kind: 'ward', ward: 'Northern ward' }, text: 'The path is shut.' }, circle)).toMatchObject({ ok: true, value: { happening: { to: { ward: 'Northern' } } } });
  });

  it('keeps whom it was for and what was said', () => {
    expect(decideNotify(stateOf(given), doing, { to: { kind: 'chair', committee: 'planning' }, text: 'The path is shut.' }, circle)).toMatchObject({
      ok: true,
      value: { happening: { kind: 'notified', to: planning, recipients: [ben] }, words: { text: 'The path is shut.' } },
    });
  });

  it('may be left for later, once', () => {
    expect(decideNotify(stateOf(), doing, { to: planning, text: null }, circle)).toMatchObject({ ok: true, value: { happening: { kind: 'notice-due', to: planning, recipients: [ben] }, words: {} } });
    const refusal = { code: 'noted-already', whom: 'the chair of “Planning”' };
    expect(decideNotify(stateOf(noticeDue(asked.at, planning)), doing, { to: planning, text: null }, circle)).toEqual({ ok: false, refusal });
    expect(decideNotify(stateOf(noticeDue(asked.at, planning), notified(asked.at, planning)), doing, { to: planning, text: null }, circle).ok).toBe(true);
  });

  it('is what an enquiry waits with before it is closed as answered', () => {
    const answer = answered(at('Tue 2026-05-12 10:00'));
    const close = (...facts: readonly Fact[]) => decideClose(stateOf(answer, ...facts), doing, { outcome: 'answered', reason: 'Done.' }, informationTerms());
    expect(close(noticeDue(answer.at, planning))).toEqual({ ok: false, refusal: { code: 'notice-still-owed', owed: ['great-aycliffe/7.15'] } });
    expect(close(noticeDue(answer.at, planning), notified(now, planning)).ok).toBe(true);
  });

  it('happened when our mail went: no correction gives it another time', () => {
    const state = stateOf(notified(asked.at, planning, { id: 'told' }));
    const correction = { fact: 'told', instead: { at: at('Tue 2026-05-12 10:00') }, reason: 'On Tuesday.' };
    expect(decideCorrect(state, doing, correction, correctionTerms())).toMatchObject({ ok: false, refusal: { code: 'carried-by-our-mail' } });
  });
});

describe('a report for one group', () => {
  const report: GroupReport = { group: 'orchard', what: 'report', title: 'The bridge', text: 'Three options.', recommendation: null };
  const recommending = (publicInterestReason: string | null): GroupReport => ({ ...report, recommendation: { text: 'The second.', publicInterestReason } });
  const decide = (command: GroupReport, rule = groupNotice, hasGroups = true) => decideReportToGroup(stateOf(), doing, command, { rule, hasGroups }, circle);

  it('is kept with whom it was for, who is told and when, and what it says', () => {
    expect(decide(report)).toMatchObject({
      ok: true,
      value: { happening: { kind: 'group-report', group: 'Orchard', what: 'report', recommends: false, recipients: [ben, 'dee'], toldAt: now }, words: { text: 'Three options.' } },
    });
  });

  it('was perhaps made before it is recorded: the others are told now', () => {
    const late = { ...doing, at: at('Tue 2026-05-12 10:00') };
    expect(decideReportToGroup(stateOf(), late, report, { rule: groupNotice, hasGroups: true }, circle)).toMatchObject({ ok: true, value: { at: late.at, happening: { toldAt: now } } });
  });

  it('recommends in the public interest, with the reason', () => {
    const decided = decide(recommending('The bridge may fall.'));
    expect(decided).toMatchObject({ ok: true, value: { happening: { recommends: true }, words: { recommendation: 'The second.', reason: 'The bridge may fall.' } } });
  });

  it.each([
    ['where the council has no groups', decide(report, groupNotice, false), { code: 'groups-off', group: 'orchard' }],
    ['for a group that is not there', decide({ ...report, group: 'Meadow' }), { code: 'no-such-group', group: 'Meadow', known: ['Harbour', 'Orchard'] }],
    ['of a kind that the clause does not speak of', decide({ ...report, what: 'advice' }), { code: 'work-not-covered', what: 'advice', covered: ['report'], clause: 'st-austell/4.4' }],
    ['that recommends without a reason', decide(recommending(null)), { code: 'recommendation-needs-reason', clause: 'st-austell/4.3' }],
    ['that recommends for a blank reason', decide(recommending(' \n')), { code: 'recommendation-needs-reason', clause: 'st-austell/4.3' }],
    [
      'that recommends where the protocol has none',
      decide(recommending('The bridge may fall.'), { ...groupNotice, recommendation: 'never', recommendationClause: 'ware/4.3' }),
      { code: 'recommendation-refused', clause: 'ware/4.3' },
    ],
  ])('is refused %s', (_, decided, refusal) => {
    expect(decided).toEqual({ ok: false, refusal });
  });
});

describe('a copy of it', () => {
  const [one, other] = [groupReported(asked.at, { id: 'one' }), groupReported(asked.at, { id: 'other' })];

  it.each<[name: string, reports: readonly Fact[], report: string | undefined, outcome: unknown]>([
    ['of the only one', [one], undefined, { kind: 'copy-supplied', report: 'one', member: 'dee' }],
    ['of the one that is named', [one, other], 'other', { kind: 'copy-supplied', report: 'other', member: 'dee' }],
    ['of one among several', [one, other], undefined, { code: 'no-such-report', report: null, known: ['one', 'other'] }],
    ['where there is none', [], undefined, { code: 'no-such-report', report: null, known: [] }],
    ['of another', [one], 'answer', { code: 'no-such-report', report: 'answer', known: ['one'] }],
  ])('%s', (_, reports, report, outcome) => {
    const decided = decideSupplyCopy(stateOf(...reports), doing, { member: 'dee', ...(report !== undefined && { report }) }, groupNotice);
    expect(decided.ok ? decided.value.happening : decided.refusal).toEqual(outcome);
  });

  it('is none where the protocol asks for none', () => {
    expect(decideSupplyCopy(stateOf(one), doing, { member: 'dee' }, { ...groupNotice, copies: false })).toEqual({ ok: false, refusal: { code: 'copies-not-asked', clause: 'st-austell/4.4' } });
  });
});

it('those who asked read by role who was told, and not who asked for a copy', () => {
  const copy = fact({ kind: 'copy-supplied', report: 'one', member: 'dee' }, now);
  const state = stateOf(noticeDue(asked.at, planning), notified(asked.at, planning), groupReported(asked.at, { id: 'one' }), copy);
  const seen = factsFor({ as: 'member', id: ada }, state).map(({ happening }) => happening);
  expect(seen).toMatchObject([{ kind: 'received' }, { kind: 'notified', to: planning, recipients: [] }, { kind: 'group-report', group: 'Orchard', recipients: [] }]);
  expect(factsFor({ as: 'officer' }, state)).toHaveLength(5);
});

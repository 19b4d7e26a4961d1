import { decideTakeOut, splitWith } from '../../../src/domain/enquiry/decide/take-out.js';
import { type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { knownEnquiry } from '../../../src/domain/report/known-enquiry.js';
import { stateWith, termsOf } from '../../support/builders.js';
import { acknowledged, ada, answered, assigned, at, closed, converted, day, fact, olive, oscar, received, takenOut } from '../../support/facts.js';

const asked = received(at('Tue 2026-05-12 10:00'));
const now = at('Thu 2026-05-14 10:00');
const doing: Doing = { factId: 'out', by: { kind: 'service' }, at: now, recordedAt: now };
const alone = { joinedHere: [], split: [] };
const terms = termsOf();

describe('an enquiry that is none', () => {
  it.each<[name: string, facts: readonly Fact[]]>([
    ['that is new', [asked]],
    ['that was promised an answer', [asked, acknowledged(at('Tue 2026-05-12 11:00'), day('Fri 2026-05-22'))]],
    ['that was answered', [asked, answered(at('Tue 2026-05-12 11:00'))]],
    ['that was closed', [asked, closed(at('Tue 2026-05-12 11:00'), 'withdrawn')]],
    ['that was answered as a request for information', [asked, converted(at('Tue 2026-05-12 11:00')), answered(at('Tue 2026-05-12 12:00'))]],
  ])('is taken out: one %s', (_, facts) => {
    const decided = decideTakeOut(stateWith(facts), doing, alone);
    expect(decided).toMatchObject({ ok: true, value: { happening: { kind: 'taken-out' }, words: {} } });
    const state = stateWith([...facts, ...(decided.ok ? [decided.value] : [])]);
    expect(state).toMatchObject({ status: 'closed', takenOutBy: 'out', members: [], assignedTo: null });
    expect(state.obligations.filter(({ settled }) => settled === null)).toEqual([]);
  });

  it('lifts what was owed, and is nobody’s any more', () => {
    const state = stateWith([asked, assigned(at('Tue 2026-05-12 11:00'), oscar), takenOut(now)]);
    expect(state.obligations.map(({ settled }) => settled)).toMatchObject([{ how: 'lifted', at: now }]);
    expect(state).toMatchObject({ members: [], assignedTo: null, joinedTo: null });
  });

  it.each<[name: string, state: ReturnType<typeof stateWith>, joined: readonly string[], refusal: object]>([
    ['several members asked it', stateWith([received(asked.at, { members: [ada, olive] })]), [], { code: 'asked-by-several', members: [ada, olive] }],
    ['others are answered with it', stateWith([asked]), ['HR-0002'], { code: 'others-joined-here', references: ['HR-0002'] }],
    ['the law has it answered', stateWith([asked, converted(at('Tue 2026-05-12 11:00'))]), [], { code: 'law-owes-answer' }],
    ['the office opened it', stateWith([received(asked.at, { byOffice: true })]), [], { code: 'opened-by-office' }],
  ])('stays where %s', (_, state, joined, refusal) => {
    expect(decideTakeOut(state, doing, { ...alone, joinedHere: joined })).toMatchObject({ ok: false, refusal });
  });

  it.each<[what: string, others: readonly Fact[]]>([
    ['goes on', [asked]],
    ['was answered', [asked, answered(at('Tue 2026-05-12 11:00'))]],
    ['was closed because the councillor withdrew it', [asked, closed(at('Tue 2026-05-12 11:00'), 'withdrawn')]],
  ])('stays while a part or the whole of it %s', (_, others) => {
    const decided = decideTakeOut(stateWith([asked]), doing, { ...alone, split: [{ reference: 'HR-0002', state: stateWith(others) }] });
    expect(decided).toEqual({ ok: false, refusal: { code: 'others-split-from-it', references: ['HR-0002'] } });
  });

  it.each<[what: string, end: Fact]>([
    ['was closed as mistaken', closed(at('Tue 2026-05-12 11:00'), 'mistaken')],
    ['was taken out', takenOut(now)],
  ])('is taken out once a part or the whole of it %s', (_, end) => {
    expect(decideTakeOut(stateWith([asked]), doing, { ...alone, split: [{ reference: 'HR-0002', state: stateWith([asked, end]) }] }).ok).toBe(true);
  });

  it('is related to its parts and to the whole of which it is one', () => {
    const whole = stateWith([asked, fact({ kind: 'split-off', to: 'part', reference: 'HR-0002', regime: 'foi' }, now)]);
    const part = stateWith([received(asked.at, { splitFrom: { enquiry: 'whole', reference: 'HR-0001' } })]);
    expect([splitWith(whole), splitWith(part), splitWith(stateWith([asked]))]).toEqual([['HR-0002'], ['HR-0001'], []]);
  });

  it('is counted as long as nobody knew it, and by nothing from then on', () => {
    const facts = [asked, takenOut(now)];
    expect(knownEnquiry(facts, terms, at('Thu 2026-05-14 09:59'))).toMatchObject({ receivedAt: asked.at });
    expect(knownEnquiry(facts, terms, now)).toBeNull();
  });
});

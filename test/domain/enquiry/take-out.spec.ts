import { decideTakeOut } from '../../../src/domain/enquiry/decide/take-out.js';
import { type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { knownEnquiry } from '../../../src/domain/report/known-enquiry.js';
import { stateWith, termsOf } from '../../support/builders.js';
import { acknowledged, ada, answered, assigned, at, closed, day, olive, oscar, received, takenOut } from '../../support/facts.js';

const asked = received(at('Tue 2026-05-12 10:00'));
const now = at('Thu 2026-05-14 10:00');
const doing: Doing = { factId: 'out', by: { kind: 'service' }, at: now, recordedAt: now };
const terms = termsOf();

describe('an enquiry that is none', () => {
  it.each<[name: string, facts: readonly Fact[]]>([
    ['that is new', [asked]],
    ['that was promised an answer', [asked, acknowledged(at('Tue 2026-05-12 11:00'), day('Fri 2026-05-22'))]],
    ['that was answered', [asked, answered(at('Tue 2026-05-12 11:00'))]],
    ['that was closed', [asked, closed(at('Tue 2026-05-12 11:00'), 'withdrawn')]],
  ])('is taken out: one %s', (_, facts) => {
    const decided = decideTakeOut(stateWith(facts), doing, []);
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
    ['the office opened it', stateWith([received(asked.at, { byOffice: true })]), [], { code: 'opened-by-office' }],
  ])('stays where %s', (_, state, joined, refusal) => {
    expect(decideTakeOut(state, doing, joined)).toMatchObject({ ok: false, refusal });
  });

  it('is counted as long as nobody knew it, and by nothing from then on', () => {
    const facts = [asked, takenOut(now)];
    expect(knownEnquiry(facts, terms, at('Thu 2026-05-14 09:59'))).toMatchObject({ receivedAt: asked.at });
    expect(knownEnquiry(facts, terms, now)).toBeNull();
  });
});

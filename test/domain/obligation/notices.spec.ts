import fc from 'fast-check';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { obligationsFor } from '../../../src/domain/enquiry/readers.js';
import { type NoticeTo } from '../../../src/domain/notice/notice.js';
import { type Obligation, stateOf } from '../../../src/domain/obligation/obligation.js';
import { noticeProtocol, obligationsOf, stateWith, termsOf } from '../../support/builders.js';
import { ada, answered, assigned, at, ben, closed, corrected, day, fact, groupReported, noticeDue, notified, oscar, received } from '../../support/facts.js';

const terms = termsOf({ protocol: noticeProtocol() });
const planning: NoticeTo = { kind: 'chair', committee: 'Planning' };
const parks: NoticeTo = { kind: 'chair', committee: 'Parks' };
const northern: NoticeTo = { kind: 'ward', ward: 'Northern' };
const asked = received(at('Mon 2026-05-11 10:00'));
const answer = answered(at('Tue 2026-05-12 10:00'), { id: 'answer' });
const due = noticeDue(answer.at, planning, { id: 'due' });
const wednesday = at('Wed 2026-05-13 10:00');

const notices = (...facts: readonly Fact[]): readonly Obligation[] => obligationsOf([asked, ...facts], {}, terms).filter(({ kind }) => kind.endsWith('-notice'));
const settledBy = (...facts: readonly Fact[]) => notices(...facts).map(({ kind, startedBy, settled }) => [kind, startedBy, settled?.how ?? 'open', settled?.at ?? null]);

describe('word to a committee’s chair', () => {
  it('is owed to the chair, by whoever has the enquiry, from the answer on, though that ended it', () => {
    expect(notices(assigned(asked.at, oscar), answer, due)).toMatchObject([
      { kind: 'chair-notice', clause: 'great-aycliffe/7.15', owedBy: oscar, owedTo: [ben], startedBy: 'due', startsAt: answer.at, deadline: null, settled: null },
    ]);
  });

  it('is met by telling the chair of that committee, however it is spelt', () => {
    expect(settledBy(answer, due, notified(wednesday, { kind: 'chair', committee: 'planning ' }))).toEqual([['chair-notice', 'due', 'met', wednesday]]);
  });

  it('is met by no word to another', () => {
    const [first, second] = [notified(wednesday, parks, { id: 'parks' }), notified(wednesday, northern, { id: 'ward' })];
    expect(settledBy(answer, due, first, second)).toEqual([
      ['chair-notice', 'due', 'open', null],
      ['chair-notice', 'parks', 'met', wednesday],
      ['ward-notice', 'ward', 'met', wednesday],
    ]);
  });

  it('is owed and met in one, where nobody had noted it', () => {
    expect(settledBy(notified(wednesday, northern, { id: 'ward' }))).toEqual([['ward-notice', 'ward', 'met', wednesday]]);
  });

  it('is owed no more once it is taken back that it is due, or the enquiry is closed', () => {
    expect(settledBy(answer, due, corrected(wednesday, 'due'))).toEqual([]);
    expect(settledBy(answer, due, closed(wednesday, 'mistaken'))).toEqual([['chair-notice', 'due', 'lifted', wednesday]]);
  });

  it('is owed again once it is taken back that the chair was told', () => {
    expect(settledBy(answer, due, notified(wednesday, planning, { id: 'told' }), corrected(at('Thu 2026-05-14 10:00'), 'told'))).toEqual([['chair-notice', 'due', 'open', null]]);
  });

  it('goes on when the enquiry is opened again, and no answer meets it', () => {
    const again = fact({ kind: 'reopened', fact: 'said', because: 'fell-short', askedAt: wednesday }, wednesday);
    expect(settledBy(answer, due, again, answered(at('Thu 2026-05-14 10:00')))).toEqual([['chair-notice', 'due', 'open', null]]);
  });

  it.each([
    ['Thu 2026-05-14 16:59', 'met'],
    ['Fri 2026-05-15 00:00', 'met-late'],
  ])('has a day where the council set one: told on %s it is %s', (when, state) => {
    const standard = { rule: 'chair', withinWorkingDays: 2, decidedOn: day('Mon 2026-05-04'), minute: '26/31' };
    const local = termsOf({ protocol: noticeProtocol({ localStandards: [standard] }) });
    const [owed] = obligationsOf([asked, answer, due, notified(at(when), planning)], {}, local).filter(({ kind }) => kind === 'chair-notice');
    expect([owed?.deadline?.dueOn, owed && stateOf(owed, at('Mon 2026-05-18 09:00')), owed?.localStandard]).toEqual([day('Thu 2026-05-14'), state, standard]);
  });
});

describe('word to the other groups', () => {
  it('is owed from when the report was made, and met when they were told', () => {
    const report = groupReported(asked.at, { id: 'report', recordedAt: wednesday });
    const [owed] = notices(report);
    expect(owed).toMatchObject({ kind: 'group-notice', clause: 'st-austell/4.4', owedTo: [ben], startsAt: asked.at, settled: { how: 'met', by: 'report', at: wednesday } });
    expect(owed && [stateOf(owed, at('Tue 2026-05-12 10:00')), stateOf(owed, wednesday)]).toEqual(['open', 'met']);
  });
});

it('what is owed to others is not what a member is told that they are owed', () => {
  const state = stateWith([asked, answer, due, notified(wednesday, northern)], terms);
  expect(obligationsFor({ as: 'member', id: ada }, state).map(({ kind }) => kind)).toEqual(['answer-or-promise']);
  expect(obligationsFor({ as: 'officer' }, state)).toHaveLength(3);
});

describe('whatever order it is recorded in', () => {
  const quarterHours = (offset: number) => at(`Wed 2026-05-13 1${Math.floor(offset / 4)}:${['00', '15', '30', '45'][offset % 4] ?? '00'}`);
  const facts = fc.array(
    fc.record({ what: fc.constantFrom('due', 'told', 'answered', 'closed'), to: fc.constantFrom(planning, parks, northern), offset: fc.nat(19) }),
    { maxLength: 10 },
  ).map((steps) => steps.map(({ what, to, offset }, place): Fact => {
    const [when, overrides] = [quarterHours(offset), { id: `n${place}` }];
    if (what === 'answered') return answered(when, overrides);
    if (what === 'closed') return closed(when, 'withdrawn', overrides);
    return what === 'due' ? noticeDue(when, to, overrides) : notified(when, to, overrides);
  }));

  it('the same is owed', () => {
    fc.assert(fc.property(facts, fc.infiniteStream(fc.nat()), (all, order) => {
      const ranks = new Map(all.map(({ id }) => [id, order.next().value ?? 0]));
      const shuffled = all.toSorted((one, other) => (ranks.get(one.id) ?? 0) - (ranks.get(other.id) ?? 0));
      expect(notices(...shuffled)).toEqual(notices(...all));
    }));
  });

  it('every word that was given met something, and nothing twice', () => {
    fc.assert(fc.property(facts, (all) => {
      const owed = notices(...all);
      for (const { id } of all.filter(({ happening }) => happening.kind === 'notified')) {
        expect(owed.some(({ settled }) => settled?.by === id && settled.how === 'met')).toBe(true);
      }
      expect(new Set(owed.map(({ key }) => key)).size).toBe(owed.length);
    }));
  });
});

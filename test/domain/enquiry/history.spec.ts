import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { factsTakenBack, standingFacts } from '../../../src/domain/enquiry/history.js';
import { acknowledged, answered, appended, assigned, at, byMail, closed, contacted, corrected, day, olive, oscar, receipted, received } from '../../support/facts.js';

const noon = at('Tue 2026-05-12 12:00');
const asked = received(noon, {}, { id: 'asked' });

const ids = (facts: readonly Fact[]): readonly string[] => facts.map(({ id }) => id);

describe('facts in the order in which they happened', () => {
  it('stand by time, however they were recorded', () => {
    const answer = answered(at('Wed 2026-05-13 12:00'), { recordedAt: at('Wed 2026-05-13 12:00') });
    const contact = contacted(at('Tue 2026-05-12 15:00'), { recordedAt: at('Thu 2026-05-14 12:00') });
    expect(ids(standingFacts([answer, contact, asked]))).toEqual(ids([asked, contact, answer]));
  });

  it('at one instant stand by what they are', () => {
    const end = closed(noon, 'withdrawn');
    const told = [receipted(noon), assigned(noon, oscar), appended(noon), contacted(noon), answered(noon)];
    const promise = acknowledged(noon, day('Fri 2026-05-15'));
    const inOrder = [asked, ...told, promise, end];
    expect(ids(standingFacts(inOrder.toReversed()))).toEqual(ids(inOrder));
  });

  it('alike at one instant stand by their content, then by their id', () => {
    const [one, other] = [assigned(noon, olive, { id: 'z' }), assigned(noon, oscar, { id: 'a' })];
    const [first, second] = [contacted(noon, { id: 'first' }), contacted(noon, { id: 'second' })];
    expect(ids(standingFacts([second, other, first, one, asked]))).toEqual(ids([asked, one, other, first, second]));
  });
});

describe('what a correction takes back', () => {
  const answer = answered(noon, { id: 'answer' });
  const undo = (id: string, wrong: string): Fact => corrected(noon, wrong, null, { id });
  const amend = (id: string, wrong: string): Fact => corrected(noon, wrong, { at: noon, happening: { kind: 'contacted', ...byMail } }, { id });

  it.each<[name: string, corrections: readonly Fact[], takenBack: readonly string[]]>([
    ['nothing, where there is none', [], []],
    ['the fact', [undo('c1', 'answer')], ['answer']],
    ['itself, where it was corrected: the fact stands again', [undo('c1', 'answer'), undo('c2', 'c1')], ['c1']],
    ['the correction of a correction', [undo('c1', 'answer'), undo('c2', 'c1'), undo('c3', 'c2')], ['answer', 'c2']],
    ['the fact that it amends', [amend('c1', 'answer')], ['answer']],
    ['an amendment that is amended, and the fact stays taken back', [amend('c1', 'answer'), amend('c2', 'c1')], ['answer', 'c1']],
    ['an amendment, so that the fact stands again', [amend('c1', 'answer'), undo('c2', 'c1')], ['c1']],
    [
      'the second amendment, so that the first stands again',
      [amend('c1', 'answer'), amend('c2', 'c1'), undo('c3', 'c2')],
      ['answer', 'c2'],
    ],
    ['nothing, where the fact is not there', [undo('c1', 'elsewhere')], []],
  ])('%s', (_, corrections, takenBack) => {
    expect([...factsTakenBack([asked, answer, ...corrections])].toSorted()).toEqual(takenBack);
    expect([...factsTakenBack([...corrections.toReversed(), answer, asked])].toSorted()).toEqual(takenBack);
  });

  it('leaves one of two amendments of one fact standing: the one recorded last', () => {
    const [later, latest] = ['Wed 2026-05-13 12:00', 'Thu 2026-05-14 12:00'].map((when) => at(when));
    const facts = [asked, answer, amend('c1', 'answer'), undo('c2', 'c1'), { ...amend('c3', 'answer'), recordedAt: later ?? noon }, { ...undo('c4', 'c2'), recordedAt: latest ?? noon }];
    expect(ids(standingFacts(facts))).toEqual(['asked', 'c3']);
    expect(ids(standingFacts(facts.toReversed()))).toEqual(['asked', 'c3']);
  });

  it('is found at once in a long row of corrections', () => {
    const row = Array.from({ length: 2_000 }, (_, index) => undo(`c${index}`, index === 0 ? 'answer' : `c${index - 1}`));
    expect(factsTakenBack([asked, answer, ...row]).has('answer')).toBe(false);
    expect(factsTakenBack([asked, answer, ...row.slice(1)]).has('answer')).toBe(false);
    expect(factsTakenBack([asked, answer, ...row.slice(0, -1)]).has('answer')).toBe(true);
  });
});

import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { factsFor, obligationsFor, type Reader } from '../../../src/domain/enquiry/readers.js';
import { everyKind, stateWith, termsOf } from '../../support/builders.js';
import { assigned, at, burdenExplained, burdenRaised, burdenResolved, corrected, fact, oscar, received } from '../../support/facts.js';

const terms = termsOf({ protocol: everyKind() });
const asked = received(at('Mon 2026-05-18 10:00'));
const estimated = fact({ kind: 'estimated', hours: 9 }, at('Mon 2026-05-18 11:00'), { id: 'estimate' });
const joined = fact({ kind: 'joined', to: 'other', reference: 'HR-0002' }, at('Mon 2026-05-18 12:00'));
const handedOver = assigned(at('Mon 2026-05-18 13:00'), oscar, { words: { privateReason: 'Neighbours.', reason: 'Handed over.' } });
const raised = burdenRaised(at('Tue 2026-05-19 10:00'));
const explained = burdenExplained(at('Wed 2026-05-20 10:00'));
const resolved = burdenResolved(at('Thu 2026-05-21 10:00'));
const again = burdenRaised(at('Fri 2026-05-22 10:00'), 30);
const takenBack = corrected(at('Wed 2026-05-20 11:00'), 'estimate');

function shown(reader: Reader, facts: readonly Fact[]): readonly string[] {
  return factsFor(reader, stateWith(facts, terms)).map(({ happening }) => happening.kind);
}

describe('what a reader is shown', () => {
  const all = [asked, estimated, joined, handedOver, raised];

  it.each<[Reader, Fact[], readonly string[]]>([
    ['clerk', all, ['received', 'estimated', 'joined', 'assigned', 'burden-raised']],
    ['officer', all, ['received', 'estimated', 'joined', 'assigned', 'burden-raised']],
    ['member', all, ['received', 'assigned']],
    ['member', [...all, explained], ['received', 'assigned', 'burden-raised', 'burden-explained']],
    ['member', [asked, estimated, takenBack], ['received']],
    ['member', [asked, raised, explained, resolved, again], ['received', 'burden-raised', 'burden-explained', 'burden-resolved']],
    ['member', [asked, raised, corrected(at('Tue 2026-05-19 11:00'), raised.id)], ['received']],
  ])('%s', (reader, facts, kinds) => {
    expect(shown(reader, facts)).toEqual(kinds);
  });

  it.each<[Reader, words: unknown]>([
    ['clerk', { privateReason: 'Neighbours.', reason: 'Handed over.' }],
    ['officer', { reason: 'Handed over.' }],
    ['member', { reason: 'Handed over.' }],
  ])('of a private reason: %s', (reader, words) => {
    expect(factsFor(reader, stateWith([asked, handedOver], terms)).at(-1)?.words).toEqual(words);
  });

  it.each<[Reader, Fact[], number]>([
    ['officer', [asked, raised], 3],
    ['member', [asked, raised], 1],
    ['member', [asked, raised, explained], 3],
  ])('%s sees what is owed of a burden once it was explained', (reader, facts, count) => {
    expect(obligationsFor(reader, stateWith(facts, terms))).toHaveLength(count);
  });
});

import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { agendaItemFor, factsFor, obligationsFor, type Reader } from '../../../src/domain/enquiry/readers.js';
import { everyKind, stateWith, termsOf } from '../../support/builders.js';
import { ada, assigned, at, burdenExplained, burdenRaised, burdenResolved, corrected, day, fact, itemRequested, oscar, papersReceived, received, replied, requested, groupReported } from '../../support/facts.js';

const terms = termsOf({ protocol: everyKind() });
const asked = received(at('Mon 2026-05-18 10:00'));
const estimated = fact({ kind: 'estimated', hours: 9 }, at('Mon 2026-05-18 11:00'), { id: 'estimate' });
const joined = fact({ kind: 'joined', to: 'other', reference: 'HR-0002' }, at('Mon 2026-05-18 12:00'));
const handedOver = assigned(at('Mon 2026-05-18 13:00'), oscar, { words: { privateReason: 'Neighbours.', reason: 'Handed over.' } });
const raised = burdenRaised(at('Tue 2026-05-19 10:00'));
const explained = burdenExplained(at('Wed 2026-05-20 10:00'));
const resolved = burdenResolved(at('Thu 2026-05-21 10:00'));
const reopened = fact({ kind: 'burden-reopened' }, at('Fri 2026-05-22 10:00'));
const again = burdenRaised(at('Fri 2026-05-22 10:00'), 30);
const takenBack = corrected(at('Wed 2026-05-20 11:00'), 'estimate');

const as = { clerk: { as: 'clerk' }, officer: { as: 'officer' }, member: { as: 'member', id: ada } } as const;

function shown(reader: Reader, facts: readonly Fact[]): readonly string[] {
  return factsFor(reader, stateWith(facts, terms)).map(({ happening }) => happening.kind);
}

describe('what another member of the same enquiry is shown', () => {
  const joint = received(at('Mon 2026-05-18 10:00'), { members: [ada, 'member-ben'] });
  const asked = requested(at('Mon 2026-05-18 11:00'), ada);
  const told = replied(at('Mon 2026-05-18 12:00'), ada);

  it.each<[member: string, kinds: readonly string[], owed: number]>([
    [ada, ['received', 'requested', 'replied'], 2],
    ['member-ben', ['received'], 1],
  ])('%s: nothing that another was asked', (id, kinds, owed) => {
    const state = stateWith([joint, asked, told], terms);
    expect(factsFor({ as: 'member', id }, state).map(({ happening }) => happening.kind)).toEqual(kinds);
    expect(obligationsFor({ as: 'member', id }, state)).toHaveLength(owed);
  });
});

describe("of one member's item for an agenda and another's after it", () => {
  const joint = received(at('Mon 2026-05-04 10:00'), { members: [ada, 'member-ben'] });
  const moved = fact({ kind: 'item-moved', meeting: 'council', title: 'Council', heldOn: day('Thu 2026-05-28') }, at('Tue 2026-05-05 10:00'));
  const hers = [itemRequested(at('Mon 2026-05-04 11:00')), moved, papersReceived(at('Wed 2026-05-06 10:00'))];
  const his = [itemRequested(at('Thu 2026-05-07 10:00'), { of: 'member-ben' }, { id: 'his' }), papersReceived(at('Fri 2026-05-22 10:00')), fact({ kind: 'late-papers-accepted' }, at('Fri 2026-05-22 11:00')), fact({ kind: 'item-withdrawn' }, at('Fri 2026-05-22 12:00'))];
  const state = stateWith([joint, ...hers, ...his], terms);

  it.each<[Reader, kinds: readonly string[], owed: number, of: string | undefined]>([
    [{ as: 'member', id: ada }, ['received', 'item-requested', 'item-moved', 'papers-received'], 2, undefined],
    [{ as: 'member', id: 'member-ben' }, ['received', 'item-requested', 'papers-received', 'late-papers-accepted', 'item-withdrawn'], 2, 'member-ben'],
    [as.officer, ['received', 'item-requested', 'item-moved', 'papers-received', 'item-requested', 'papers-received', 'late-papers-accepted', 'item-withdrawn'], 3, 'member-ben'],
  ])('%j is shown their own', (reader, kinds, owed, of) => {
    expect(factsFor(reader, state).map(({ happening }) => happening.kind)).toEqual(kinds);
    expect(obligationsFor(reader, state)).toHaveLength(owed);
    expect(agendaItemFor(reader, state)?.of).toBe(of);
  });
});

describe('an amendment', () => {
  it('of a report for a group is told by role to a member, as the report is', () => {
    const report = groupReported(at('Tue 2026-05-19 10:00'), { id: 'report' });
    const { happening } = report;
    if (happening.kind === 'corrected') throw new Error('A report is no correction.');
    const amended = corrected(at('Wed 2026-05-20 10:00'), 'report', { at: at('Tue 2026-05-19 09:00'), happening });
    const told = (reader: Reader) => JSON.stringify(factsFor(reader, stateWith([asked, report, amended], terms)).map((one) => one.happening));
    expect(told(as.officer).split('"recipients":["member-ben"]')).toHaveLength(3);
    expect(told(as.member).split('"recipients":[]')).toHaveLength(3);
  });

  it('of a matter handed over says to the clerk alone that it was', () => {
    const happening = { kind: 'assigned', officer: oscar, handedOver: true } as const;
    const amended = corrected(at('Wed 2026-05-20 10:00'), 'over', { at: at('Mon 2026-05-18 14:00'), happening });
    const shows = (reader: Reader) => JSON.stringify(factsFor(reader, stateWith([asked, fact(happening, at('Mon 2026-05-18 13:00'), { id: 'over' }), amended], terms))).includes('handedOver');
    expect([shows(as.clerk), shows(as.officer), shows(as.member)]).toEqual([true, false, false]);
  });
});

describe('what a reader is shown', () => {
  const all = [asked, estimated, joined, handedOver, raised];

  it.each<[Reader, Fact[], readonly string[]]>([
    [as.clerk, all, ['received', 'estimated', 'joined', 'assigned', 'burden-raised']],
    [as.officer, all, ['received', 'estimated', 'joined', 'assigned', 'burden-raised']],
    [as.member, all, ['received', 'assigned']],
    [as.member, [...all, explained], ['received', 'assigned', 'burden-raised', 'burden-explained']],
    [as.member, [asked, estimated, takenBack], ['received']],
    [as.member, [asked, raised, explained, resolved, again], ['received', 'burden-raised', 'burden-explained', 'burden-resolved']],
    [as.member, [asked, raised, explained, resolved, reopened], ['received', 'burden-raised', 'burden-explained', 'burden-resolved']],
    [as.member, [asked, raised, corrected(at('Tue 2026-05-19 11:00'), raised.id)], ['received']],
  ])('%j', (reader, facts, kinds) => {
    expect(shown(reader, facts)).toEqual(kinds);
  });

  it.each<[Reader, words: unknown]>([
    [as.clerk, { privateReason: 'Neighbours.', reason: 'Handed over.' }],
    [as.officer, { reason: 'Handed over.' }],
    [as.member, { reason: 'Handed over.' }],
  ])('of a private reason: %j', (reader, words) => {
    expect(factsFor(reader, stateWith([asked, handedOver], terms)).at(-1)?.words).toEqual(words);
  });

  it.each<[Reader, Fact[], number]>([
    [as.officer, [asked, raised], 3],
    [as.member, [asked, raised], 1],
    [as.member, [asked, raised, explained], 3],
  ])('%j sees what is owed of a burden once it was explained', (reader, facts, count) => {
    expect(obligationsFor(reader, stateWith(facts, terms))).toHaveLength(count);
  });
});

import fc from 'fast-check';
import { agendaItemOf } from '../../../src/domain/agenda/agenda-item.js';
import { type Fact, type Happening } from '../../../src/domain/enquiry/fact.js';
import { stateOf } from '../../../src/domain/obligation/obligation.js';
import { everyKind, obligationsOf, owed, stateWith, termsOf } from '../../support/builders.js';
import { ada, answered, assigned, at, closed, corrected, day, fact, itemMoved, itemRequested, oscar, papersReceived, received } from '../../support/facts.js';
import { minutesAfter } from '../../support/fixed-clock.js';

const terms = termsOf({ protocol: everyKind() });
const asked = received(at('Fri 2026-05-01 10:00'));
const item = itemRequested(at('Fri 2026-05-01 10:30'));
const decided = (kind: 'late-papers-accepted' | 'late-papers-refused' | 'item-withdrawn', when: string): Fact => fact({ kind }, at(when), { id: kind });
const papersOf = (...facts: readonly Fact[]) => owed('agenda-papers', [asked, ...facts], terms);
const stageOf = (...facts: readonly Fact[]) => agendaItemOf(stateWith([asked, ...facts], terms))?.stage;
const forMeetingOn = (heldOn: string): Fact => itemRequested(at('Fri 2026-05-01 10:30'), { heldOn: day(heldOn) });

describe('the papers of an agenda item', () => {
  it.each<[heldOn: string, dueOn: string, why: string]>([
    ['Thu 2026-05-21', 'Thu 2026-05-14', 'the same weekday a week before'],
    ['Mon 2026-06-01', 'Fri 2026-05-22', 'before the bank holiday on Monday 25 May, not after it'],
    ['Mon 2026-05-11', 'Fri 2026-05-01', 'before the bank holiday on Monday 4 May'],
    ['Sun 2026-05-24', 'Fri 2026-05-15', 'before the weekend'],
  ])('for a meeting on %s are wanted by %s: %s', (heldOn, dueOn) => {
    expect(papersOf(forMeetingOn(heldOn)).deadline?.dueOn).toBe(day(dueOn));
  });

  it('are asked of the member who asks for the item, gently, by the end of office hours', () => {
    const papers = papersOf(item);
    expect(papers).toMatchObject({ soft: true, owedBy: ada, clause: 'houghton-regis/2.3.5-agenda', localStandard: null });
    expect(papers.deadline?.lastMoment).toBe(at('Thu 2026-05-14 17:00'));
  });

  it.each<[when: string, stage: string, state: string]>([
    ['Thu 2026-05-14 16:59', 'on-agenda', 'met'],
    ['Thu 2026-05-14 17:00', 'late-papers', 'missed-and-open'],
  ])('that come %s leave the item %s', (when, stage, state) => {
    const papers = papersReceived(at(when));
    expect(stageOf(item, papers)).toBe(stage);
    expect(stateOf(papersOf(item, papers), at('Fri 2026-05-15 09:00'))).toBe(state);
  });

  it.each<[kind: 'late-papers-accepted' | 'late-papers-refused' | 'item-withdrawn', stage: string, state: string]>([
    ['late-papers-accepted', 'on-agenda', 'met-late'],
    ['late-papers-refused', 'refused', 'lifted-late'],
    ['item-withdrawn', 'withdrawn', 'lifted-late'],
  ])('that came late end by %s', (kind, stage, state) => {
    const facts = [item, papersReceived(at('Fri 2026-05-15 10:00')), decided(kind, 'Fri 2026-05-15 11:00')];
    expect(stageOf(...facts)).toBe(stage);
    expect(stateOf(papersOf(...facts), at('Mon 2026-05-18 09:00'))).toBe(state);
  });

  it('answer nothing, and an answer ends no papers', () => {
    const facts = [asked, item, answered(at('Mon 2026-05-04 10:00'), { id: 'answer' }), papersReceived(at('Tue 2026-05-05 10:00'), { id: 'papers' })];
    const kinds = obligationsOf(facts, {}, terms).map(({ kind, settled }) => `${kind} ${settled?.by ?? 'open'}`);
    expect(kinds).toEqual(['answer-or-promise answer', 'agenda-papers papers']);
    expect(obligationsOf([asked, item, papersReceived(at('Tue 2026-05-05 10:00'))], {}, terms).find(({ kind }) => kind === 'answer-or-promise')?.settled).toBeNull();
  });

  it('are no officer’s, whoever the enquiry is assigned to', () => {
    expect(papersOf(item, assigned(at('Mon 2026-05-04 09:00'), oscar)).owedBy).toBe(ada);
  });

  it('are wanted no more once the enquiry is closed', () => {
    const facts = [item, closed(at('Mon 2026-05-04 09:00'), 'withdrawn')];
    expect([papersOf(...facts).settled?.how, stageOf(...facts)]).toEqual(['lifted', 'withdrawn']);
  });

  it('may be asked for of another meeting once the item was not taken', () => {
    const again = itemRequested(at('Mon 2026-05-18 10:00'), { meeting: 'june', heldOn: day('Thu 2026-06-18') }, { id: 'again' });
    const facts = [item, papersReceived(at('Fri 2026-05-15 10:00')), decided('late-papers-refused', 'Fri 2026-05-15 11:00'), again];
    expect(stageOf(...facts)).toBe('papers-awaited');
    expect(obligationsOf([asked, ...facts], {}, terms).at(-1)).toMatchObject({ startedBy: 'again', deadline: { dueOn: day('Thu 2026-06-11') }, settled: null });
  });
});

describe('a meeting that moves takes the day of the papers along', () => {
  const moved = (when: string, heldOn: string) => itemMoved(at(when), day(heldOn));

  it.each<[name: string, when: string, heldOn: string, dueOn: string]>([
    ['to later, in time', 'Tue 2026-05-12 10:00', 'Thu 2026-06-04', 'Thu 2026-05-28'],
    ['to later, when the day has gone by', 'Fri 2026-05-15 10:00', 'Thu 2026-06-04', 'Thu 2026-05-28'],
    ['to sooner, so that the day has gone by', 'Tue 2026-05-12 10:00', 'Thu 2026-05-14', 'Thu 2026-05-07'],
  ])('%s', (_, when, heldOn, dueOn) => {
    const papers = papersOf(item, moved(when, heldOn));
    expect([papers.deadline?.dueOn, papers.firstDueOn]).toEqual([day(dueOn), day('Thu 2026-05-14')]);
  });

  it('another meeting that moves takes nothing along', () => {
    const other = fact({ kind: 'item-moved', meeting: 'parks', title: 'Parks', heldOn: day('Thu 2026-06-04') }, at('Tue 2026-05-12 10:00'));
    expect(papersOf(item, other)).toMatchObject({ firstDueOn: null, deadline: { dueOn: day('Thu 2026-05-14') } });
  });

  it('papers that were late are in time for the new day, and what came in time stays so', () => {
    const late = [item, papersReceived(at('Fri 2026-05-15 10:00')), moved('Fri 2026-05-15 11:00', 'Thu 2026-06-04')];
    expect([stageOf(...late), stateOf(papersOf(...late), at('Mon 2026-05-18 09:00'))]).toEqual(['on-agenda', 'met']);
    const early = [item, papersReceived(at('Tue 2026-05-12 10:00')), moved('Tue 2026-05-12 11:00', 'Thu 2026-05-14')];
    expect([stageOf(...early), papersOf(...early).deadline?.dueOn]).toEqual(['on-agenda', day('Thu 2026-05-14')]);
  });

  it('a move that is taken back takes the day back', () => {
    const papers = papersOf(item, itemMoved(at('Tue 2026-05-12 10:00'), day('Thu 2026-06-04'), { id: 'move' }), corrected(at('Tue 2026-05-12 10:30'), 'move'));
    expect(papers).toMatchObject({ firstDueOn: null, deadline: { dueOn: day('Thu 2026-05-14') } });
  });
});

describe('whatever happens to an item', () => {
  const kinds: readonly Happening[] = [
    { kind: 'papers-received', channel: 'email' },
    { kind: 'late-papers-accepted' },
    { kind: 'late-papers-refused' },
    { kind: 'item-withdrawn' },
    ...['Thu 2026-05-14', 'Thu 2026-06-04'].map((heldOn): Happening => ({ kind: 'item-moved', meeting: 'council', title: 'Council', heldOn: day(heldOn) })),
    { kind: 'item-requested', of: ada, meeting: 'council', title: 'Council', heldOn: day('Thu 2026-06-11') },
    { kind: 'answered', channel: 'email', alreadyGiven: false },
  ];
  const history = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 60 })), { maxLength: 8 }).map((all) => [
    ...[asked, item],
    ...all.map(([happening, quarters], place) => fact(happening, minutesAfter(item.at, quarters * 6 * 60), { id: `f${place}` })),
  ]);

  it('the order of recording changes nothing, and what is settled was settled by a fact that had happened', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (facts, weights) => {
        const shuffled = facts.map((one) => ({ one, weight: weights.next().value as number })).toSorted((left, right) => left.weight - right.weight).map(({ one }) => one);
        const papers = obligationsOf(facts, {}, terms).filter(({ kind }) => kind === 'agenda-papers');
        expect(obligationsOf(shuffled, {}, terms).filter(({ kind }) => kind === 'agenda-papers')).toEqual(papers);
        expect(agendaItemOf(stateWith(shuffled, terms))).toEqual(agendaItemOf(stateWith(facts, terms)));
        for (const { settled, startsAt, startedBy } of papers) {
          if (settled !== null) expect(settled.at >= startsAt && settled.by !== startedBy).toBe(true);
        }
      }),
    );
  });
});

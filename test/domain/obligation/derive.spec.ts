import { deriveObligations } from '../../../src/domain/obligation/derive.js';
import { isOpen, stateOf } from '../../../src/domain/obligation/obligation.js';
import { obligationsOf, owed, termsOf } from '../../support/builders.js';
import { acknowledged, ada, answered, assigned, at, closed, corrected, day, fact, olive, oscar, received, receivedHappening } from '../../support/facts.js';

const asked = received(at('Tue 2026-05-12 10:00'), {}, { id: 'asked' });
const promise = acknowledged(at('Wed 2026-05-13 11:00'), day('Wed 2026-05-20'), { id: 'promise' });
const answer = answered(at('Tue 2026-05-19 15:00'), { id: 'answer' });

describe('the parties of an obligation', () => {
  it('are every member who asked', () => {
    const together = received(asked.at, { members: [ada, 'member-ben'] });
    expect(obligationsOf([together, promise]).map(({ owedTo }) => owedTo)).toEqual([[ada, 'member-ben'], [ada, 'member-ben']]);
  });

  it('are nobody in particular until it is assigned: the clerk', () => {
    expect(owed('answer-or-promise', [asked]).owedBy).toBeNull();
  });

  it('are the officer to whom it was assigned last, while it is open', () => {
    const first = assigned(at('Tue 2026-05-12 12:00'), oscar);
    const then = assigned(at('Thu 2026-05-14 12:00'), olive);
    const [kept, open] = obligationsOf([asked, first, promise, then]);
    expect([kept?.owedBy, open?.owedBy]).toEqual([oscar, olive]);
  });

  it('stay those of the day on which it ended', () => {
    const late = assigned(at('Wed 2026-05-20 12:00'), olive);
    expect(obligationsOf([asked, promise, answer, late]).map(({ owedBy }) => owedBy)).toEqual([null, null]);
  });
});

describe('the key of an obligation', () => {
  it('is its kind, its rule and the fact that started it', () => {
    expect(obligationsOf([asked, promise]).map(({ key }) => key)).toEqual(['answer-or-promise:answer:asked', 'promise:answer:promise']);
  });

  it('stays, however often that fact is amended: nobody is reminded twice of one thing', () => {
    const happening = { kind: 'acknowledged', channel: 'letter', alreadyGiven: true, promisedOn: day('Thu 2026-05-21') } as const;
    const first = corrected(promise.at, 'promise', { at: promise.at, happening }, { id: 'first' });
    const second = corrected(promise.at, 'first', { at: promise.at, happening }, { id: 'second' });
    expect(obligationsOf([asked, promise, first, second]).map(({ key }) => key)).toEqual(['answer-or-promise:answer:asked', 'promise:answer:promise']);
  });
});

describe('the versions that an enquiry is judged by', () => {
  it('are those that its receipt names', () => {
    const asks: string[][] = [];
    const facts = [received(asked.at, { protocolVersion: 'protocol-7', calendarVersion: 'calendar-9' }), answer];
    deriveObligations(facts, (...versions) => {
      asks.push(versions);
      return termsOf()(...versions);
    });
    expect(asks).toEqual([['protocol-7', 'calendar-9']]);
  });

  it('stand in the reason of the date', () => {
    expect(owed('answer-or-promise', [asked]).deadline?.count).toMatchObject({ calendarVersion: 'calendar-1', dueOn: day('Thu 2026-05-14') });
  });
});

describe('what was true as of an earlier day', () => {
  const all = [asked, promise, answer];

  it.each<[asOf: string, states: string[]]>([
    ['Tue 2026-05-12 09:59', []],
    ['Tue 2026-05-12 10:00', ['open']],
    ['Wed 2026-05-13 10:59', ['open']],
    ['Wed 2026-05-13 11:00', ['met', 'open']],
    ['Tue 2026-05-19 14:59', ['met', 'open']],
    ['Tue 2026-05-19 15:00', ['met', 'met']],
  ])('as of %s: %j', (asOf, states) => {
    const then = obligationsOf(all, { asOf: at(asOf) });
    expect(then.map((obligation) => stateOf(obligation, at(asOf)))).toEqual(states);
    const now = obligationsOf(all).filter(({ startsAt }) => startsAt <= at(asOf));
    expect(now.map((obligation) => stateOf(obligation, at(asOf)))).toEqual(states);
  });

  it('is not open any more at the instant that settles it', () => {
    const first = owed('answer-or-promise', all);
    expect([isOpen(first, at('Wed 2026-05-13 10:59')), isOpen(first, promise.at)]).toEqual([true, false]);
  });
});

describe('what was known on an earlier day', () => {
  const recordedAt = at('Fri 2026-05-15 09:00');
  const byTelephone = answered(at('Thu 2026-05-14 16:00'), { recordedAt });

  it.each<[name: string, knownAt: string, state: string]>([
    ['leaves out what was logged later', 'Fri 2026-05-15 08:59', 'missed-and-open'],
    ['holds what was logged by then, from when it happened', 'Fri 2026-05-15 09:00', 'met'],
  ])('%s', (_, knownAt, state) => {
    const [first] = obligationsOf([asked, byTelephone], { knownAt: at(knownAt) });
    expect(first && stateOf(first, at('Fri 2026-05-15 10:00'))).toBe(state);
  });

  it('holds a fact until the correction of it was recorded', () => {
    const mistake = corrected(at('Mon 2026-05-18 09:00'), byTelephone.id);
    const stateKnown = (knownAt: string): string | undefined => {
      const [first] = obligationsOf([asked, byTelephone, mistake], { knownAt: at(knownAt) });
      return first && stateOf(first, at('Mon 2026-05-18 12:00'));
    };
    expect([stateKnown('Mon 2026-05-18 08:59'), stateKnown('Mon 2026-05-18 09:00')]).toEqual(['met', 'missed-and-open']);
  });

  it('is nothing before the enquiry was logged', () => {
    const logged = received(asked.at, {}, { recordedAt });
    expect(obligationsOf([logged], { knownAt: at('Thu 2026-05-14 09:00') })).toEqual([]);
  });
});

describe('a correction', () => {
  const later = at('Thu 2026-05-21 09:00');

  it('opens again what the wrong fact had settled', () => {
    expect(obligationsOf([asked, promise, answer, corrected(later, 'answer')])).toEqual(obligationsOf([asked, promise]));
  });

  it('of a correction restores', () => {
    const wrong = corrected(later, 'answer', null, { id: 'wrong' });
    expect(obligationsOf([asked, promise, answer, wrong, corrected(later, 'wrong')])).toEqual(obligationsOf([asked, promise, answer]));
  });

  it('of a correction of a correction takes back again', () => {
    const [first, second] = [corrected(later, 'answer', null, { id: 'first' }), corrected(later, 'first', null, { id: 'second' })];
    const facts = [asked, promise, answer, first, second, corrected(later, 'second')];
    expect(obligationsOf(facts)).toEqual(obligationsOf([asked, promise]));
  });

  it('puts the amended fact where it belongs in time', () => {
    const sooner = { at: at('Thu 2026-05-14 23:59'), happening: { kind: 'answered', channel: 'telephone', alreadyGiven: true } } as const;
    const [first] = obligationsOf([asked, answer, corrected(later, 'answer', sooner)]);
    expect(first && stateOf(first, later)).toBe('met');
  });

  it('moves the day of receipt, and with it the due day', () => {
    const earlier = { at: at('Mon 2026-05-11 10:00'), happening: receivedHappening };
    expect(obligationsOf([asked, corrected(later, 'asked', earlier)]).map(({ deadline }) => deadline?.dueOn)).toEqual([day('Wed 2026-05-13')]);
  });

  it('of an amendment, amending it again, leaves only the last', () => {
    const promisedFor = (promisedOn: string) => ({
      at: promise.at,
      happening: { kind: 'acknowledged', channel: 'email', alreadyGiven: false, promisedOn: day(promisedOn) } as const,
    });
    const first = corrected(later, 'promise', promisedFor('Thu 2026-05-21'), { id: 'first' });
    const second = corrected(later, 'first', promisedFor('Fri 2026-05-22'), { id: 'second' });
    const promises = (...facts: Parameters<typeof obligationsOf>[0]) =>
      obligationsOf([asked, promise, ...facts]).flatMap(({ kind, deadline }) => (kind === 'promise' ? [deadline?.dueOn] : []));
    expect(promises(first)).toEqual([day('Thu 2026-05-21')]);
    expect(promises(first, second)).toEqual([day('Fri 2026-05-22')]);
    expect(promises(first, second, corrected(later, 'second'))).toEqual([day('Thu 2026-05-21')]);
  });

  it('that leaves a closed enquiry unanswered shows the debt', () => {
    const facts = [asked, answer, closed(later, 'answered'), corrected(later, 'answer')];
    expect(obligationsOf(facts).map((obligation) => stateOf(obligation, later))).toEqual(['missed-and-open']);
  });
});

describe('facts without a receipt', () => {
  it('owe nothing', () => {
    expect(obligationsOf([answer, fact({ kind: 'receipted' }, asked.at)])).toEqual([]);
  });
});

import { type Acknowledgement, decideAcknowledge } from '../../../src/domain/enquiry/decide/acknowledge.js';
import { type Decision, type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { decideAnswer } from '../../../src/domain/enquiry/decide/answer.js';
import { decideAssign } from '../../../src/domain/enquiry/decide/assign.js';
import { decideClose } from '../../../src/domain/enquiry/decide/close.js';
import { decideContact } from '../../../src/domain/enquiry/decide/contact.js';
import { channels, type Fact, type Telling } from '../../../src/domain/enquiry/fact.js';
import { informationTerms, promiseTerms, stateWith, termsOf, timelyProtocol } from '../../support/builders.js';
import { acknowledged, answered, at, byMail, closed, day, oscar, received } from '../../support/facts.js';

const byTelephone: Telling = { channel: 'telephone', alreadyGiven: true };
const asked = received(at('Tue 2026-05-12 10:00'));
const promise = acknowledged(at('Wed 2026-05-13 10:00'), day('Wed 2026-05-20'));
const tuesday = at('Tue 2026-05-19 09:00');

function doing(overrides: Partial<Doing> = {}): Doing {
  return { factId: 'the-act', by: { kind: 'person', person: oscar }, at: tuesday, recordedAt: tuesday, ...overrides };
}

function refusalOf(decision: Decision) {
  return decision.ok ? 'allowed' : decision.refusal;
}

function factOf(decision: Decision): Fact {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value;
}

function acknowledge(facts: readonly Fact[], given: Partial<Acknowledgement> = {}, when: Partial<Doing> = {}): Decision {
  const whole = { ...byMail, text: 'We are looking into it.', promisedOn: day('Wed 2026-05-27'), ...given };
  return decideAcknowledge(stateWith(facts), doing(when), whole, promiseTerms());
}

describe('status-forbids', () => {
  it('refuses a timescale for what has been answered', () => {
    expect(refusalOf(acknowledge([asked, answered(promise.at)]))).toEqual({ code: 'status-forbids', act: 'acknowledge', status: 'answered' });
  });
});

describe('what is recorded late', () => {
  const wednesday = answered(at('Wed 2026-05-13 10:00'));
  const closedFriday = closed(at('Fri 2026-05-15 10:00'), 'answered');

  it.each<[name: string, then: string, facts: readonly Fact[], code: string]>([
    ['an acknowledgement given before the answer', 'Wed 2026-05-13 09:59', [asked, wednesday], 'allowed'],
    ['one given at the instant of the answer', 'Wed 2026-05-13 10:00', [asked, wednesday], 'status-forbids'],
    ['one given after the answer', 'Wed 2026-05-13 10:01', [asked, wednesday], 'status-forbids'],
    ['one given before the closure: what is closed stays closed', 'Tue 2026-05-12 10:30', [asked, wednesday, closedFriday], 'status-forbids'],
  ])('%s: %s', (_, then, facts, code) => {
    const decision = acknowledge(facts, { ...byTelephone, promisedOn: day('Fri 2026-05-15') }, { at: at(then) });
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(code);
  });
});

describe('in-the-future', () => {
  it.each<[name: string, then: string, code: string]>([
    ['a minute ago', 'Tue 2026-05-19 08:59', 'allowed'],
    ['now', 'Tue 2026-05-19 09:00', 'allowed'],
    ['in a minute', 'Tue 2026-05-19 09:01', 'in-the-future'],
  ])('an answer given %s: %s', (_, then, code) => {
    const decision = decideAnswer(stateWith([asked]), doing({ at: at(then) }), { ...byTelephone, text: 'Yes.' });
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(code);
  });

  it('names both instants', () => {
    const later = at('Tue 2026-05-19 09:01');
    const decision = decideAssign(stateWith([asked]), doing({ at: later }), oscar);
    expect(refusalOf(decision)).toEqual({ code: 'in-the-future', at: later, now: tuesday });
  });
});

describe('before-receipt', () => {
  it.each<[name: string, then: string, code: string]>([
    ['a minute before it was asked', 'Tue 2026-05-12 09:59', 'before-receipt'],
    ['at the instant that it was asked', 'Tue 2026-05-12 10:00', 'allowed'],
  ])('a contact %s: %s', (_, then, code) => {
    const decision = decideContact(stateWith([asked]), doing({ at: at(then) }), { ...byTelephone, text: 'A word.' });
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(code);
  });

  it('names both instants', () => {
    const before = at('Mon 2026-05-11 10:00');
    const decision = decideClose(stateWith([asked]), doing({ at: before }), { outcome: 'withdrawn', reason: 'Asked to.' }, informationTerms());
    expect(refusalOf(decision)).toEqual({ code: 'before-receipt', at: before, receivedAt: asked.at });
  });
});

describe('sent-only-now', () => {
  const state = stateWith([asked]);
  const minuteAgo = doing({ at: at('Tue 2026-05-19 08:59') });
  const refusal = { code: 'sent-only-now', at: minuteAgo.at, now: tuesday };

  it.each<[name: string, telling: Telling, found: unknown]>([
    ['what we send now cannot have happened a minute ago', byMail, refusal],
    ['what was given by email then can', { channel: 'email', alreadyGiven: true }, 'allowed'],
    ['what was said by telephone then can', byTelephone, 'allowed'],
  ])('%s', (_, telling, found) => {
    const decisions = [
      decideAnswer(state, minuteAgo, { ...telling, text: 'Yes.' }),
      decideContact(state, minuteAgo, { ...telling, text: 'A word.' }),
      acknowledge([asked], telling, minuteAgo),
    ];
    expect(decisions.map(refusalOf)).toEqual([found, found, found]);
  });

  it('does not speak of what is sent now', () => {
    expect(refusalOf(decideAnswer(state, doing(), { ...byMail, text: 'Yes.' }))).toBe('allowed');
  });
});

describe('only-email-is-sent', () => {
  it.each(channels.filter((channel) => channel !== 'email'))('what goes by %s is given already', (channel) => {
    const given = (alreadyGiven: boolean) => decideAnswer(stateWith([asked]), doing(), { channel, alreadyGiven, text: 'Yes.' });
    expect(refusalOf(given(false))).toEqual({ code: 'only-email-is-sent', channel });
    expect(refusalOf(given(true))).toBe('allowed');
  });
});

describe('promise-not-after-act', () => {
  it.each<[name: string, promisedOn: string, code: string]>([
    ['for the day before', 'Mon 2026-05-18', 'promise-not-after-act'],
    ['for the same day', 'Tue 2026-05-19', 'allowed'],
    ['for the day after', 'Wed 2026-05-20', 'allowed'],
  ])('a timescale %s: %s', (_, promisedOn, code) => {
    const decision = acknowledge([asked], { promisedOn: day(promisedOn) });
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(code);
  });

  it("judges by the council's day, not by that of UTC", () => {
    const afterMidnight = at('Wed 2026-05-20 00:30');
    const decision = acknowledge([asked], { promisedOn: day('Tue 2026-05-19') }, { at: afterMidnight, recordedAt: afterMidnight });
    expect(refusalOf(decision)).toEqual({
      code: 'promise-not-after-act',
      promisedOn: day('Tue 2026-05-19'),
      actedOn: day('Wed 2026-05-20'),
    });
  });
});

describe('renewal-needs-reason', () => {
  const unreasoned = { code: 'renewal-needs-reason', promisedOn: day('Wed 2026-05-27'), clause: 'houghton-regis/10.2' };
  const after = at('Thu 2026-05-21 09:00');

  it.each<[name: string, facts: readonly Fact[], given: Partial<Acknowledgement>, when: Partial<Doing>, found: unknown]>([
    ['a first promise needs none', [asked], {}, {}, 'allowed'],
    ['a renewal without one', [asked, promise], {}, {}, unreasoned],
    ['a renewal with a blank one', [asked, promise], { reason: ' \n' }, {}, unreasoned],
    ['a renewal with one', [asked, promise], { reason: 'The contractor is away.' }, {}, 'allowed'],
    ['a renewal after it ran out', [asked, promise], {}, { at: after, recordedAt: after }, unreasoned],
    ['one that happened before the other promise', [asked, promise], byTelephone, { at: asked.at }, 'allowed'],
  ])('%s', (_, facts, given, when, found) => {
    expect(refusalOf(acknowledge(facts, given, when))).toEqual(found === 'allowed' ? 'allowed' : found);
  });

  it('keeps the reason with the words', () => {
    expect(factOf(acknowledge([asked, promise], { reason: 'The contractor is away.' })).words).toEqual({
      text: 'We are looking into it.',
      reason: 'The contractor is away.',
    });
  });
});

describe('still-owed', () => {
  const close = (facts: readonly Fact[], outcome: 'answered' | 'withdrawn', when: Partial<Doing> = {}): Decision =>
    decideClose(stateWith(facts), doing(when), { outcome, reason: 'Done with.' }, informationTerms());
  const stillOwed = { code: 'still-owed', owed: ['houghton-regis/10.2'] };

  it.each<[name: string, facts: readonly Fact[], outcome: 'answered' | 'withdrawn', found: unknown]>([
    ['closing as answered what nobody answered', [asked], 'answered', stillOwed],
    ['closing as answered what was only promised', [asked, promise], 'answered', stillOwed],
    ['closing as answered what was answered', [asked, answered(promise.at)], 'answered', 'allowed'],
    ['closing as answered what was answered late', [asked, answered(at('Mon 2026-05-18 09:00'))], 'answered', 'allowed'],
    ['closing as withdrawn what nobody answered', [asked], 'withdrawn', 'allowed'],
    ['closing as withdrawn what was only promised', [asked, promise], 'withdrawn', 'allowed'],
  ])('%s', (_, facts, outcome, found) => {
    expect(refusalOf(close(facts, outcome))).toEqual(found);
  });

  it('is judged at the instant of closing: an answer given later does not count', () => {
    expect(refusalOf(close([asked, answered(at('Mon 2026-05-18 09:00'))], 'answered', { at: promise.at }))).toEqual(stillOwed);
  });

  it('names a timely answer that has no deadline too', () => {
    const state = stateWith([asked], termsOf({ protocol: timelyProtocol() }));
    const decision = decideClose(state, doing(), { outcome: 'answered', reason: 'Done with.' }, informationTerms());
    expect(refusalOf(decision)).toEqual({ code: 'still-owed', owed: ['ware/3.1-timely'] });
  });
});

describe('what is decided', () => {
  const state = stateWith([asked]);

  it.each<[name: string, decision: Decision, happening: Fact['happening'], words: Fact['words']]>([
    ['an assignment', decideAssign(state, doing(), oscar), { kind: 'assigned', officer: oscar }, {}],
    ['a contact', decideContact(state, doing(), { ...byMail, text: 'A word.' }), { kind: 'contacted', ...byMail }, { text: 'A word.' }],
    [
      'an acknowledgement',
      acknowledge([asked]),
      { kind: 'acknowledged', ...byMail, promisedOn: day('Wed 2026-05-27') },
      { text: 'We are looking into it.' },
    ],
    [
      'an answer by telephone',
      decideAnswer(state, doing(), { channel: 'telephone', alreadyGiven: true, text: 'Yes.' }),
      { kind: 'answered', channel: 'telephone', alreadyGiven: true },
      { text: 'Yes.' },
    ],
    [
      'a closure',
      decideClose(state, doing(), { outcome: 'withdrawn', reason: 'Asked to.' }, informationTerms()),
      { kind: 'closed', outcome: 'withdrawn' },
      { reason: 'Asked to.' },
    ],
  ])('%s is a fact of its own, words apart', (_, decision, happening, words) => {
    const { factId, ...times } = doing();
    expect(factOf(decision)).toEqual({ id: factId, ...times, happening, words });
  });

  it('changes nothing of what was there', () => {
    const facts = [asked, promise];
    const before = JSON.stringify(stateWith(facts));
    const frozen = stateWith(facts);
    decideAnswer(frozen, doing(), { ...byMail, text: 'Yes.' });
    decideClose(frozen, doing(), { outcome: 'withdrawn', reason: 'Asked to.' }, informationTerms());
    expect(JSON.stringify(frozen)).toBe(before);
  });

  it('on a closed enquiry is nothing', () => {
    const done = stateWith([asked, closed(promise.at, 'withdrawn')]);
    expect(decideAnswer(done, doing(), { ...byMail, text: 'Yes.' }).ok).toBe(false);
  });
});

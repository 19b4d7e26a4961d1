import { type CorrectionCommand, decideCorrect } from '../../../src/domain/enquiry/decide/correct.js';
import { type Decision } from '../../../src/domain/enquiry/decide/act.js';
import { type Correction, type Fact } from '../../../src/domain/enquiry/fact.js';
import { correctionTerms, stateWith } from '../../support/builders.js';
import { acknowledged, answered, assigned, at, byMail, closed, contacted, corrected, day, fact, oscar, receipted, received, receivedHappening, itemMoved } from '../../support/facts.js';

const asked = received(at('Tue 2026-05-12 10:00'), {}, { id: 'asked' });
const told = { channel: 'telephone', alreadyGiven: true } as const;
const promise = fact({ kind: 'acknowledged', ...told, promisedOn: day('Wed 2026-05-20') }, at('Wed 2026-05-13 10:00'), { id: 'promise' });
const answer = fact({ kind: 'answered', ...told }, at('Thu 2026-05-14 10:00'), { id: 'answer' });
const now = at('Mon 2026-05-18 09:00');

function correct(facts: readonly Fact[], command: Partial<CorrectionCommand> & { readonly fact: string }): Decision {
  const doing = { factId: 'the-correction', by: { kind: 'person', person: oscar }, at: now, recordedAt: now } as const;
  return decideCorrect(stateWith(facts), doing, { instead: null, reason: 'It was wrong.', ...command }, correctionTerms());
}

function refusalOf(decision: Decision) {
  return decision.ok ? 'allowed' : decision.refusal;
}

function insteadOf(decision: Decision): Correction['instead'] {
  if (!decision.ok || decision.value.happening.kind !== 'corrected') throw new Error('No correction.');
  return decision.value.happening.instead;
}

describe('no-such-fact', () => {
  it('refuses to correct what was never recorded', () => {
    expect(refusalOf(correct([asked], { fact: 'answer' }))).toEqual({ code: 'no-such-fact', fact: 'answer' });
  });
});

describe('already-corrected', () => {
  const first = corrected(now, 'answer', null, { id: 'first' });
  const amending = corrected(now, 'answer', { at: answer.at, happening: { kind: 'answered', ...byMail } }, { id: 'first' });

  it.each<[name: string, facts: readonly Fact[], fact: string, found: unknown]>([
    ['a fact that was taken back', [first], 'answer', { code: 'already-corrected', fact: 'answer' }],
    ['a fact that was amended', [amending], 'answer', { code: 'already-corrected', fact: 'answer' }],
    ['the correction that took it back', [first], 'first', 'allowed'],
    ['the correction that amended it', [amending], 'first', 'allowed'],
    [
      'a correction that was taken back itself',
      [first, corrected(now, 'first', null, { id: 'second' })],
      'first',
      { code: 'already-corrected', fact: 'first' },
    ],
    ['a fact that was restored', [first, corrected(now, 'first', null, { id: 'second' })], 'answer', 'allowed'],
  ])('%s', (_, then, fact, found) => {
    expect(refusalOf(correct([asked, promise, answer, ...then], { fact }))).toEqual(found);
  });
});

describe('correction-breaks-enquiry', () => {
  const early = fact({ kind: 'contacted', ...told }, at('Tue 2026-05-12 10:30'), { id: 'early' });

  it.each<[name: string, facts: readonly Fact[], command: Partial<CorrectionCommand> & { fact: string }, found: unknown]>([
    ['taking back the receipt', [asked], { fact: 'asked' }, { code: 'correction-breaks-enquiry', fact: 'asked' }],
    [
      'moving the receipt behind what followed',
      [asked, early],
      { fact: 'asked', instead: { at: at('Tue 2026-05-12 10:31') } },
      { code: 'correction-breaks-enquiry', fact: 'asked' },
    ],
    ['moving the receipt to the instant of what followed', [asked, early], { fact: 'asked', instead: { at: early.at } }, 'allowed'],
    ['moving the receipt back', [asked, early], { fact: 'asked', instead: { at: at('Mon 2026-05-11 10:00') } }, 'allowed'],
    [
      'moving what followed to before the receipt',
      [asked, early],
      { fact: 'early', instead: { at: at('Tue 2026-05-12 09:59') } },
      { code: 'correction-breaks-enquiry', fact: 'early' },
    ],
    [
      'restoring a receipt later than what followed',
      [asked, early, corrected(now, 'asked', { at: at('Mon 2026-05-11 10:00'), happening: receivedHappening }, { id: 'sooner' })],
      { fact: 'sooner' },
      'allowed',
    ],
    [
      'restoring a receipt that facts now stand before',
      [
        asked,
        corrected(now, 'asked', { at: at('Mon 2026-05-11 10:00'), happening: receivedHappening }, { id: 'sooner' }),
        contacted(at('Mon 2026-05-11 11:00')),
      ],
      { fact: 'sooner' },
      { code: 'correction-breaks-enquiry', fact: 'sooner' },
    ],
  ])('%s', (_, facts, command, found) => {
    expect(refusalOf(correct(facts, command))).toEqual(found);
  });
});

describe('belongs-to-the-meeting', () => {
  const event = { meeting: 'council', title: 'Council', heldOn: day('Thu 2026-05-28'), workingDaysAfter: 2 };
  const moves: Fact[] = [itemMoved(now, event.heldOn, { id: 'moved' }), fact({ kind: 'promise-moved', promisedOn: day('Mon 2026-06-01'), event }, now, { id: 'moved' })];

  it.each(moves)('refuses to take back $happening.kind on one enquiry', (moved) => {
    expect(refusalOf(correct([asked, promise, moved], { fact: 'moved' }))).toEqual({ code: 'belongs-to-the-meeting', fact: 'moved' });
  });
});

describe('in-the-future', () => {
  it.each<[name: string, then: string, found: string]>([
    ['now', 'Mon 2026-05-18 09:00', 'allowed'],
    ['in a minute', 'Mon 2026-05-18 09:01', 'in-the-future'],
  ])('an answer moved to %s: %s', (_, then, found) => {
    const decision = correct([asked, answer], { fact: 'answer', instead: { at: at(then) } });
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(found);
  });
});

describe('amendment-does-not-apply', () => {
  const takenBack = corrected(now, 'answer', null, { id: 'first' });

  it.each<[name: string, fact: string, instead: CorrectionCommand['instead'], field: string]>([
    ['an amendment of nothing', 'answer', {}, 'nothing'],
    ['a date for what promises none', 'contact', { promisedOn: day('Fri 2026-05-22') }, 'promisedOn'],
    ['a channel for what went by none', 'assignment', { channel: 'letter' }, 'channel'],
    ['a time for a correction that left nothing', 'first', { at: now }, 'at'],
    ['a channel for a correction that left nothing', 'first', { channel: 'letter' }, 'channel'],
  ])('%s', (_, fact, instead, field) => {
    const facts = [asked, contacted(asked.at, { id: 'contact' }), assigned(asked.at, oscar, { id: 'assignment' }), answer];
    const all = fact === 'first' ? [...facts, takenBack] : facts;
    expect(refusalOf(correct(all, { fact, instead }))).toEqual({ code: 'amendment-does-not-apply', fact, field });
  });
});

describe('carried-by-our-mail', () => {
  const when = at('Wed 2026-05-13 10:00');
  const sooner = { at: at('Wed 2026-05-13 09:00') };
  const [answerSent, promiseSent] = [answered(when, { id: 'mail' }), acknowledged(when, day('Wed 2026-05-20'), { id: 'mail' })];
  const sent = [answerSent, promiseSent, contacted(when, { id: 'mail' }), receipted(when, { id: 'mail' })];

  it.each(sent)('the time of $happening.kind, sent by us', (mail) => {
    expect(refusalOf(correct([asked, mail], { fact: 'mail', instead: sooner }))).toEqual({ code: 'carried-by-our-mail', fact: 'mail', at: when });
  });

  it.each<[name: string, mail: Fact, instead: CorrectionCommand['instead'], code: string]>([
    ['the channel of an answer that we sent', answerSent, { channel: 'telephone' }, 'carried-by-our-mail'],
    ['the day of a promise that we sent: the member has it in writing', promiseSent, { promisedOn: day('Fri 2026-05-22') }, 'carried-by-our-mail'],
    ['that an answer which we sent was none', answerSent, null, 'allowed'],
    ['when a mail was received: it may have lain elsewhere', asked, { at: at('Mon 2026-05-11 16:00') }, 'allowed'],
  ])('%s', (_, mail, instead, code) => {
    const decision = correct([...new Set([asked, mail])], { fact: mail.id, instead });
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(code);
  });
});

describe('promise-not-after-act', () => {
  it.each<[name: string, instead: CorrectionCommand['instead'], code: string]>([
    ['the day before the act', { promisedOn: day('Tue 2026-05-12') }, 'promise-not-after-act'],
    ['the day of the act', { promisedOn: day('Wed 2026-05-13') }, 'allowed'],
    ['the act on the day promised', { at: at('Sun 2026-05-17 23:59'), promisedOn: day('Sun 2026-05-17') }, 'allowed'],
    ['the act after the day promised', { at: at('Mon 2026-05-18 00:00'), promisedOn: day('Sun 2026-05-17') }, 'promise-not-after-act'],
  ])('%s', (_, instead, code) => {
    const decision = correct([asked, promise], { fact: 'promise', instead });
    expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(code);
  });
});

describe('an amendment', () => {
  const base = { at: promise.at, happening: promise.happening };

  it.each<[name: string, instead: CorrectionCommand['instead'], amended: unknown]>([
    ['of the time', { at: at('Wed 2026-05-13 16:00') }, { ...base, at: at('Wed 2026-05-13 16:00') }],
    ['of the channel', { channel: 'letter' }, { ...base, happening: { ...promise.happening, channel: 'letter' } }],
    ['of the date promised', { promisedOn: day('Fri 2026-05-22') }, { ...base, happening: { ...promise.happening, promisedOn: day('Fri 2026-05-22') } }],
  ])('%s', (_, instead, amended) => {
    expect(insteadOf(correct([asked, promise], { fact: 'promise', instead }))).toEqual(amended);
  });

  it('of an amendment begins at what stands now', () => {
    const afternoon = { at: at('Wed 2026-05-13 16:00'), happening: { kind: 'answered', ...told } } as const;
    const first = corrected(now, 'answer', afternoon, { id: 'first' });
    const instead = insteadOf(correct([asked, answer, first], { fact: 'first', instead: { channel: 'letter' } }));
    expect(instead).toEqual({ at: afternoon.at, happening: { ...answer.happening, channel: 'letter' } });
  });

  it('keeps its reason with the words', () => {
    const decision = correct([asked, answer], { fact: 'answer', reason: 'It was a contact.' });
    expect(decision.ok && decision.value).toMatchObject({ id: 'the-correction', at: now, recordedAt: now, words: { reason: 'It was a contact.' } });
  });

  it('reaches a closed enquiry, and so opens it', () => {
    const facts = [asked, answer, closed(at('Fri 2026-05-15 09:00'), 'answered', { id: 'end' })];
    const decision = correct(facts, { fact: 'end' });
    expect(decision.ok && stateWith([...facts, decision.value]).status).toBe('answered');
  });
});

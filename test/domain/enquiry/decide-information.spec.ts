import { type Decision, type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { decideAnswer } from '../../../src/domain/enquiry/decide/answer.js';
import { decideClose } from '../../../src/domain/enquiry/decide/close.js';
import { decideConvert, mayBeConverted } from '../../../src/domain/enquiry/decide/convert.js';
import { decideClarify, decideExtend, decideFeesNotice, decideRecordFee, decideSeekClarification } from '../../../src/domain/enquiry/decide/information.js';
import { type Fact, type Regime } from '../../../src/domain/enquiry/fact.js';
import { splitsOf } from '../../../src/domain/information/splits.js';
import { informationTerms, stateWith } from '../../support/builders.js';
import { answered, at, byMail, clarificationSought, clarified, closed, converted, day, extended, fact, feePaid, feesNotice, received } from '../../support/facts.js';

/** Received on Wednesday 1 July: due by law on Thursday 30 July 2026 (great-aycliffe/7.8). */
const asked = received(at('Wed 2026-07-01 10:00'), {}, { id: 'asked' });
const request = converted(at('Thu 2026-07-02 10:00'));
const terms = informationTerms();
const on = (text: string): Doing => ({ factId: 'the-act', by: { kind: 'service' }, at: at(text), recordedAt: at(text) });
const monday = on('Mon 2026-07-06 10:00');
const outcome = (decision: Decision) => (decision.ok ? decision.value.happening.kind : decision.refusal);

type Act = 'convert' | 'seek' | 'clarify' | 'notice' | 'fee' | 'extend';
const acts: Readonly<Record<Act, (facts: readonly Fact[], doing: Doing) => Decision>> = {
  convert: (facts, doing) => decideConvert(stateWith(facts), doing, { ...byMail, regime: 'foi', text: '' }),
  seek: (facts, doing) => decideSeekClarification(stateWith(facts), doing, { ...byMail, text: 'Which year?' }, terms),
  clarify: (facts, doing) => decideClarify(stateWith(facts), doing, { channel: 'email', text: 'Last year.' }),
  notice: (facts, doing) => decideFeesNotice(stateWith(facts), doing, { ...byMail, pence: 1250, text: 'Copies.' }, terms),
  fee: (facts, doing) => decideRecordFee(stateWith(facts), doing),
  extend: (facts, doing) => decideExtend(stateWith(facts), doing, { ...byMail, ground: 'public-interest', reason: 'It is weighed.' }, terms),
};
const names = Object.keys(acts) as Act[];
const refusalOf = (act: Act, facts: readonly Fact[], doing: Doing = monday): string => {
  const decision = acts[act](facts, doing);
  return decision.ok ? 'allowed' : decision.refusal.code;
};

describe('what may be done on a request for information', () => {
  const sought = clarificationSought(at('Fri 2026-07-03 10:00'));
  const clear = clarified(at('Fri 2026-07-03 12:00'));
  const notice = feesNotice(at('Fri 2026-07-03 14:00'));
  const paid = feePaid(at('Fri 2026-07-03 16:00'));

  it.each<[standing: string, facts: readonly Fact[], possible: readonly Act[]]>([
    ['not converted', [asked], ['convert']],
    ['converted', [asked, request], ['seek', 'notice', 'extend']],
    ['its clarification awaited', [asked, request, sought], ['clarify', 'notice']],
    ['clarified', [asked, request, sought, clear], ['seek', 'notice', 'extend']],
    ['its fee awaited', [asked, request, notice], ['seek', 'fee']],
    ['its fee paid', [asked, request, notice, paid], ['seek', 'extend']],
    ['extended', [asked, request, extended(at('Fri 2026-07-03 10:00'))], ['seek', 'notice']],
    ['answered', [asked, request, answered(at('Fri 2026-07-03 17:00'))], []],
    ['closed', [asked, closed(at('Fri 2026-07-03 17:00'), 'withdrawn')], []],
  ])('%s', (_, facts, possible) => {
    expect(names.filter((act) => acts[act](facts, monday).ok)).toEqual(names.filter((act) => possible.includes(act)));
  });

  it.each<[string, Act, readonly Fact[], string]>([
    ['a second conversion', 'convert', [asked, request], 'already-converted'],
    ['a conversion of what was answered', 'convert', [asked, answered(at('Fri 2026-07-03 10:00'))], 'status-forbids'],
    ['a conversion of what the office opened', 'convert', [received(asked.at, { byOffice: true })], 'opened-by-office'],
    ['what was never converted', 'extend', [asked], 'no-information-request'],
    ['a clarification that was never asked for', 'clarify', [asked, request], 'clarification-not-sought'],
    ['a clarification asked for twice', 'seek', [asked, request, sought], 'clarification-awaited'],
    ['a fee before its notice', 'fee', [asked, request], 'fee-before-notice'],
    ['a fee paid twice', 'fee', [asked, request, notice, paid], 'fee-paid-before'],
    ['a second fees notice', 'notice', [asked, request, notice], 'fees-notice-before'],
    ['a second extension', 'extend', [asked, request, extended(at('Fri 2026-07-03 10:00'))], 'extended-before'],
    ['an extension while the days rest', 'extend', [asked, request, sought], 'statutory-days-rest'],
  ])('refused: %s', (_, act, facts, code) => {
    expect(refusalOf(act, facts)).toBe(code);
  });

  it('says what it is already, and since when', () => {
    expect(outcome(acts.convert([asked, request], monday))).toEqual({ code: 'already-converted', regime: 'foi', convertedAt: request.at });
    expect(mayBeConverted(stateWith([asked, request]), monday, byMail).ok).toBe(false);
  });

  it('refuses what is said to have been before the conversion, naming it', () => {
    const early = { ...monday, at: at('Wed 2026-07-01 12:00') };
    expect(outcome(acts.fee([asked, request], early))).toEqual({ code: 'before-conversion', at: early.at, convertedAt: request.at });
  });

  it('an enquiry that was answered and is opened again may be converted anew', () => {
    const again = fact({ kind: 'reopened', fact: 'asked', because: 'new-question', askedAt: at('Sat 2026-07-04 10:00') }, at('Sat 2026-07-04 11:00'));
    expect(refusalOf('convert', [asked, request, answered(at('Fri 2026-07-03 10:00')), again])).toBe('allowed');
  });
});

describe('by the last of the twenty days', () => {
  it.each<[act: Act, code: string]>([
    ['extend', 'extension-too-late'],
    ['seek', 'notice-too-late'],
    ['notice', 'notice-too-late'],
  ])('%s: told on Thursday 30 July until midnight, on Friday 31 July refused, naming the last day', (act, code) => {
    expect(refusalOf(act, [asked, request], on('Thu 2026-07-30 23:59'))).toBe('allowed');
    expect(outcome(acts[act]([asked, request], on('Fri 2026-07-31 00:00')))).toMatchObject({ code, lastOn: day('Thu 2026-07-30') });
  });

  it('a letter of the last day may be recorded later; one of the day after may not', () => {
    const recorded = (text: string): Doing => ({ ...on('Mon 2026-08-10 10:00'), at: at(text) });
    const told = { channel: 'letter', alreadyGiven: true, ground: 'public-interest', reason: 'It is weighed.' } as const;
    expect(outcome(decideExtend(stateWith([asked, request]), recorded('Thu 2026-07-30 16:00'), told, terms))).toBe('extended');
    expect(outcome(decideExtend(stateWith([asked, request]), recorded('Fri 2026-07-31 09:00'), told, terms))).toMatchObject({ code: 'extension-too-late' });
  });

  it('the last day is that of the fresh count after a clarification', () => {
    const facts = [asked, request, clarificationSought(at('Mon 2026-07-06 10:00')), clarified(at('Wed 2026-07-15 10:00'))];
    expect(refusalOf('extend', facts, on('Thu 2026-08-13 10:00'))).toBe('allowed');
    expect(outcome(acts.extend(facts, on('Fri 2026-08-14 10:00')))).toEqual({ code: 'extension-too-late', lastOn: day('Thu 2026-08-13') });
  });

  it.each<[Regime, 'eir-complex' | 'public-interest', string]>([
    ['foi', 'public-interest', 'extended'],
    ['foi', 'eir-complex', 'ground-of-other-law'],
    ['eir', 'eir-complex', 'extended'],
    ['eir', 'public-interest', 'ground-of-other-law'],
  ])('under %s for %s: %s', (regime, ground, expected) => {
    const decision = decideExtend(stateWith([asked, converted(request.at, regime)]), monday, { ...byMail, ground, reason: 'Much.' }, terms);
    expect(decision.ok ? decision.value.happening.kind : decision.refusal.code).toBe(expected);
  });
});

describe('a fee that is not paid', () => {
  const lapse = (facts: readonly Fact[], when: string) => outcome(decideClose(stateWith(facts), on(when), { outcome: 'lapsed', reason: 'No fee.' }, terms));

  it.each<[regime: Regime, noticed: string, last: string, lapses: string]>([
    // Three months that begin with the notice.
    ['foi', 'Fri 2026-07-10 10:00', 'Fri 2026-10-09 23:59', 'Sat 2026-10-10 00:00'],
    // February has no 30th.
    ['foi', 'Mon 2026-11-30 10:00', 'Sun 2027-02-28 23:59', 'Mon 2027-03-01 00:00'],
    // 60 working days after it: without the bank holidays of 13 July, 3 and 31 August.
    ['eir', 'Fri 2026-07-10 10:00', 'Wed 2026-10-07 23:59', 'Thu 2026-10-08 00:00'],
  ])('under %s, noticed on %s: until %s it may be paid', (regime, noticed, last, lapses) => {
    const first = received(at(noticed));
    const facts = [first, converted(first.at, regime), feesNotice(at(noticed))];
    expect(lapse(facts, last)).toMatchObject({ code: 'fee-not-lapsed', lapsesOn: day(lapses.slice(0, 14)), today: day(last.slice(0, 14)) });
    expect(lapse(facts, lapses)).toBe('closed');
  });

  it.each<[string, readonly Fact[]]>([
    ['no request', [asked]],
    ['no notice', [asked, request]],
    ['paid', [asked, request, feesNotice(monday.at), feePaid(at('Tue 2026-07-07 10:00'))]],
  ])('lapses nothing: %s', (_, facts) => {
    expect(lapse(facts, 'Mon 2026-12-07 10:00')).toEqual({ code: 'no-fee-awaited' });
  });
});

describe('the right that everybody has', () => {
  const grounds = [{ id: 'need-to-know', clause: 'great-aycliffe/7.6', says: 'It is not for your work.', asks: 'What for?' }];
  const refuse = (facts: readonly Fact[]) => outcome(decideAnswer(stateWith(facts), monday, { ...byMail, text: 'No.', refusedOn: 'need-to-know' }, { bodies: [], policies: [], grounds }));

  it('no ground of the protocol takes away', () => {
    expect(refuse([asked])).toBe('answered');
    expect(refuse([asked, request])).toEqual({ code: 'refused-by-law-alone', ground: 'need-to-know', regime: 'foi' });
  });
});

describe('a part and its whole', () => {
  it('name each other', () => {
    const whole = [asked, fact({ kind: 'split-off', to: 'part', reference: 'HR-0002', regime: 'foi' }, monday.at)];
    const part = [received(asked.at, { splitFrom: { enquiry: 'whole', reference: 'HR-0001' } }), request];
    expect(splitsOf(stateWith(whole).history)).toEqual({ splitFrom: null, splitOff: ['HR-0002'] });
    expect(splitsOf(stateWith(part).history)).toEqual({ splitFrom: 'HR-0001', splitOff: [] });
  });
});

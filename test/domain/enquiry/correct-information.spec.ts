import { decideClose } from '../../../src/domain/enquiry/decide/close.js';
import { decideConvert } from '../../../src/domain/enquiry/decide/convert.js';
import { type CorrectionCommand, decideCorrect } from '../../../src/domain/enquiry/decide/correct.js';
import { type Fact, type Happening } from '../../../src/domain/enquiry/fact.js';
import { correctionTerms, informationTerms, stateWith } from '../../support/builders.js';
import { acknowledged, answered, at, clarificationSought, corrected, converted, day, feesNotice, fact, oscar, received } from '../../support/facts.js';

/** Received on Wednesday 1 July: due by law on Thursday 30 July 2026 (great-aycliffe/7.8). */
const asked = received(at('Wed 2026-07-01 10:00'), {}, { id: 'asked' });
const request = converted(at('Thu 2026-07-02 10:00'), 'foi', { id: 'request' });
const now = at('Tue 2026-09-01 10:00');

function outcome(facts: readonly Fact[], command: Partial<CorrectionCommand> & { readonly fact: string }) {
  const doing = { factId: 'the-correction', by: { kind: 'person', person: oscar }, at: now, recordedAt: now } as const;
  const decision = decideCorrect(stateWith(facts), doing, { instead: null, reason: 'It was wrong.', ...command }, correctionTerms());
  return decision.ok ? 'allowed' : decision.refusal;
}

describe('the conversion of a part that was split off', () => {
  const part = received(asked.at, { splitFrom: { enquiry: 'whole', reference: 'HR-0001' } });
  const given = converted(request.at, 'foi', { id: 'request', happening: { kind: 'converted', regime: 'foi', channel: 'telephone', alreadyGiven: true } });

  it.each<[name: string, facts: readonly Fact[], command: Partial<CorrectionCommand> & { fact: string }, found: unknown]>([
    ['is not taken back: nothing would be owed for ever', [part, request], { fact: 'request' }, { code: 'part-stays-a-request', fact: 'request' }],
    ['may be amended', [part, given], { fact: 'request', instead: { channel: 'letter' } }, 'allowed'],
    ['of a whole enquiry is taken back: the protocol has its answer owed', [asked, request], { fact: 'request' }, 'allowed'],
  ])('%s', (_, facts, command, found) => {
    expect(outcome(facts, command)).toEqual(found);
  });
});

describe('a second conversion by a correction', () => {
  const again = converted(at('Mon 2026-07-06 10:00'), 'eir', { id: 'again' });
  const takenBack = corrected(at('Fri 2026-07-03 10:00'), 'request', null, { id: 'first' });
  const answer = answered(at('Fri 2026-07-03 11:00'), { id: 'answer' });
  const opened = fact({ kind: 'reopened', fact: 'asked', because: 'new-question', askedAt: at('Sat 2026-07-04 10:00') }, at('Sat 2026-07-04 11:00'));

  it.each<[name: string, facts: readonly Fact[], wrong: string, found: unknown]>([
    ['restoring one beside another', [asked, request, takenBack, again], 'first', { code: 'converted-twice', fact: 'first', convertedAt: again.at }],
    ['restoring the only one', [asked, request, takenBack], 'first', 'allowed'],
    ['taking back the other', [asked, request, takenBack, again], 'again', 'allowed'],
    ['one in each of two rounds', [asked, request, answer, opened, again], 'again', 'allowed'],
    ['taking back the answer between two', [asked, request, answer, opened, again], 'answer', { code: 'converted-twice', fact: 'answer', convertedAt: again.at }],
  ])('%s', (_, facts, wrong, found) => {
    expect(outcome(facts, { fact: wrong })).toEqual(found);
  });
});

const told = { channel: 'telephone', alreadyGiven: true } as const;
/** Received on Wednesday 1 July: an answer was due by the protocol on Friday 3 July. */
const dueOn = day('Fri 2026-07-03');

describe('a day of the protocol that was missed', () => {
  const convert = (facts: readonly Fact[], when: string, recordedAt = now) => {
    const decision = decideConvert(stateWith(facts), { factId: 'the-act', by: { kind: 'service' }, at: at(when), recordedAt }, { ...told, regime: 'foi', text: '' });
    return decision.ok ? 'allowed' : decision.refusal;
  };

  it.each<[name: string, facts: readonly Fact[], when: string, recordedAt: string, found: unknown]>([
    ['is not hidden by a conversion dated back', [asked], 'Wed 2026-07-01 12:00', 'Tue 2026-09-01 10:00', { code: 'converted-before-missed-day', at: at('Wed 2026-07-01 12:00'), dueOn }],
    ['stays missed by one of after it', [asked], 'Mon 2026-07-06 10:00', 'Tue 2026-09-01 10:00', 'allowed'],
    ['is none before it has gone by', [asked], 'Wed 2026-07-01 12:00', 'Fri 2026-07-03 12:00', 'allowed'],
    ['is none where it was met', [asked, acknowledged(at('Thu 2026-07-02 10:00'), day('Fri 2026-09-25'))], 'Wed 2026-07-01 12:00', 'Tue 2026-09-01 10:00', 'allowed'],
  ])('%s', (_, facts, when, recordedAt, found) => {
    expect(convert(facts, when, at(recordedAt))).toEqual(found);
  });

  it.each<[when: string, to: string, found: unknown]>([
    ['Mon 2026-07-06 10:00', 'Wed 2026-07-01 12:00', { code: 'converted-before-missed-day', at: at('Wed 2026-07-01 12:00'), dueOn }],
    ['Mon 2026-07-06 10:00', 'Tue 2026-07-07 10:00', 'allowed'],
    ['Thu 2026-07-02 10:00', 'Wed 2026-07-01 12:00', 'allowed'],
  ])('a conversion of %s amended to %s', (when, to, found) => {
    const standing = fact({ kind: 'converted', regime: 'foi', ...told }, at(when), { id: 'request' });
    expect(outcome([asked, standing], { fact: 'request', instead: { at: at(to) } })).toEqual(found);
  });
});

describe('a notice moved by an amendment', () => {
  const lastOn = day('Thu 2026-07-30');
  const notices: readonly [Happening, unknown][] = [
    [{ kind: 'extended', ground: 'public-interest', ...told }, { code: 'extension-too-late', lastOn }],
    [{ kind: 'fees-notice-given', pence: 1250, ...told }, { code: 'notice-too-late', act: 'give-fees-notice', lastOn }],
    [{ kind: 'clarification-sought', ...told }, { code: 'notice-too-late', act: 'seek-clarification', lastOn }],
  ];

  it.each(notices)('%j: until the last of the days, and not after it or before the conversion', (happening, late) => {
    const move = (to: string) => outcome([asked, request, fact(happening, at('Mon 2026-07-06 10:00'), { id: 'notice' })], { fact: 'notice', instead: { at: at(to) } });
    expect(move('Thu 2026-07-30 23:59')).toBe('allowed');
    expect(move('Fri 2026-07-31 00:00')).toEqual(late);
    expect(move('Wed 2026-07-01 12:00')).toEqual({ code: 'before-conversion', at: at('Wed 2026-07-01 12:00'), convertedAt: request.at });
  });

  it('an extension is not moved to where the days rest', () => {
    const facts = [asked, request, fact({ kind: 'extended', ground: 'public-interest', ...told }, at('Mon 2026-07-06 10:00'), { id: 'notice' }), clarificationSought(at('Tue 2026-07-07 10:00'))];
    expect(outcome(facts, { fact: 'notice', instead: { at: at('Wed 2026-07-08 10:00') } })).toMatchObject({ code: 'statutory-days-rest' });
  });

  it.each<[noticed: string, found: unknown]>([
    ['Thu 2026-07-30 16:00', 'closed'],
    ['Fri 2026-07-31 09:00', { code: 'notice-too-late', act: 'give-fees-notice', lastOn }],
  ])('a fee of a notice of %s lapses, or does not', (noticed, found) => {
    const closing = { factId: 'the-act', by: { kind: 'service' }, at: at('Mon 2026-12-07 10:00'), recordedAt: at('Mon 2026-12-07 10:00') } as const;
    const decision = decideClose(stateWith([asked, request, feesNotice(at(noticed))]), closing, { outcome: 'lapsed', reason: 'No fee.' }, informationTerms());
    expect(decision.ok ? decision.value.happening.kind : decision.refusal).toEqual(found);
  });
});

import { type CorrectionCommand, decideCorrect } from '../../../src/domain/enquiry/decide/correct.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { promiseTerms, stateWith } from '../../support/builders.js';
import { answered, at, corrected, converted, fact, oscar, received } from '../../support/facts.js';

/** Received on Wednesday 1 July: due by law on Thursday 30 July 2026 (great-aycliffe/7.8). */
const asked = received(at('Wed 2026-07-01 10:00'), {}, { id: 'asked' });
const request = converted(at('Thu 2026-07-02 10:00'), 'foi', { id: 'request' });
const now = at('Tue 2026-09-01 10:00');

function outcome(facts: readonly Fact[], command: Partial<CorrectionCommand> & { readonly fact: string }) {
  const doing = { factId: 'the-correction', by: { kind: 'person', person: oscar }, at: now, recordedAt: now } as const;
  const decision = decideCorrect(stateWith(facts), doing, { instead: null, reason: 'It was wrong.', ...command }, promiseTerms());
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

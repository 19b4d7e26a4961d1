import fc from 'fast-check';
import { type Instant } from '../../../src/domain/calendar/instant.js';
import { decideAcknowledge } from '../../../src/domain/enquiry/decide/acknowledge.js';
import { type Decision, type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { decideAnswer } from '../../../src/domain/enquiry/decide/answer.js';
import { decideAssign } from '../../../src/domain/enquiry/decide/assign.js';
import { decideClose } from '../../../src/domain/enquiry/decide/close.js';
import { decideContact } from '../../../src/domain/enquiry/decide/contact.js';
import { decideCorrect } from '../../../src/domain/enquiry/decide/correct.js';
import { type EnquiryState } from '../../../src/domain/enquiry/enquiry.js';
import { type Fact, type Telling } from '../../../src/domain/enquiry/fact.js';
import { isOpen } from '../../../src/domain/obligation/obligation.js';
import { informationTerms, correctionTerms, stateWith } from '../../support/builders.js';
import { at, byMail, day, olive, oscar, received } from '../../support/facts.js';
import { minutesAfter } from '../../support/fixed-clock.js';

interface Try {
  readonly act: 'assign' | 'contact' | 'acknowledge' | 'answer' | 'close' | 'take-back' | 'amend';
  readonly hoursLater: number;
  readonly hoursAgo: number;
  readonly choice: number;
}

const tries = fc.array(
  fc.record<Try>({
    act: fc.constantFrom('assign', 'contact', 'acknowledge', 'answer', 'close', 'take-back', 'amend'),
    hoursLater: fc.integer({ min: 0, max: 30 }),
    hoursAgo: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
    choice: fc.nat(500),
  }),
  { maxLength: 20 },
);

const days = ['Tue 2026-05-12', 'Fri 2026-05-15', 'Fri 2026-05-22', 'Sat 2026-06-13'].map(day);

const inTerms = correctionTerms();

/** What somebody asks for, sensible or not: the decision refuses what cannot be. */
function decided(state: EnquiryState, doing: Doing, { act, choice, hoursAgo }: Try): Decision {
  const chosen = state.facts[choice % state.facts.length]?.id ?? '';
  const [promisedOn = day('Fri 2026-05-22')] = days.slice(choice % days.length);
  const reason = choice % 5 === 0 ? '' : 'For a reason.';
  const telling: Telling = hoursAgo === 0 ? byMail : { channel: 'telephone', alreadyGiven: true };
  switch (act) {
    case 'assign':
      return decideAssign(state, doing, choice % 2 === 0 ? oscar : olive);
    case 'contact':
      return decideContact(state, doing, { ...telling, text: 'A word.' });
    case 'acknowledge':
      return decideAcknowledge(state, doing, { ...telling, text: 'Soon.', promisedOn, reason }, inTerms);
    case 'answer':
      return decideAnswer(state, doing, { ...telling, text: 'Yes.' });
    case 'close':
      return decideClose(state, doing, { outcome: choice % 3 === 0 ? 'withdrawn' : 'answered', reason }, informationTerms());
    case 'take-back':
      return decideCorrect(state, doing, { fact: chosen, instead: null, reason }, inTerms);
    case 'amend':
      return decideCorrect(state, doing, { fact: chosen, instead: { at: minutesAfter(doing.at, -60 * hoursAgo), promisedOn }, reason }, inTerms);
  }
}

/** An enquiry lived through whatever people try, each try at its own time; what is refused leaves no trace. */
function lived(attempts: readonly Try[], look: (state: EnquiryState, now: Instant, decision: Decision) => void): void {
  let facts: readonly Fact[] = [received(at('Tue 2026-05-12 10:00'), {}, { id: 'asked' })];
  let now = at('Tue 2026-05-12 10:00');
  for (const attempt of attempts) {
    now = minutesAfter(now, attempt.hoursLater * 60);
    const state = stateWith(facts);
    const doing: Doing = { factId: `f${facts.length}`, by: { kind: 'service' }, at: minutesAfter(now, -60 * attempt.hoursAgo), recordedAt: now };
    const decision = decided(state, doing, attempt);
    if (decision.ok) facts = [...facts, decision.value];
    look(stateWith(facts), now, decision);
  }
}

const runs = { numRuns: 200 };

describe('whatever people try on an enquiry', () => {
  it('leaves a receipt that stands first, and nothing in the future', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        lived(attempts, (state, now) => {
          expect(state.history[0]?.happening.kind).toBe('received');
          expect(state.history.filter((fact) => fact.at > now)).toEqual([]);
          expect(state.history.filter((fact) => fact.happening.kind === 'received').length).toBe(1);
        });
      }),
      runs,
    );
  });

  it('never closes as answered while something is owed', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        lived(attempts, (state, now, decision) => {
          if (!decision.ok || decision.value.happening.kind !== 'closed') return;
          expect(state.status).toBe('closed');
          expect(state.obligations.filter((owed) => isOpen(owed, now))).toEqual([]);
        });
      }),
      runs,
    );
  });

  it('moves a closed enquiry by corrections alone', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        let closed = false;
        lived(attempts, (state, _, decision) => {
          if (closed && decision.ok) expect(decision.value.happening.kind).toBe('corrected');
          closed = state.status === 'closed';
        });
      }),
      runs,
    );
  });

  it('keeps every fact that was ever recorded', () => {
    fc.assert(
      fc.property(tries, (attempts) => {
        let before: readonly Fact[] = [];
        lived(attempts, (state) => {
          expect(state.facts.slice(0, before.length)).toEqual(before);
          before = state.facts;
        });
      }),
      runs,
    );
  });
});

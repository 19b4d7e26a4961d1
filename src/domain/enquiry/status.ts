import { type StandingFact } from './fact.js';

/** What the office has done about it so far. Time is told apart from it ("due today", "overdue"). */
export type EnquiryStatus = 'new' | 'acknowledged' | 'waiting-for-councillor' | 'answered' | 'closed';

/** The acts that people do on an enquiry that exists. */
export type EnquiryAct = 'assign' | 'contact' | 'acknowledge' | 'answer' | 'correct' | 'close';

/**
 * Which acts each status allows, and the status that follows. `same`: it stays.
 * An answered enquiry may be answered again: the officer adds what was forgotten, the first answer counts.
 * After an answer no timescale is given: nothing is owed that it could be for.
 */
export const statusTable: Readonly<Record<EnquiryStatus, Partial<Record<EnquiryAct, EnquiryStatus | 'same'>>>> = {
  new: { assign: 'same', contact: 'same', acknowledge: 'acknowledged', answer: 'answered', correct: 'same', close: 'closed' },
  acknowledged: { assign: 'same', contact: 'same', acknowledge: 'same', answer: 'answered', correct: 'same', close: 'closed' },
  'waiting-for-councillor': {
    assign: 'same',
    contact: 'same',
    acknowledge: 'acknowledged',
    answer: 'answered',
    correct: 'same',
    close: 'closed',
  },
  answered: { assign: 'same', contact: 'same', answer: 'same', correct: 'same', close: 'closed' },
  closed: { correct: 'same' },
};

/** The status that the facts come to. */
export function statusOf(history: readonly StandingFact[]): EnquiryStatus {
  return history.reduce<EnquiryStatus>((status, fact) => {
    const act = actOf(fact);
    const next = act === null ? 'same' : (statusTable[status][act] ?? 'same');
    return next === 'same' ? status : next;
  }, 'new');
}

function actOf(fact: StandingFact): EnquiryAct | null {
  switch (fact.happening.kind) {
    case 'assigned':
      return 'assign';
    case 'contacted':
      return 'contact';
    case 'acknowledged':
      return 'acknowledge';
    case 'answered':
      return 'answer';
    case 'closed':
      return 'close';
    case 'received':
    case 'receipted':
    case 'appended':
    case 'calendar-changed':
      return null;
  }
}

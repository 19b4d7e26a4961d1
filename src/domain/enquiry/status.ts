import { type PersonId } from '../people/person.js';
import { type Happening, type StandingFact } from './fact.js';

/** What the office has done about it so far. Time is told apart from it ("due today", "overdue"). */
export type EnquiryStatus = 'new' | 'acknowledged' | 'waiting-for-councillor' | 'answered' | 'closed';

/** The acts that people do on an enquiry that exists. */
export type EnquiryAct =
  | 'assign'
  | 'hand-over'
  | 'contact'
  | 'acknowledge'
  | 'agree-promise'
  | 'answer'
  | 'request'
  | 'reply'
  | 'estimate'
  | 'note'
  | 'snooze'
  | 'flag-contentious'
  | 'lift-contentious'
  | 'pass-on'
  | 'confirm-sender'
  | 'raise-burden'
  | 'explain-burden'
  | 'discuss-burden'
  | 'resolve-burden'
  | 'reopen-burden'
  | 'convert'
  | 'seek-clarification'
  | 'clarify'
  | 'give-fees-notice'
  | 'record-fee'
  | 'extend'
  | 'appoint'
  | 'notify'
  | 'report-to-group'
  | 'supply-copy'
  | 'request-item'
  | 'receive-papers'
  | 'decide-late-papers'
  | 'withdraw-item'
  | 'join'
  | 'correct'
  | 'close'
  | 'reopen'
  | 'take-out';

type Row = Partial<Record<EnquiryAct, EnquiryStatus | 'same'>>;

/** A matter may be contentious after its answer as before. */
const flags: Row = { 'flag-contentious': 'same', 'lift-contentious': 'same' };

/** An item that was asked for goes its own way to its meeting, whether the member still waits for an answer or not. */
const itemsWay: Row = { 'receive-papers': 'same', 'decide-late-papers': 'same', 'withdraw-item': 'same' };

/** As long as the member waits for an answer. */
const owed: Row = {
  assign: 'same',
  'hand-over': 'same',
  contact: 'same',
  acknowledge: 'acknowledged',
  'agree-promise': 'same',
  answer: 'answered',
  request: 'waiting-for-councillor',
  reply: 'same',
  estimate: 'same',
  note: 'same',
  snooze: 'same',
  ...flags,
  'pass-on': 'same',
  'confirm-sender': 'same',
  'raise-burden': 'same',
  'explain-burden': 'same',
  'discuss-burden': 'same',
  'resolve-burden': 'same',
  'reopen-burden': 'same',
  convert: 'same',
  'seek-clarification': 'waiting-for-councillor',
  clarify: 'same',
  'give-fees-notice': 'same',
  'record-fee': 'same',
  extend: 'same',
  appoint: 'same',
  notify: 'same',
  'report-to-group': 'same',
  'supply-copy': 'same',
  'request-item': 'same',
  ...itemsWay,
  join: 'same',
  correct: 'same',
  close: 'closed',
  'take-out': 'closed',
};

/**
 * Which acts each status allows, and the status that follows. `same`: it stays.
 * An answered enquiry may be answered again: the officer adds what was forgotten, the first answer counts.
 * After an answer no timescale is given: nothing is owed that it could be for, unless an officer opens it again for what
 * the member said since.
 */
export const statusTable: Readonly<Record<EnquiryStatus, Row>> = {
  new: owed,
  acknowledged: { ...owed, acknowledge: 'same' },
  'waiting-for-councillor': { ...owed, request: 'same', 'seek-clarification': 'same' },
  answered: {
    assign: 'same',
    'hand-over': 'same',
    'pass-on': 'same',
    'confirm-sender': 'same',
    contact: 'same',
    note: 'same',
    ...flags,
    answer: 'same',
    reply: 'same',
    appoint: 'same',
    notify: 'same',
    'report-to-group': 'same',
    'supply-copy': 'same',
    ...itemsWay,
    correct: 'same',
    close: 'closed',
    reopen: 'new',
    'take-out': 'closed',
  },
  closed: { 'lift-contentious': 'same', correct: 'same', 'supply-copy': 'same', reopen: 'new', 'take-out': 'closed' },
};

/** The status that the facts come to. */
export function statusOf(history: readonly StandingFact[]): EnquiryStatus {
  return history.reduce(after, { status: 'new', before: 'new', awaited: new Set<PersonId>(), isUnclear: false }).status;
}

interface Standing {
  readonly status: EnquiryStatus;
  /** What it was before members were asked: it is that again once all of them answered. */
  readonly before: EnquiryStatus;
  readonly awaited: ReadonlySet<PersonId>;
  /** A request for information waits for its clarification: only that ends the wait, whatever else is written. */
  readonly isUnclear: boolean;
}

function after(standing: Standing, { happening }: StandingFact): Standing {
  const { status, awaited } = standing;
  if (happening.kind === 'requested' && statusTable[status].request !== undefined) return waiting(standing, { awaited: new Set([...awaited, happening.of]) });
  if (happening.kind === 'clarification-sought' && statusTable[status]['seek-clarification'] !== undefined) return waiting(standing, { isUnclear: true });
  if (happening.kind === 'clarified') return goingOn({ ...standing, isUnclear: false });
  const from = replierOf(happening);
  if (from !== null) return goingOn({ ...standing, awaited: new Set([...awaited].filter((person) => person !== from)) });
  const act = actOf(happening);
  const next = act === null ? 'same' : (statusTable[status][act] ?? 'same');
  return next === 'same' ? standing : { status: next, before: next, awaited: new Set(), isUnclear: false };
}

function waiting(standing: Standing, more: Partial<Pick<Standing, 'awaited' | 'isUnclear'>>): Standing {
  const { status, before } = standing;
  return { ...standing, ...more, status: 'waiting-for-councillor', before: status === 'waiting-for-councillor' ? before : status };
}

/** As before, once nobody and nothing is waited for any more. */
function goingOn(standing: Standing): Standing {
  const { status, before, awaited, isUnclear } = standing;
  return status === 'waiting-for-councillor' && awaited.size === 0 && !isUnclear ? { ...standing, status: before } : standing;
}

/** The member who answered the office by this; null: nobody did. Nothing is taken from a sender who is not verified. */
export function replierOf(happening: Happening): PersonId | null {
  if (happening.kind === 'replied') return happening.from;
  return happening.kind === 'appended' && happening.senderVerified ? happening.from : null;
}

const actsOf: Partial<Record<Happening['kind'], EnquiryAct>> = {
  acknowledged: 'acknowledge',
  answered: 'answer',
  closed: 'close',
  reopened: 'reopen',
  'taken-out': 'take-out',
};

/** Of what moves the status; all else leaves it. */
function actOf({ kind }: Happening): EnquiryAct | null {
  return actsOf[kind] ?? null;
}

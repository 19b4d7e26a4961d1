import { type Fact, type Happening } from '../../../domain/enquiry/fact.js';
import { actorView, type People, type PersonView, personView } from './person.view.js';

/**
 * `stands`: false once a correction has taken it back; what was put in its place is in the correction.
 * null for a correction itself: what became of it shows in the fact that it names.
 */
export function factView(fact: Fact, isStanding: boolean, people: People) {
  const { id, at, recordedAt, by, happening, words } = fact;
  const stands = happening.kind === 'corrected' ? null : isStanding;
  return { id, kind: happening.kind, at, recordedAt, by: actorView(by, people), stands, details: detailsOf(happening, people), words };
}

type Details = Readonly<Record<string, unknown>>;

/** What differs from kind to kind, people by name. That a matter was handed over says why, so of that it says nothing. */
function detailsOf(happening: Happening, people: People): Details {
  const plain = Object.fromEntries(Object.entries(happening).filter(([name]) => name !== 'kind'));
  const named = (id: string): PersonView => personView(id, people);
  switch (happening.kind) {
    case 'received': {
      const { splitFrom } = happening;
      return { ...plain, members: happening.members.map(named), ...(splitFrom && { splitFrom: splitFrom.reference }) };
    }
    case 'assigned':
      return { officer: named(happening.officer) };
    case 'requested':
    case 'item-requested':
      return { ...plain, of: named(happening.of) };
    case 'appended':
    case 'replied':
      return { ...plain, from: named(happening.from) };
    case 'snoozed':
      return { ...plain, of: named(happening.of) };
    case 'burden-discussed':
      return { ...plain, with: happening.with.map(named) };
    case 'burden-resolved':
      return { ...plain, agreedBy: happening.agreedBy.map(named) };
    case 'appointment':
      return happening.step === 'fixed' ? { ...plain, officer: named(happening.officer) } : plain;
    case 'notice-due':
    case 'notified':
    case 'group-report':
      return { ...plain, recipients: happening.recipients.map(named) };
    case 'copy-supplied':
      return { ...plain, member: named(happening.member) };
    case 'joined':
      return { reference: happening.reference };
    case 'split-off':
      return { reference: happening.reference, regime: happening.regime };
    case 'corrected':
      return { fact: happening.fact, instead: insteadOf(happening.instead, people) };
    case 'receipted':
    case 'contacted':
    case 'acknowledged':
    case 'promise-moved':
    case 'promise-agreed':
    case 'answered':
    case 'noted':
    case 'sender-confirmed':
    case 'contentious-flagged':
    case 'contentious-lifted':
    case 'estimated':
    case 'burden-raised':
    case 'burden-explained':
    case 'burden-declined':
    case 'burden-reopened':
    case 'converted':
    case 'clarification-sought':
    case 'clarified':
    case 'fees-notice-given':
    case 'fee-paid':
    case 'extended':
    case 'closed':
    case 'taken-out':
    case 'reopened':
    case 'calendar-changed':
    case 'item-moved':
    case 'papers-received':
    case 'late-papers-accepted':
    case 'late-papers-refused':
    case 'item-withdrawn':
      return plain;
  }
}

type Instead = Extract<Happening, { readonly kind: 'corrected' }>['instead'];

function insteadOf(instead: Instead, people: People): Details | null {
  if (instead === null) return null;
  return { at: instead.at, kind: instead.happening.kind, details: detailsOf(instead.happening, people) };
}

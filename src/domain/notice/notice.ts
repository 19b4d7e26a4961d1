import { type Instant } from '../calendar/instant.js';
import { type FactId } from '../enquiry/fact.js';
import { isSameName } from '../people/same-name.js';
import { type PersonId } from '../people/person.js';
import { type GroupWork } from '../protocol/protocol.js';

/** Whom a notice is for, by what they are and not by name: whoever chairs the committee, sits for the ward. */
export type NoticeTo = { readonly kind: 'chair'; readonly committee: string } | { readonly kind: 'ward'; readonly ward: string };

/** Others of the council than those who ask are told of something: what, by whom and to whom, never their correspondence. */
export type NoticeHappening =
  /** It may come up at a later meeting of the committee, or is a matter of the ward: they are to be told. For the office alone. */
  | { readonly kind: 'notice-due'; readonly to: NoticeTo; readonly recipients: readonly PersonId[] }
  /** They were told, in a mail each. */
  | { readonly kind: 'notified'; readonly to: NoticeTo; readonly recipients: readonly PersonId[] }
  /** A report was made for one group, or advice given to it; the others were told that it exists. */
  | {
      readonly kind: 'group-report';
      readonly group: string;
      readonly what: GroupWork;
      readonly recommends: boolean;
      readonly recipients: readonly PersonId[];
      /** When they were told: the work may be recorded later than it was done. */
      readonly toldAt: Instant;
    }
  /** Somebody asked for a copy of it and was sent one. For the office alone: the others are told by role. */
  | { readonly kind: 'copy-supplied'; readonly report: FactId; readonly member: PersonId };

export function isSameAddressee(one: NoticeTo, other: NoticeTo): boolean {
  return one.kind === other.kind && isSameName(nameOf(one), nameOf(other));
}

/** The committee or the ward. */
export function nameOf(to: NoticeTo): string {
  return to.kind === 'chair' ? to.committee : to.ward;
}

/** "the chair of “Planning”": by role, as those who asked are told it. */
export function addresseeWords(to: NoticeTo): string {
  return to.kind === 'chair' ? `the chair of “${to.committee}”` : `the members for the ward “${to.ward}”`;
}

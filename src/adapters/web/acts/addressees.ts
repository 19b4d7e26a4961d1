import { isNoted } from '../../../domain/enquiry/decide/notify.js';
import { type EnquiryState } from '../../../domain/enquiry/enquiry.js';
import { committeesOf, membersAmong, wardsOf } from '../../../domain/notice/addressees.js';
import { addresseeWords, type NoticeTo } from '../../../domain/notice/notice.js';
import { type Person } from '../../../domain/people/person.js';
import { type Protocol } from '../../../domain/protocol/protocol.js';
import { capital } from '../enquiry/words.js';

/** Whom the protocol has told of something, as far as the list of people says who they are. */
export function addressees(people: readonly Person[], protocol: Protocol): readonly NoticeTo[] {
  const members = membersAmong(people);
  const chairs = asks(protocol, 'chair-notice') ? committeesOf(members) : [];
  const wards = asks(protocol, 'ward-notice') ? wardsOf(members) : [];
  return [...chairs.map((committee) => ({ kind: 'chair', committee }) as const), ...wards.map((ward) => ({ kind: 'ward', ward }) as const)];
}

export function asks({ rules }: Protocol, kind: 'chair-notice' | 'ward-notice' | 'group-notice'): boolean {
  return rules.some((rule) => rule.kind === kind);
}

/** As the items of a select: "chair:Planning". */
export function addresseeItems(all: readonly NoticeTo[]) {
  return all.map((to) => ({ value: valueOf(to), text: capital(addresseeWords(to)) }));
}

function valueOf(to: NoticeTo): string {
  return to.kind === 'chair' ? `chair:${to.committee}` : `ward:${to.ward}`;
}

/** What was selected; null: nothing that such a select holds. */
export function addresseeIn(value: string): NoticeTo | null {
  const [, kind, name = ''] = /^(chair|ward):(.+)$/s.exec(value) ?? [];
  if (kind === 'chair') return { kind, committee: name };
  return kind === 'ward' ? { kind, ward: name } : null;
}

/** The first who is still to be told, as a select's value. */
export function firstDue(state: EnquiryState): string | null {
  const due = state.history.find(({ happening }) => happening.kind === 'notice-due' && isNoted(state, happening.to))?.happening;
  return due?.kind === 'notice-due' ? valueOf(due.to) : null;
}

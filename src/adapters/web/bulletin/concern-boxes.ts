import { type Concern, concernWords } from '../../../domain/bulletin/concern.js';
import { committeesOf, groupsOf, membersAmong, wardsOf } from '../../../domain/notice/addressees.js';
import { type Person } from '../../../domain/people/person.js';
import { capital } from '../enquiry/words.js';

/** Whom information may concern, as far as the list of people says who they are, to tick. */
export function concernBoxes(people: readonly Person[], chosen: readonly string[]) {
  const members = membersAmong(people);
  const all: readonly Concern[] = [
    { kind: 'every-member' },
    ...wardsOf(members).map((ward) => ({ kind: 'ward', ward }) as const),
    ...groupsOf(members).map((group) => ({ kind: 'group', group }) as const),
    ...committeesOf(members).map((committee) => ({ kind: 'chair', committee }) as const),
  ];
  return all.map((concern) => ({ value: valueOf(concern), text: capital(concernWords(concern)), checked: chosen.includes(valueOf(concern)) }));
}

/** "ward:Park" */
function valueOf(concern: Concern): string {
  switch (concern.kind) {
    case 'every-member':
      return concern.kind;
    case 'ward':
      return `ward:${concern.ward}`;
    case 'group':
      return `group:${concern.group}`;
    case 'chair':
      return `chair:${concern.committee}`;
  }
}

/** What was ticked; null: nothing that such a box holds. */
export function concernIn(value: string): Concern | null {
  if (value === 'every-member') return { kind: value };
  const [, kind, name = ''] = /^(ward|group|chair):(.+)$/s.exec(value) ?? [];
  if (kind === 'ward') return { kind, ward: name };
  if (kind === 'group') return { kind, group: name };
  return kind === 'chair' ? { kind, committee: name } : null;
}

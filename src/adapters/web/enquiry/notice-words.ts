import { groupWorkDone } from '../../../application/outbox/letters/group-report.js';
import { addresseeWords, type NoticeHappening } from '../../../domain/notice/notice.js';
import { nameOf, type People } from './names.js';
import { listed } from './words.js';

/** By role; the office reads by name too who it was. */
export function noticeWords(happening: NoticeHappening, people: People): string {
  switch (happening.kind) {
    case 'notice-due':
      return `To be told of it: ${addresseeWords(happening.to)}${namedIn(happening.recipients, people)}`;
    case 'notified':
      return `Told of it, by email: ${addresseeWords(happening.to)}${namedIn(happening.recipients, people)}`;
    case 'group-report':
      return `${groupWorkDone[happening.what](happening.group)}; the others were told, by email, that it exists`;
    case 'copy-supplied':
      return `Copy of what was made for a group sent to ${nameOf(happening.member, people)}, who asked for it`;
  }
}

function namedIn(recipients: readonly string[], people: People): string {
  return recipients.length === 0 ? '' : ` (${listed(recipients.map((id) => nameOf(id, people)))})`;
}

import { heldWords } from '../../../application/meeting/held-words.js';
import { noticeWarning } from '../../../application/meeting/notice-words.js';
import { may } from '../../../domain/access/policy.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { type MeetingWithDays } from '../../../domain/meeting/meeting-days.js';
import { type MeetingNotice } from '../../../domain/meeting/notice.js';
import { type Visit } from '../visit/visit.js';

/** One meeting of the list: when it is, what is wanted by when, and what can be done about it. */
export function meetingView({ actor, council, base }: Visit, meeting: MeetingWithDays, when: 'to-come' | 'held') {
  const { id, title, papersOn, itemPapers, notice } = meeting;
  const subject = { council: council.slug };
  const path = `${base}/meetings/${encodeURIComponent(id)}`;
  const isOver = when === 'held';
  const links = [
    ...(may(actor, 'meeting.move', subject).ok ? [{ text: 'Move', href: path }] : []),
    ...(may(actor, 'meeting.give-notice', subject).ok ? [{ text: notice.givenOn === null ? 'Record the notice' : 'Correct the notice', href: `${path}/notices` }] : []),
    ...(isOver && may(actor, 'meeting.log-actions', subject).ok ? [{ text: 'Log what it asked for', href: `${path}/actions` }] : []),
  ];
  return {
    ...{ title, links, held: heldWords(meeting) },
    lines: [
      ...(papersOn === null ? [] : [`Papers by ${longDate(papersOn)}`]),
      ...(itemPapers === null ? [] : [`Papers of councillors’ items by ${longDate(itemPapers.dueOn)}, when the office closes`]),
      noticeWords(notice),
    ],
    warning: noticeWarning(notice),
  };
}

/** Both readings of clear days, where they differ. */
export function latestWords({ latestByNalc, latestByElitestone }: MeetingNotice): string {
  const safer = latestByElitestone === latestByNalc ? '' : ` (by ${longDate(latestByElitestone)} where Saturdays do not count)`;
  return `by ${longDate(latestByNalc)}${safer}`;
}

function noticeWords(notice: MeetingNotice): string {
  return notice.givenOn === null ? `Notice ${latestWords(notice)}` : `Notice given on ${longDate(notice.givenOn)}; it was wanted ${latestWords(notice)}`;
}

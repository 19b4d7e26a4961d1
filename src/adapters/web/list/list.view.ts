import { type EnquiryPage, type ListedEnquiry } from '../../../application/enquiry/list-enquiries.js';
import { type CivilDate, longDate } from '../../../domain/calendar/civil-date.js';
import { type Council } from '../../../domain/council/council.js';
import { type EnquiryStatus } from '../../../domain/enquiry/status.js';
import { actFormAt } from '../acts/act-forms.js';
import { contentiousTag, listed, statusClasses, statusWords } from '../enquiry/words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { overdueWords, type Due } from '../working-days-late.js';
import { type ListQuery, nextPage } from './list.query.js';

export function listView(visit: Visit, query: ListQuery, { today, lines, next, notReached }: EnquiryPage & { readonly notReached: readonly string[] }, done: string) {
  const layout = layoutView(visit);
  return {
    layout,
    done: actFormAt(done)?.done ?? null,
    notReached: notReached.length === 0 ? null : `Mail to the clerk (${listed(notReached)}) does not arrive. Whoever else runs the office hears of what was not delivered. Please put the address right in the list of people, or tell whoever looks after the mailbox.`,
    today: longDate(today),
    statuses: [{ value: '', text: 'All' }, ...statusChoices].map((one) => ({ ...one, selected: one.value === (query.status ?? '') })),
    only: [
      { value: 'yes', name: 'overdue', text: 'Overdue only', checked: query.overdue },
      { value: 'yes', name: 'contentious', text: 'Contentious only', checked: query.contentious },
    ],
    isFiltered: query.status !== null || query.overdue || query.contentious,
    lines: lines.map((line) => lineView(line, visit, today)),
    first: query.after === null ? null : layout.home,
    next: next === null ? null : nextPage(layout.home, query, next),
  };
}

const statusChoices = Object.entries(statusWords).map(([value, text]) => ({ value, text }));

function lineView(line: ListedEnquiry, { council, base }: Visit, today: CivilDate) {
  const { dueOn, dueUnder } = line;
  return {
    reference: line.reference,
    subject: line.subject,
    href: `${base}/enquiries/${encodeURIComponent(line.reference)}`,
    members: listed(line.members),
    officer: line.assignedTo,
    status: { text: statusWords[line.status], classes: statusClasses[line.status] },
    time: timeWords(dueOn === null || dueUnder === null ? null : { on: dueOn, under: dueUnder }, line.status, today, council),
    isLate: dueOn !== null && dueOn < today,
    unverified: !line.senderVerified,
    contentious: line.contentious === true ? contentiousTag : null,
  };
}

/** Time is told apart from the status, and in words. */
export function timeWords(due: Due | null, status: EnquiryStatus, today: CivilDate, council: Council): string {
  if (due === null) return status === 'answered' || status === 'closed' ? 'Nothing is due' : 'No day set';
  if (due.on === today) return 'Due today';
  return due.on < today ? overdueWords(due, today, council) : `Answer due by ${longDate(due.on)}`;
}

import { type EnquiryPage, type ListedEnquiry } from '../../../application/enquiry/list-enquiries.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { cursorText } from '../input/cursor.js';
import { enquiryPath } from './enquiry-path.js';

export function pageView({ today, lines, next }: EnquiryPage, council: CouncilSlug) {
  return {
    today,
    items: lines.map((line) => lineView(line, council, today)),
    next: next === null ? null : cursorText(next),
  };
}

export type PageView = ReturnType<typeof pageView>;

/** `contentious`: whether it is flagged; `version`: what an If-Match names. Null to members, both. */
function lineView(line: ListedEnquiry, council: CouncilSlug, today: CivilDate) {
  const { reference, subject, status, receivedAt, dueOn, assignedTo, members, senderVerified, contentious, version } = line;
  const overdue = dueOn !== null && dueOn < today;
  const self = enquiryPath(council, reference);
  const seen = contentious === null ? null : version;
  return { reference, subject, status, receivedAt, dueOn, overdue, assignedTo, members, senderVerified, contentious, version: seen, self };
}

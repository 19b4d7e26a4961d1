import { type EnquiryCursor } from '../../../application/ports/read-models.js';
import { parseCivilDate } from '../../../domain/calendar/civil-date.js';
import { type EnquiryStatus, statusTable } from '../../../domain/enquiry/status.js';

/** What the list is asked for. What cannot be read asks for nothing: an old bookmark still opens the list. */
export interface ListQuery {
  readonly status: EnquiryStatus | null;
  readonly overdue: boolean;
  readonly contentious: boolean;
  readonly after: EnquiryCursor | null;
}

export function listQuery(query: Readonly<Record<string, unknown>>): ListQuery {
  const { status, overdue, contentious, after } = query;
  return {
    status: typeof status === 'string' && Object.hasOwn(statusTable, status) ? (status as EnquiryStatus) : null,
    overdue: overdue === 'yes',
    contentious: contentious === 'yes',
    after: typeof after === 'string' ? cursorIn(after) : null,
  };
}

/** The rest of the list, under the same filter. */
export function nextPage(home: string, { status, overdue, contentious }: ListQuery, next: EnquiryCursor): string {
  const search = new URLSearchParams({
    ...(status !== null && { status }),
    ...(overdue && { overdue: 'yes' }),
    ...(contentious && { contentious: 'yes' }),
    after: `${next.dueOn ?? 'none'}~${next.senderVerified ? 'verified' : 'not'}~${next.id}`,
  });
  return `${home}?${search.toString()}`;
}

function cursorIn(text: string): EnquiryCursor | null {
  const [day = '', proof, id] = text.split('~', 3);
  if (id === undefined || !/^[\w-]{1,60}$/.test(id)) return null;
  const after = { senderVerified: proof === 'verified', id };
  if (day === 'none') return { dueOn: null, ...after };
  const date = parseCivilDate(day);
  return date.ok ? { dueOn: date.value, ...after } : null;
}

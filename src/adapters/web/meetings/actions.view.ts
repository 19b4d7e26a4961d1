import { may } from '../../../domain/access/policy.js';
import { type MeetingWithDays } from '../../../domain/meeting/meeting-days.js';
import { type Person } from '../../../domain/people/person.js';
import { options } from '../acts/choices.js';
import { type FormView } from '../form/form.view.js';
import { type Visit } from '../visit/visit.js';
import { fieldIn } from './actions.form.js';
import { aboutMeetingView } from './meetings.view.js';

/** What a meeting asked for: a block of fields for each, with the people to choose from. */
export function actionsView(visit: Visit, meeting: MeetingWithDays, people: readonly Person[], form: FormView, rows: number) {
  const mayAssign = may(visit.actor, 'enquiry.assign', { council: visit.council.slug }).ok;
  const chosen = (kind: Person['kind'], name: string, ask: string) => {
    const all = people.filter((person) => person.kind === kind).map(({ id, name: text }) => ({ value: id, text }));
    return { name, items: options(all, form.typed[name], ask) };
  };
  return {
    ...aboutMeetingView(visit, meeting, form, '/actions'),
    hasMembers: people.some(({ kind }) => kind === 'member'),
    needsTime: meeting.startsAt === null,
    rows: Array.from({ length: rows }, (_, row) => ({
      number: row + 1,
      subject: fieldIn(row, 'subject'),
      text: fieldIn(row, 'text'),
      member: chosen('member', fieldIn(row, 'member'), 'Select a councillor'),
      officer: mayAssign ? chosen('officer', fieldIn(row, 'officer'), 'Nobody yet') : null,
    })),
  };
}

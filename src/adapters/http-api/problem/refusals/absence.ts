import { amountOf } from '../../../../domain/calendar/date-words.js';
import { type RowsFor } from '../refusal-row.js';

/** Who is away, what is quiet meanwhile, and an office that nobody attends. */
export const absenceRefusals: RowsFor<
  'absence-days' | 'own-deputy' | 'absence-overlaps' | 'no-such-absence' | 'unattended-already' | 'unattended-days' | 'unattended-long' | 'unattended-again' | 'office-attended' | 'snooze-beyond-due'
> = {
  'absence-days': {
    status: 422,
    title: 'The absence ends before it begins, or is over',
    level: 'info',
    detail: () => 'Both days are days of the absence; it ends today or later.',
    faults: ({ from, until, today }) => [{ field: 'until', found: until, wanted: `${from > today ? from : today} or later` }],
  },
  'own-deputy': {
    status: 422,
    title: 'Nobody stands in for themselves',
    level: 'info',
    detail: () => 'Another officer has the reminders meanwhile.',
    faults: ({ person }) => [{ field: 'deputy', found: person, wanted: 'the id of another officer' }],
  },
  'absence-overlaps': {
    status: 409,
    title: 'They are away on some of these days already',
    level: 'info',
    detail: ({ other }) => `An absence from ${other.from} to ${other.until} is entered. End that one first.`,
    faults: ({ from, until, other }) => [{ field: 'from', found: `${from} to ${until}`, wanted: `days before ${other.from} or after ${other.until}` }],
  },
  'no-such-absence': {
    status: 404,
    title: 'There is no such absence',
    level: 'info',
    detail: () => 'It is over, was ended, or is another’s.',
  },
  'unattended-already': {
    status: 409,
    title: 'The office is not attended already',
    level: 'info',
    detail: ({ until }) => `It is not until ${until}. End that first, to say another day.`,
  },
  'unattended-days': {
    status: 422,
    title: 'The last day has gone by or is too far off',
    level: 'info',
    detail: ({ gone }) => `It begins now, and ends within four weeks${gone === 0 ? '' : `, of which ${amountOf(gone, 'day')} went by before: no officer has done anything on an enquiry since`}.`,
    faults: ({ until, today, latest }) => [{ field: 'until', found: until, wanted: `a day from ${today} to ${latest}` }],
  },
  'unattended-long': {
    status: 409,
    title: 'Nobody attended the office for four weeks already',
    level: 'info',
    detail: ({ gone, from }) => `It was so on ${amountOf(gone, 'day')}, and no officer has done anything on an enquiry since. It can begin anew once one has, such as whoever stands in and is entered as a deputy, or from ${from} on.`,
  },
  'unattended-again': {
    status: 409,
    title: 'It was ended less than a day ago',
    level: 'info',
    detail: ({ from }) => `Whoever is not the clerk or a deputy may begin it anew from ${from} on: those who wait are written to each time.`,
  },
  'office-attended': {
    status: 409,
    title: 'The office is attended',
    level: 'info',
    detail: () => 'There is nothing to end.',
  },
  'snooze-beyond-due': {
    status: 422,
    title: 'Reminders are not quiet beyond the day that is due',
    level: 'info',
    detail: () => 'They are quiet until a day to come, the next due day at the latest. What is overdue is moved by a promise that the member is told.',
    faults: ({ until, today, dueOn }) => [{ field: 'until', found: until, wanted: dueOn === null || dueOn <= today ? 'no day: an acknowledgement with a new day instead' : `after ${today}, and ${dueOn} at the latest` }],
  },
};

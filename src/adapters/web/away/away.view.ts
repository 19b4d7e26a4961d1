import { type CivilDate, longDate } from '../../../domain/calendar/civil-date.js';
import { may } from '../../../domain/access/policy.js';
import { type Absence } from '../../../domain/people/absence.js';
import { type Officer, type Person, runsTheOffice } from '../../../domain/people/person.js';
import { options } from '../acts/choices.js';
import { capital } from '../enquiry/words.js';
import { type FormView } from '../form/form.view.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';

export interface AwayMatter {
  readonly absences: readonly Absence[];
  readonly people: readonly Person[];
  /** Until which day nobody attends the office; null: somebody does. */
  readonly unattendedUntil: CivilDate | null;
  readonly form: FormView;
  readonly done: string;
}

export function awayView(visit: Visit, { absences, people, unattendedUntil, form, done }: AwayMatter) {
  const { actor, base, council } = visit;
  const officers = people.filter((person) => person.kind === 'officer');
  const own = officers.filter(({ id }) => runsTheOffice(actor.person) || id === actor.person.id).map(({ id, name }) => ({ value: id, text: name }));
  const deputies = officers.map((officer) => ({ value: officer.id, text: `${officer.name}${daysWords(officer)}` }));
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? 'Somebody who has left';
  return {
    ...{ layout: layoutView(visit), form, action: `${base}/away`, done: doneWords[done] ?? null },
    absences: absences.map(({ id, person, from, until, deputy }) => ({
      title: nameOf(person),
      days: from === until ? longDate(from) : `${longDate(from)} to ${longDate(until)}`,
      deputy: nameOf(deputy),
      end: may(actor, 'absence.enter', { council: council.slug, person }).ok ? `${base}/away/${encodeURIComponent(person)}/${encodeURIComponent(id)}` : null,
    })),
    persons: options(own, form.typed.person, 'Select an officer'),
    deputies: options(deputies, form.typed.deputy, 'Select an officer'),
    unattended: may(actor, 'office.unattended', { council: council.slug }).ok
      ? { until: unattendedUntil === null ? null : longDate(unattendedUntil), action: `${base}/away/office`, clock: clockWords[council.unattended.clock] }
      : null,
  };
}

/** Whoever works on some days only has the reminders on those. */
function daysWords({ days }: Officer): string {
  return days.length === 0 ? '' : `, who works on ${new Intl.ListFormat('en-GB').format(days.map(capital))}`;
}

const doneWords: Readonly<Record<string, string>> = {
  entered: 'The absence is entered. Whoever stands in is told by email.',
  ended: 'The absence is ended.',
  started: 'The councillors who wait are told by email, at night or on a day off the next morning. Reminders rest.',
  attended: 'The office is attended again. Reminders go on with the next morning.',
};

const clockWords = {
  'goes-on': 'The days by which answers are due stay as they are.',
  'as-closed': 'By the council’s decision these days count as closed, and the days by which answers are due move.',
} as const;

import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { type Person } from '../../../domain/people/person.js';
import { nameOf } from '../enquiry/names.js';
import { type ActMatter } from './act-form.js';

/** The items of a select: the first asks to choose. */
export function options(all: readonly { readonly value: string; readonly text: string }[], chosen: string | null | undefined, ask: string) {
  return [{ value: '', text: ask }, ...all.map((one) => ({ ...one, selected: one.value === chosen }))];
}

export function officerOptions({ lists, form, detail }: ActMatter, isWanted: (officer: Person) => boolean = () => true) {
  const officers = lists.people.filter((person) => person.kind === 'officer' && isWanted(person));
  const all = officers.map(({ id, name, role }) => ({ value: id, text: `${name}, ${role}` }));
  return options(all, form.typed.officer ?? detail.state.assignedTo, 'Select an officer');
}

/** null: the enquiry has one member, so there is nothing to choose. */
export function memberOptions({ detail, form }: ActMatter) {
  const { members } = detail.state;
  if (members.length === 1) return null;
  const all = members.map((id) => ({ value: id, text: nameOf(id, detail.people) }));
  return options(all, form.typed.member, 'Select a councillor');
}

/** The enquiry's members and the council's officers, to tick. */
export function peopleBoxes({ detail, lists, form }: ActMatter, field: string) {
  const chosen = form.chosen[field] ?? [];
  const members = detail.state.members.map((id) => ({ value: id, text: nameOf(id, detail.people) }));
  const officers = lists.people.filter(({ kind }) => kind === 'officer').map(({ id, name, role }) => ({ value: id, text: `${name}, ${role}` }));
  return [...members, ...officers].map((one) => ({ ...one, checked: chosen.includes(one.value) }));
}

export function membersOf({ state, people }: Pick<EnquiryDetail, 'state' | 'people'>): readonly string[] {
  return state.members.map((id) => nameOf(id, people));
}

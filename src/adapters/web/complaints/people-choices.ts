import { type Person } from '../../../domain/people/person.js';
import { type FormView } from '../form/form.view.js';

/** The council's people, to tick under a field's name. */
export function peopleBoxes(people: readonly Person[], { chosen }: FormView, field: string) {
  return people.map(({ id, name, role }) => ({ value: id, text: `${name}, ${role}`, checked: chosen[field]?.includes(id) ?? false }));
}

export function handlerBoxes(people: readonly Person[], form: FormView) {
  return peopleBoxes(people, form, 'handlers');
}

import { type Person } from '../../domain/people/person.js';

/** Said where a complaint is not stored, by page and API alike. */
export function turnToWords(handlers: readonly Pick<Person, 'name' | 'email'>[]): string {
  const whom = handlers.map(({ name, email }) => `${name} (${email})`);
  const listed = new Intl.ListFormat('en-GB').format(whom);
  return `Nothing was stored, because whom this is about runs this service and could read it. Please write to ${listed} yourself, not by the council’s mailbox.`;
}

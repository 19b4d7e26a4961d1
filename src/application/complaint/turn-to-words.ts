import { type Person } from '../../domain/people/person.js';

type Addressee = Pick<Person, 'name' | 'email'>;

/** Said where a complaint is not stored, by page and API alike. */
export function turnToWords(handlers: readonly Addressee[]): string {
  return `Nothing was stored, because whom this is about runs this service and could read it. ${turnTo(handlers)}`;
}

/** By name and address. */
export function turnTo(handlers: readonly Addressee[]): string {
  const whom = handlers.map(({ name, email }) => `${name} (${email})`);
  return `Please write to ${new Intl.ListFormat('en-GB').format(whom)} yourself, not by the council’s mailbox.`;
}

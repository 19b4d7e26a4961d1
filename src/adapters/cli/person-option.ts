import { type NoSuchEmail } from '../../application/people/person-named.js';
import { type CouncilSlug } from '../../domain/council/council.js';

export const personOption = ['--person <email>', 'the person, by email address'] as const;

/** What a command about one person of one council was given. */
export interface GivenPerson {
  readonly council: string;
  readonly person: string;
}

/** The address is quoted as JSON does it: nothing in it can steer the terminal. */
export function nobodyWords({ email }: NoSuchEmail, council: CouncilSlug): string {
  return `Nobody in ${council} has the address ${JSON.stringify(email)}. People are added with "people import".`;
}

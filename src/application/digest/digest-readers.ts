import { type Council } from '../../domain/council/council.js';
import { type Officer, type Person, runsTheOffice } from '../../domain/people/person.js';

/** Who has the digest, and whom of the council's file it does not go to. */
export interface DigestReaders {
  readonly people: readonly Officer[];
  /** Addresses that are nobody's who acts for the council. */
  readonly unknown: readonly string[];
  /** Addresses of councillors: a figure about one enquiry tells on a colleague, so theirs is the edition without such. */
  readonly councillors: readonly string[];
}

/** The clerk and the deputies, and which officers the council named: nobody outside it, and nobody who left. */
export async function readersOf(from: { active(): Promise<readonly Person[]> }, { digest: { recipients } }: Council): Promise<DigestReaders> {
  const active = await from.active();
  const officers = active.filter((person) => person.kind === 'officer');
  const [acting, working] = [addressesOf(active), addressesOf(officers)];
  return {
    people: officers.filter((officer) => runsTheOffice(officer) || recipients.includes(officer.email)),
    unknown: recipients.filter((address) => !acting.has(address)),
    councillors: recipients.filter((address) => acting.has(address) && !working.has(address)),
  };
}

function addressesOf(people: readonly Person[]): ReadonlySet<string> {
  return new Set(people.map(({ email }) => email));
}

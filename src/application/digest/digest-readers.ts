import { type Council } from '../../domain/council/council.js';
import { type Person, runsTheOffice } from '../../domain/people/person.js';

/** Who has the digest, and the addresses of the council's file that are nobody's who acts for it. */
export interface DigestReaders {
  readonly people: readonly Person[];
  readonly unknown: readonly string[];
}

/** The clerk and the deputies, and whom the council named: nobody outside it, and nobody who left. */
export async function readersOf(from: { active(): Promise<readonly Person[]> }, { digest: { recipients } }: Council): Promise<DigestReaders> {
  const active = await from.active();
  return {
    people: active.filter((person) => runsTheOffice(person) || recipients.includes(person.email)),
    unknown: recipients.filter((address) => !active.some(({ email }) => email === address)),
  };
}

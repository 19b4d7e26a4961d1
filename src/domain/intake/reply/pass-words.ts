import { type PersonId } from '../../people/person.js';
import { withoutSeparators } from './after-argument.js';
import { addressIn, type Named, peopleNamed } from './name-words.js';

export interface PassRead {
  readonly to: PersonId;
  readonly text: string;
}

const endOfName = /[:;,(]| [\u2010-\u2015-] | because\b| please\b|\.(?: |$)/i;

/** What follows PASS on its line: "TO Jane Smith: she knows the lamps". One officer, or nobody. */
export function readPass(argument: string, officers: readonly Named<PersonId>[]): PassRead | 'no-such-officer' | 'several-officers' {
  const words = withoutSeparators(withoutSeparators(argument).replace(/^to\b/i, ''));
  const end = addressIn(words) === null ? words.search(endOfName) : words.search(/[;>:](?: |$)| [\u2010-\u2015-] |, /);
  const [name, rest] = end < 0 ? [words, ''] : [words.slice(0, end), words.slice(end + (words[end] === '>' ? 1 : 0))];
  const text = withoutSeparators(rest).replace(/^please\b[\s.,!]*/i, '');
  const named = peopleNamed(name, officers);
  const [first, second] = named;
  if (first === undefined) return 'no-such-officer';
  // "PASS TO Smith, Jones" names two.
  const another = text !== '' && peopleNamed(text, officers).length > 0;
  return second !== undefined || another ? 'several-officers' : { to: first.id, text };
}

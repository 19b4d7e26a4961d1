import { minutesAfter } from '../../access/sign-in.js';
import { type Instant } from '../../calendar/instant.js';
import { type StandingFact } from '../../enquiry/fact.js';
import { type PersonId } from '../../people/person.js';
import { splitReply } from './reply-text.js';

const aDay = 24 * 60;

/**
 * Whether a person wrote the same words on the enquiry within a day before, whatever was quoted below, and nobody else has
 * written anything new since. A mailbox that answers every mail while its reader is away writes so, and not all say what
 * they are (RFC 3834 §5): two of them, a councillor's and an officer's, would write to each other through us without end.
 */
export function saidBefore(history: readonly StandingFact[], person: PersonId, text: string, at: Instant): boolean {
  const words = written(text);
  // Where nothing was written, what came with it may be new.
  if (words === '') return false;
  const since = minutesAfter(at, -aDay);
  const said = history.filter(({ recordedAt, happening }) => recordedAt > since && (happening.kind === 'contacted' || happening.kind === 'appended' || happening.kind === 'requested'));
  const last = said.findLastIndex((fact) => isBy(fact, person) && wordsOf(fact) === words);
  if (last < 0) return false;
  return said.slice(last + 1).every((fact, place) => isBy(fact, person) || said.slice(0, last + 1 + place).some((earlier) => sameOf(earlier, fact)));
}

function isBy({ by }: StandingFact, person: PersonId): boolean {
  return by.kind === 'person' && by.person === person;
}

function sameOf(one: StandingFact, other: StandingFact): boolean {
  return one.by.kind === 'person' && isBy(other, one.by.person) && wordsOf(one) === wordsOf(other);
}

function wordsOf({ words: { text = '' } }: StandingFact): string {
  return written(text);
}

function written(text: string): string {
  return splitReply(text).written.replace(/\s+/g, ' ').trim();
}

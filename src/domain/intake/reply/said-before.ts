import { minutesAfter } from '../../access/sign-in.js';
import { type Instant } from '../../calendar/instant.js';
import { type StandingFact } from '../../enquiry/fact.js';
import { type PersonId } from '../../people/person.js';
import { splitReply } from './reply-text.js';

const aDay = 24 * 60;

/**
 * Whether a person wrote the same words on the enquiry within a day before, whatever was quoted below. A mailbox that
 * answers every mail while its reader is away writes so, and not all say what they are (RFC 3834 §5): two of them,
 * a councillor's and an officer's, would write to each other through us without end.
 */
export function saidBefore(history: readonly StandingFact[], person: PersonId, text: string, at: Instant): boolean {
  const [words, since] = [written(text), minutesAfter(at, -aDay)];
  // Where nothing was written, what came with it may be new.
  if (words === '') return false;
  return history.some(({ by, recordedAt, happening, words: { text: said = '' } }) => {
    const isTheirs = by.kind === 'person' && by.person === person && (happening.kind === 'contacted' || happening.kind === 'appended');
    return isTheirs && recordedAt > since && written(said) === words;
  });
}

function written(text: string): string {
  return splitReply(text).written.replace(/\s+/g, ' ').trim();
}

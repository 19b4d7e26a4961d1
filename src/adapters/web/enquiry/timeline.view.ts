import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { moveWords } from '../../../domain/enquiry/day-moves.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { momentWords } from '../moment-words.js';
import { happeningWords } from './happening-words.js';
import { nameOf, type People } from './names.js';

/** Every fact in the order in which things happened: what was taken back is shown as such, never left out. */
export function timelineView({ state, moved, people }: Pick<EnquiryDetail, 'state' | 'moved' | 'people'>, zone: string) {
  const standing = new Set(state.history.map(({ id }) => id));
  return state.facts
    .toSorted((one, other) => (`${one.at}${one.recordedAt}` < `${other.at}${other.recordedAt}` ? -1 : 1))
    .map((fact) => ({
      what: [happeningWords(fact, state.facts, people, zone), ...(moved.get(fact.id) ?? []).map(moveWords)].join('. '),
      when: momentWords(fact.at, zone),
      recorded: momentWords(fact.recordedAt, zone) === momentWords(fact.at, zone) ? null : momentWords(fact.recordedAt, zone),
      who: whoWords(fact, people),
      // What was asked stands above, with the enquiry.
      text: fact.id === state.receivedBy ? null : (fact.words.text ?? null),
      reason: fact.words.reason ?? null,
      isTakenBack: fact.happening.kind !== 'corrected' && !standing.has(fact.id),
      isAmended: fact.happening.kind !== 'corrected' && isAmended(fact, state.facts) && standing.has(fact.id),
    }));
}

/** It stands, but not as it was first recorded. */
function isAmended({ id }: Fact, facts: readonly Fact[]): boolean {
  return facts.some(({ happening }) => happening.kind === 'corrected' && happening.fact === id && happening.instead !== null);
}

function whoWords({ by }: Fact, people: People): string {
  if (by.kind === 'person') return nameOf(by.person, people);
  return by.kind === 'service' ? 'the service, automatically' : 'the command line';
}

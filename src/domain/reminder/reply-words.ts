import { catalogue } from '../obligation/catalogue.js';
import { type Obligation } from '../obligation/obligation.js';
import { type Happening, type StandingFact } from '../enquiry/fact.js';

export type SettlingWord = 'ANSWER' | 'ACK';

/**
 * Which first words of an officer's reply would end an obligation: its own kind is asked, so that a new kind is named
 * nowhere here. Empty: it is done on the enquiry's page.
 */
export function settlingWords(obligation: Obligation): readonly SettlingWord[] {
  const telling = { channel: 'email', alreadyGiven: false } as const;
  const promisedOn = obligation.deadline?.dueOn;
  const isMet = settles(obligation, { kind: 'answered', ...telling }) === 'met';
  const isPromised = promisedOn !== undefined && settles(obligation, { kind: 'acknowledged', ...telling, promisedOn }) !== null;
  return [...(isMet ? (['ANSWER'] as const) : []), ...(isPromised ? (['ACK'] as const) : [])];
}

function settles(obligation: Obligation, happening: StandingFact['happening'] & Happening): ReturnType<(typeof catalogue)['promise']['settles']> {
  const { startedBy, startsAt } = obligation;
  const supposed = { id: startedBy, origin: startedBy, at: startsAt, recordedAt: startsAt, by: { kind: 'service' }, words: {}, happening } as const;
  return catalogue[obligation.kind].settles(supposed, obligation, undefined, [supposed]);
}

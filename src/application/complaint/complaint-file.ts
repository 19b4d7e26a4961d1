import { type ComplaintParties } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { complaintState, type ComplaintState } from '../../domain/complaint/complaint.js';
import { successors } from '../../domain/complaint/choose-handlers.js';
import { type Person, type PersonId } from '../../domain/people/person.js';
import { type StoredComplaint } from '../ports/complaint-store.js';

/** One complaint with all that acts and letters need. */
export interface ComplaintFile {
  readonly council: Council;
  readonly stored: StoredComplaint;
  readonly state: ComplaintState;
  /** Who handles it now. */
  readonly handlers: readonly Person[];
}

/**
 * Whoever was named and is still there; where all of them have gone, whoever holds their role now. Whom the council chose
 * nobody takes over from: then nobody reads it. `active`: the council's people.
 */
export function complaintFile(council: Council, stored: StoredComplaint, active: readonly Person[]): ComplaintFile {
  const state = complaintState(stored.facts);
  const { route, about, by, decision } = state.raised;
  const wasChosen = decision !== null || state.history.some(({ happening }) => happening.kind === 'handlers-named');
  const named = active.filter(({ id }) => state.handlers.includes(id));
  const handlers = named.length > 0 || wasChosen ? named : successors(route, { about, complainant: by }, active);
  return { council, stored, state, handlers };
}

export function partiesOf({ state, handlers }: Pick<ComplaintFile, 'state' | 'handlers'>): ComplaintParties {
  const { about, by } = state.raised;
  return { handlers: handlers.map(({ id }) => id), about, complainant: by };
}

/** Everybody whom the complaint names. */
export function peopleIn({ state }: Pick<ComplaintFile, 'state'>): readonly PersonId[] {
  const { about, by } = state.raised;
  const acted = state.history.flatMap(({ by: actor }) => (actor.kind === 'person' ? [actor.person] : []));
  const named = state.history.flatMap(({ happening }) => ('handlers' in happening ? happening.handlers : []));
  return [...new Set([by, ...about, ...named, ...acted])];
}

import { type ActorRef } from '../../../domain/access/actor.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type EnquiryId } from '../../../domain/enquiry/enquiry-id.js';
import { type Fact, type Happening, type Words } from '../../../domain/enquiry/fact.js';
import { hashOfWords, linkOf } from './chain.js';
import { type CouncilUnit } from './council-unit.js';

export interface TimelineRow {
  readonly id: string;
  readonly at: string;
  readonly recorded_at: string;
  readonly actor_kind: string;
  readonly actor: string | null;
  readonly happening: string;
  /** null: erased. */
  readonly words: string | null;
}

/** The columns of a timeline entry `t` with its words `w`. */
export const timelineColumns = 't.id, t.at, t.recorded_at, t.actor_kind, t.actor, t.happening, w.words';

export function factOfRow(row: TimelineRow): Fact {
  return {
    id: row.id,
    at: row.at as Instant,
    recordedAt: row.recorded_at as Instant,
    by: actorOf(row),
    happening: JSON.parse(row.happening) as Happening,
    words: row.words === null ? {} : (JSON.parse(row.words) as Words),
  };
}

/** Who acted, as a row of a chain has it. */
export function actorOf(row: Pick<TimelineRow, 'actor' | 'actor_kind'>): ActorRef {
  if (row.actor !== null) return { kind: 'person', person: row.actor };
  return row.actor_kind === 'operator' ? { kind: 'operator' } : { kind: 'service' };
}

/** Appends facts to the council's chain, words apart. */
export function appendFacts(unit: CouncilUnit, enquiry: EnquiryId, facts: readonly Fact[]): void {
  const written = facts.map((fact) => entryOf(unit, enquiry, fact));
  unit.session.defer(
    'timeline_entry',
    written.map(({ entry }) => entry),
  );
  unit.session.defer(
    'timeline_words',
    written.flatMap(({ words }) => words ?? []),
  );
}

function entryOf(unit: CouncilUnit, enquiry: EnquiryId, fact: Fact) {
  const council = unit.slug;
  const words = JSON.stringify(fact.words);
  const salt = unit.chance.token();
  const hasWords = words !== '{}';
  const wordsHash = hasWords ? hashOfWords(salt, words) : '';
  const { length, hash: previous } = unit.chain;
  const link = linkOf(previous, length + 1, enquiry, fact, wordsHash);
  unit.lengthenChain(link.hash);
  const entry = {
    ...{ council, id: fact.id, position: link.position, enquiry, at: fact.at, recorded_at: fact.recordedAt },
    ...{ actor_kind: fact.by.kind, actor: fact.by.kind === 'person' ? fact.by.person : null },
    ...{ happening: link.happening, words_hash: wordsHash, hash: link.hash },
  };
  return { entry, words: hasWords ? { council, entry: fact.id, salt, words } : null };
}

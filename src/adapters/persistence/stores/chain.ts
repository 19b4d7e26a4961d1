import { createHash } from 'node:crypto';
import { type Fact } from '../../../domain/enquiry/fact.js';

/** What is chained: a fact, of an enquiry or of a complaint. */
type Chained = Pick<Fact, 'id' | 'at' | 'recordedAt' | 'by'> & { readonly happening: object };

export interface ChainLink {
  readonly position: number;
  readonly happening: string;
  readonly wordsHash: string;
  readonly hash: string;
}

/** What an entry's hash is made of, as the database keeps it. */
export interface HashedEntry {
  readonly position: number;
  readonly id: string;
  /** Or the complaint. */
  readonly enquiry: string;
  readonly at: string;
  readonly recorded_at: string;
  readonly actor_kind: string;
  readonly actor: string | null;
  readonly happening: string;
  readonly words_hash: string;
}

/** An entry's hash holds the one before it and all of the entry but its words, of which it holds a salted hash. */
export function linkOf(previous: string, position: number, enquiry: string, fact: Chained, wordsHash: string): ChainLink {
  const happening = JSON.stringify(fact.happening);
  const by = { actor_kind: fact.by.kind, actor: fact.by.kind === 'person' ? fact.by.person : null };
  const times = { at: fact.at, recorded_at: fact.recordedAt };
  const hash = hashOfEntry(previous, { position, id: fact.id, enquiry, ...times, ...by, happening, words_hash: wordsHash });
  return { position, happening, wordsHash, hash };
}

export function hashOfEntry(previous: string, entry: HashedEntry): string {
  const { position, id, enquiry, at, recorded_at, actor_kind, actor, happening, words_hash } = entry;
  return sha256(`${previous}\n${JSON.stringify([position, id, enquiry, at, recorded_at, actor_kind, actor, happening, words_hash])}`);
}

export function hashOfWords(salt: string, words: string): string {
  return sha256(`${salt}\n${words}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

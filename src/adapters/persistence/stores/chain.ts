import { createHash } from 'node:crypto';
import { type Fact } from '../../../domain/enquiry/fact.js';

export interface ChainLink {
  readonly position: number;
  readonly happening: string;
  readonly wordsHash: string;
  readonly hash: string;
}

/** An entry's hash holds the one before it and all of the entry but its words, of which it holds a salted hash. */
export function linkOf(previous: string, position: number, enquiry: string, fact: Fact, wordsHash: string): ChainLink {
  const happening = JSON.stringify(fact.happening);
  const actor = fact.by.kind === 'person' ? fact.by.person : null;
  const entry = [position, fact.id, enquiry, fact.at, fact.recordedAt, fact.by.kind, actor, happening, wordsHash];
  return { position, happening, wordsHash, hash: sha256(`${previous}\n${JSON.stringify(entry)}`) };
}

export function hashOfWords(salt: string, words: string): string {
  return sha256(`${salt}\n${words}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

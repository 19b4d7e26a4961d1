import { type Database } from '../../../src/adapters/persistence/database.js';
import { hashOfWords, linkOf } from '../../../src/adapters/persistence/stores/chain.js';
import { chainStart } from '../../../src/adapters/persistence/stores/council-unit.js';
import { factOfRow, type TimelineRow } from '../../../src/adapters/persistence/stores/timeline.js';

interface EntryRow extends TimelineRow {
  readonly position: number;
  readonly enquiry: string;
  readonly words_hash: string;
  readonly hash: string;
  readonly salt: string | null;
}

export interface ChainCheck {
  readonly length: number;
  /** What does not follow from the entries as they are stored. */
  readonly faults: readonly string[];
}

/** Makes every hash of a council's chain anew from the stored entries and words, and compares. */
export async function checkChain({ read }: Database, council: string): Promise<ChainCheck> {
  const rows = await read.query<EntryRow[]>(
    `SELECT t.*, w.salt, w.words FROM timeline_entry t
       LEFT JOIN timeline_words w ON w.council = t.council AND w.entry = t.id
      WHERE t.council = '${council}' ORDER BY t.position`,
  );
  const faults: string[] = [];
  let previous = chainStart;
  for (const [index, row] of rows.entries()) {
    // Erased words leave their hash: it still stands in the chain, and guesses nothing without its salt.
    const wordsHash = row.words === null || row.salt === null ? row.words_hash : hashOfWords(row.salt, row.words);
    const link = linkOf(previous, index + 1, row.enquiry, factOfRow(row), wordsHash);
    const isRight = row.position === index + 1 && row.words_hash === wordsHash && row.hash === link.hash;
    if (!isRight) faults.push(`entry ${row.id} at ${row.position}`);
    previous = row.hash;
  }
  const [head] = await read.query<{ chain_length: number; chain_hash: string }[]>(
    `SELECT chain_length, chain_hash FROM council WHERE slug = '${council}'`,
  );
  if (head?.chain_length !== rows.length || head.chain_hash !== previous) faults.push('the head of the chain');
  return { length: rows.length, faults };
}

import { type Session } from '../session.js';
import { hashOfEntry, hashOfWords, type HashedEntry } from './chain.js';
import { chainStart } from './council-unit.js';

/** An entry of the timeline with its words. */
export interface ChainedRow extends HashedEntry {
  readonly hash: string;
  /** Both null where there are no words, or no more. */
  readonly salt: string | null;
  readonly words: string | null;
}

/** Where a council's row says that its chain ends. */
export interface ChainHead {
  readonly chain_length: number;
  readonly chain_hash: string;
}

export type ChainFault =
  | { readonly what: 'place' | 'entry' | 'words'; readonly position: number; readonly id: string }
  | { readonly what: 'head' };

/**
 * What in a council's timeline is not as it was written: each hash is made anew from the stored rows, which stand in the
 * order of their positions. Words that were erased are no fault: their hash still stands in the chain.
 */
export function chainFaults(rows: readonly ChainedRow[], head: ChainHead): readonly ChainFault[] {
  const faults = rows.flatMap((row, index) => faultOf(row, index + 1, rows[index - 1]?.hash ?? chainStart));
  const isWhole = head.chain_length === rows.length && head.chain_hash === (rows.at(-1)?.hash ?? chainStart);
  return isWhole ? faults : [...faults, { what: 'head' }];
}

function faultOf(row: ChainedRow, place: number, previous: string): readonly ChainFault[] {
  const { position, id } = row;
  if (position !== place) return [{ what: 'place', position, id }];
  if (row.hash !== hashOfEntry(previous, row)) return [{ what: 'entry', position, id }];
  const isErased = row.salt === null || row.words === null;
  const isSaid = isErased || row.words_hash === hashOfWords(row.salt, row.words);
  return isSaid ? [] : [{ what: 'words', position, id }];
}

/** A sentence about the first fault of any council; null: every chain is whole. */
export async function brokenChain(session: Session): Promise<string | null> {
  const strays = await session.first<{ council: string }>('SELECT council FROM timeline_entry WHERE council NOT IN (SELECT slug FROM council)');
  if (strays !== null) return `its timeline has entries of ${strays.council}, a council that it does not know`;
  for (const { slug, ...head } of await session.rows<ChainHead & { readonly slug: string }>('SELECT slug, chain_length, chain_hash FROM council ORDER BY slug')) {
    const [fault] = chainFaults(await session.rows<ChainedRow>(chainOf, [slug]), head);
    if (fault !== undefined) return `the timeline of ${slug} is not as it was written: ${chainFaultWords(fault)}`;
  }
  return brokenComplaint(session);
}

/** Each complaint has a chain of its own. Of a broken one no more is said than that it is: whoever restores may not read it. */
async function brokenComplaint(session: Session): Promise<string | null> {
  for (const { council, id, ...head } of await session.rows<ComplaintHead>('SELECT council, id, version AS chain_length, chain_hash FROM complaint ORDER BY council, id')) {
    const [fault] = chainFaults(await session.rows<ChainedRow>(complaintChain, [council, id]), head);
    if (fault !== undefined) return `what ${council} keeps in confidence is not as it was written: ${chainFaultWords(fault)}`;
  }
  return null;
}

interface ComplaintHead extends ChainHead {
  readonly council: string;
  readonly id: string;
}

const complaintChain = `SELECT t.position, t.id, t.complaint AS enquiry, t.at, t.recorded_at, t.actor_kind, t.actor, t.happening, t.words_hash, t.hash, w.salt, w.words
   FROM complaint_entry t LEFT JOIN complaint_words w ON w.council = t.council AND w.entry = t.id
  WHERE t.council = $1 AND t.complaint = $2 ORDER BY t.position`;

const chainOf = `SELECT t.position, t.id, t.enquiry, t.at, t.recorded_at, t.actor_kind, t.actor, t.happening, t.words_hash, t.hash, w.salt, w.words
   FROM timeline_entry t LEFT JOIN timeline_words w ON w.council = t.council AND w.entry = t.id
  WHERE t.council = $1 ORDER BY t.position`;

export function chainFaultWords(fault: ChainFault): string {
  switch (fault.what) {
    case 'place':
      return `an entry is missing, or in another's place, before entry ${fault.position} (${fault.id})`;
    case 'entry':
      return `entry ${fault.position} (${fault.id}) does not follow from its chain`;
    case 'words':
      return `the words of entry ${fault.position} (${fault.id}) are others`;
    case 'head':
      return 'it does not end where the council says that it ends';
  }
}

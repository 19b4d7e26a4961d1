import { hashOfWords, linkOf } from '../../../src/adapters/persistence/stores/chain.js';
import { chainFaults, type ChainedRow, type ChainHead } from '../../../src/adapters/persistence/stores/chain-check.js';
import { chainStart } from '../../../src/adapters/persistence/stores/council-unit.js';
import { instant } from '../../../src/domain/calendar/instant.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { contacted, received } from '../../support/facts.js';

const noon = instant('2026-05-12T11:00:00Z');

/** Three entries of one council, the second without words. */
function written(): { readonly rows: readonly ChainedRow[]; readonly head: ChainHead } {
  const facts = [received(noon), contacted(noon), received(noon)].map((fact, index) => ({ ...fact, id: `entry-${index + 1}` }));
  const rows: ChainedRow[] = [];
  for (const [index, fact] of facts.entries()) rows.push(rowOf(fact, index, rows.at(-1)?.hash ?? chainStart));
  return { rows, head: { chain_length: 3, chain_hash: rows.at(-1)?.hash ?? '' } };
}

function rowOf(fact: Fact, index: number, previous: string): ChainedRow {
  const [salt, words] = index === 1 ? [null, null] : ['salt', `{"text":"Words ${index}"}`];
  const link = linkOf(previous, index + 1, 'enquiry-1', fact, salt === null ? '' : hashOfWords(salt, words));
  return {
    ...{ position: link.position, id: fact.id, enquiry: 'enquiry-1', at: fact.at, recorded_at: fact.recordedAt, actor_kind: fact.by.kind },
    ...{ actor: fact.by.kind === 'person' ? fact.by.person : null, happening: link.happening, words_hash: link.wordsHash, hash: link.hash, salt, words },
  };
}

const changed = (index: number, part: Partial<ChainedRow>) => (rows: readonly ChainedRow[]) =>
  rows.map((row, place) => (place === index ? { ...row, ...part } : row));

describe('a chain', () => {
  it('as it was written has no fault', () => {
    const { rows, head } = written();
    expect(chainFaults(rows, head)).toEqual([]);
  });

  it('of nothing has no fault', () => {
    expect(chainFaults([], { chain_length: 0, chain_hash: chainStart })).toEqual([]);
  });

  it.each<[what: string, change: (rows: readonly ChainedRow[]) => readonly ChainedRow[], fault: string]>([
    ['another time', changed(0, { at: '2020-01-01T00:00:00.000Z' }), 'entry 1'],
    ['another happening', changed(1, { happening: '{"kind":"closed"}' }), 'entry 2'],
    ['a happening that is no JSON', changed(1, { happening: '{' }), 'entry 2'],
    ['another doer', changed(2, { actor: 'somebody' }), 'entry 3'],
    ['another enquiry', changed(2, { enquiry: 'enquiry-2' }), 'entry 3'],
    ['other words', changed(0, { words: '{"text":"Asked otherwise"}' }), 'words 1'],
    ['words with a hash of their own', changed(0, { words: '{}', words_hash: hashOfWords('salt', '{}') }), 'entry 1'],
    ['words where there were none', changed(1, { salt: 'salt', words: '{"text":"More"}' }), 'words 2'],
    ['no second entry', (rows) => rows.toSpliced(1, 1), 'place 3'],
    ['no last entry', (rows) => rows.slice(0, 2), 'head'],
    ['nothing at all', () => [], 'head'],
  ])('with %s has one, and it is named', (_, change, fault) => {
    const { rows, head } = written();
    const [first] = chainFaults(change(rows), head);
    expect(first === undefined ? '' : first.what === 'head' ? 'head' : `${first.what} ${first.position}`).toBe(fault);
  });

  it('whose words were erased has none: their hash still stands in it', () => {
    const { rows, head } = written();
    expect(chainFaults(changed(0, { salt: null, words: null })(rows), head)).toEqual([]);
  });
});

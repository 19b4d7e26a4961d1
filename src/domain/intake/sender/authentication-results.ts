import { fieldWords, type FieldToken } from './field-words.js';

/** What one method found: `dkim=pass header.d=example.org`. All in lower case, but for the properties' values. */
export interface MethodResult {
  readonly method: string;
  readonly result: string;
  /** By `ptype.property`. What was said twice is empty: nobody can say which is meant. */
  readonly properties: ReadonlyMap<string, string>;
}

/** An Authentication-Results field (RFC 8601 §2.2). */
export interface AuthenticationResults {
  /** Who wrote it, in lower case; null where it does not say, as Microsoft 365's does not. */
  readonly authservId: string | null;
  readonly results: readonly MethodResult[];
}

/** The reader cuts fields that are longer, and what was cut off could have been the method that failed. */
const longestField = 8_000;

/** null where it is no such field: of one that is broken anywhere nothing is believed. */
export function readAuthenticationResults(value: string): AuthenticationResults | null {
  const tokens = value.length > longestField ? null : fieldWords(value);
  if (tokens === null) return null;
  const [first = [], ...rest] = segmentsOf(tokens);
  const isNamed = first.every(({ kind }) => kind === 'word');
  const authservId = isNamed ? idIn(first) : null;
  if (isNamed && authservId === null) return null;
  const results: MethodResult[] = [];
  for (const segment of isNamed ? rest : [first, ...rest]) {
    // "none", or the bare name that older Microsoft servers put between two results.
    if (segment.every(({ kind }) => kind === 'word')) continue;
    const result = resultIn(segment);
    if (result === null) return null;
    results.push(result);
  }
  return { authservId, results };
}

function segmentsOf(tokens: readonly FieldToken[]): readonly (readonly FieldToken[])[] {
  const segments: FieldToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === ';') segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}

/** The id, and the version of the field's own grammar after it, of which there is one. */
function idIn(words: readonly FieldToken[]): string | null {
  const [id, version, more] = words;
  const isKnown = more === undefined && (version === undefined || (version.kind === 'word' && version.text === '1'));
  return id?.kind === 'word' && id.text !== '' && isKnown ? id.text.toLowerCase() : null;
}

/** `method[/version] = result`, then `key = value` as often as it likes. */
function resultIn(segment: readonly FieldToken[]): MethodResult | null {
  const pairs = pairsIn(segment);
  const [first, ...rest] = pairs ?? [];
  if (first === undefined) return null;
  const properties = new Map<string, string>();
  for (const { key, value } of rest) properties.set(key, properties.has(key) ? '' : value);
  return { method: first.key.replace(/\/.*$/s, ''), result: first.value.toLowerCase(), properties };
}

interface Pair {
  readonly key: string;
  readonly value: string;
}

function pairsIn(segment: readonly FieldToken[]): readonly Pair[] | null {
  const pairs: Pair[] = [];
  for (let at = 0; at < segment.length; ) {
    const sign = segment.findIndex(({ kind }, index) => index >= at && kind === '=');
    const value = segment[sign + 1];
    if (sign <= at || value?.kind !== 'word') return null;
    pairs.push({ key: wordsOf(segment.slice(at, sign)).toLowerCase(), value: value.text });
    at = sign + 2;
  }
  return pairs;
}

/** Spaces and comments may stand around the dot and the slash of a key. */
function wordsOf(tokens: readonly FieldToken[]): string {
  return tokens.map((token) => (token.kind === 'word' ? token.text : token.kind)).join('');
}

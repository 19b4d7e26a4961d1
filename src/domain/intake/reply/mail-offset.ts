import { namedOffset } from '../field-date.js';

/** "+0100", "+01:00 (BST)", "GMT+1". Not "(UTC+00:00) Dublin, London": that names a zone, which may have summer time. */
const inFigures = /(?:^| )(?:(?:gmt|utc) ?)?([+-])(\d{1,2})(?::?(\d{2}))?(?: [a-z]{1,5})?$/;
const byName = /(?:^| )([a-z]{1,5})$/;

/** How far from UTC the clock is that a date was told by, `+0100`, from the words in lower case after its time; null: they do not say. */
export function offsetIn(words: readonly string[]): string | null {
  const text = words.join(' ');
  const [, sign, hours = '', minutes = '00'] = inFigures.exec(text) ?? [];
  return sign === undefined ? namedOffset(byName.exec(text)?.[1] ?? '') : `${sign}${hours.padStart(2, '0')}${minutes}`;
}

import { readDay } from './day-words.js';

/** What stands on the line after a word's argument. */
export interface AfterArgument {
  readonly text: string;
  /** After "because". */
  readonly reason?: string;
}

const separators = /^[\s:;,.!*_\u2010-\u2015-]+/;

/** A text without the separators it begins with: ":", "-", "," and the asterisks of bold. */
export function withoutSeparators(text: string): string {
  return text.replace(separators, '');
}

/**
 * null where the argument seems to go on: "4 December or 11 December", "Friday week". What is set off from it is text.
 */
export function afterArgument(rest: string): AfterArgument | null {
  const trimmed = rest.replace(/^ ?,? ?(?:at the latest|latest|please)\b/i, '').trim();
  if (trimmed.replace(separators, '') === '') return { text: '' };
  const isSetOff = separators.test(trimmed) || trimmed.startsWith('(');
  const text = withoutSeparators(trimmed);
  const because = /^because\b[ :,]*/i.exec(text);
  if (because !== null) return { text: '', reason: text.slice(because[0].length) };
  const goesOn = /^(?:\d|or\b|and\b|to\b|until\b|till\b|week\b|next\b)/i.test(text) || readDay(text) !== null;
  return isSetOff && !goesOn ? { text } : null;
}

/** What is no text to a database: PostgreSQL refuses NUL and half a surrogate pair, and broken encodings hold both. */
const unstorable = /\0|\p{Surrogate}/gu;
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Several lines of text, at most so many characters. */
export function storable(text: string, most: number): string {
  return text.slice(0, most).replace(unstorable, (found) => (found === '\0' ? '' : '\uFFFD'));
}

/** One line: an encoded word may hide line breaks, which have no place in a subject, a name or an address. */
export function oneLine(text: string, most: number): string {
  return storable(text.slice(0, most).replace(controls, ' ').trim(), most);
}

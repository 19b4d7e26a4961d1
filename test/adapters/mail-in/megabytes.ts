const size = 1_000_000;
const of = (unit: string): string => unit.repeat(Math.ceil(size / unit.length));

/** Text that makes a careless expression try again from each character: runs, half-open pairs, long lines. */
export const megabytes: readonly [of: string, text: string][] = [
  ['CR', of('\r')],
  ['LF', of('\n')],
  ['CR CR LF', of('\r\r\n')],
  ['spaces', `x${of(' ')}x`],
  ['tabs', `x${of('\t')}x`],
  ['spaces and line feeds', of(' \n')],
  ['NUL', of('\0')],
  ['quotation marks', of('>')],
  ['quotation marks before words', `${of('>')}${of(' a')}`],
  ['quotation marks apart before words', `${of('> ')}${of('ab ')}`],
  ['opening brackets', of('<')],
  ['opening brackets with a letter', of('<a')],
  ['tags', of('<b></x>')],
  ['half an encoded word', of('=?')],
  ['the start of an encoded word', of('=?a?q?=')],
  ['an encoded word without an end', `=?a?q?${of('=')}`],
  ['a charset without an end', `=?${of('a')}`],
  ['dots', of('.')],
  ['hyphens', of('HR-1')],
  ['digits', `HR-${of('1')}`],
  ['at signs', of('@')],
  ['halves of pairs', of('\uD83D')],
  ['one word', of('x')],
  ['short words', of('x ')],
];

/** Work that grows with the square of a megabyte takes minutes; anything else does not come near to this. */
const patience = 10_000;

/** No timer interrupts an expression that is at work: hence the clock, read afterwards. */
export function endsInGoodTime(call: () => unknown): void {
  const began = performance.now();
  call();
  expect(performance.now() - began).toBeLessThan(patience);
}

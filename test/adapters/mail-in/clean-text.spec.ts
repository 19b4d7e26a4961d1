import { oneLine, storable } from '../../../src/adapters/mail-in/clean-text.js';

describe('text for a database', () => {
  it.each<[name: string, text: string, kept: string]>([
    ['plain', 'one\r\n\ttwo', 'one\r\n\ttwo'],
    ['with NULs', '\0a\0\0b\0', 'ab'],
    ['with halves of pairs', '\uD83D \uDE00 \uDE00\uD83D', '\uFFFD \uFFFD \uFFFD\uFFFD'],
    ['with whole pairs', 'a😀b', 'a😀b'],
  ])('%s', (_name, text, kept) => {
    expect(storable(text, 1_000)).toBe(kept);
  });

  it('is not cut into half a pair', () => {
    expect(storable('aa😀', 3)).toBe('aa\uFFFD');
  });
});

describe('one line', () => {
  it.each<[name: string, text: string, kept: string]>([
    ['of several', 'one\r\ntwo\nthree\rfour\u2028five\u0085six', 'one two three four five six'],
    ['without what no line has', '\u0007bell\u001b[31m\u007f', 'bell [31m'],
    ['without spaces about it', '  a  b  ', 'a  b'],
  ])('%s', (_name, text, kept) => {
    expect(oneLine(text, 1_000)).toBe(kept);
  });
});

import { heading, paragraphs, quote, wrap } from '../../../src/adapters/mail-out/text-layout.js';

const long = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';

describe('wrapping', () => {
  it.each<[name: string, text: string, wrapped: string]>([
    ['a short line', 'one two', 'one two'],
    ['a long line', long, 'one two three four five six seven eight nine ten eleven twelve thirteen\nfourteen'],
    ['a line of exactly 72', 'x'.repeat(72), 'x'.repeat(72)],
    ['a word that is longer than a line', `see ${'x'.repeat(100)} there`, `see\n${'x'.repeat(100)}\nthere`],
    ['lines that are broken already', 'one\n\ntwo', 'one\n\ntwo'],
    ['spaces at an end', 'one \ntwo', 'one\ntwo'],
    ['nothing', '', ''],
  ])('%s', (_name, text, wrapped) => {
    expect(wrap(text)).toBe(wrapped);
  });
});

const marks = `> ${'>'.repeat(20)}`;
const quotedBeyondMeasure = `${marks}abcdefghijklmnop abcdefghijklmnop abcdefghijklmnop\n${marks}abcdefghijklmnop abcdefghijklmnop`;

describe('quoting', () => {
  it.each<[name: string, text: string, quoted: string]>([
    ['a line', 'one', '> one'],
    ['a blank line', 'one\n\ntwo', '> one\n>\n> two'],
    ['a long line', long, '> one two three four five six seven eight nine ten eleven twelve\n> thirteen fourteen'],
    ['what was quoted before', '> one\n>> two', '> > one\n> >> two'],
    ['a long line that was quoted before', `> ${long}`, '> > one two three four five six seven eight nine ten eleven twelve\n> > thirteen fourteen'],
    ['what was quoted beyond all measure: ten marks of it', `${'> '.repeat(500)}one`, `> ${'> '.repeat(10)}one`],
    ['the same, broken before each word', `${'>'.repeat(500)}${' abcdefghijklmnop'.repeat(5)}`, quotedBeyondMeasure],
  ])('%s', (_name, text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });
});

describe('a heading', () => {
  it('is underlined, no further than a line', () => {
    expect(heading('What you wrote')).toBe('What you wrote\n--------------');
    expect(heading('x'.repeat(100)).split('\n')[1]).toHaveLength(72);
  });
});

describe('paragraphs', () => {
  it('are what stands between blank lines', () => {
    expect(paragraphs('one\ntwo\n\n\nthree\n')).toEqual([['one', 'two'], ['three', '']]);
    expect(paragraphs('')).toEqual([]);
  });
});

import { isTractable } from '../../../src/adapters/mail-in/html-limits.js';

describe('HTML that is turned into text', () => {
  it.each<[name: string, html: string]>([
    ['none', ''],
    ['a table of thousands of cells', '<table>'.concat('<tr><td>1</td><td>2</td></tr>'.repeat(6_000), '</table>')],
    ['as many line breaks as there is room for', '<br>'.repeat(240_000)],
    ['line breaks as XHTML has them, in capitals', '<BR/>'.repeat(120_000)],
    ['a thread of forty quotations', `<blockquote>${'<p>words</p>'.repeat(40)}`.repeat(40)],
    ['a newsletter of lists', `<p>${'words '.repeat(40)}</p><ul><li>one</li><li>two</li></ul>`.repeat(300)],
    ['text with less-than signs', 'a < b <3 <= '.repeat(50_000)],
  ])('%s', (_name, html) => {
    expect(isTractable(html)).toBe(true);
  });
});

describe('HTML that is not', () => {
  const many = 20_001;
  it.each<[name: string, html: string]>([
    ['opened over and over', '<b>'.repeat(many)],
    ['with closing tags that match nothing', '<b></x>'.repeat(many)],
    ['with closing tags of void elements', '<b></br>'.repeat(many)],
    ['with closing tags in comments', '<b><!--</b>-->'.repeat(many)],
    ['with closing tags in attributes', '<b title="</b>">'.repeat(many)],
    ['with closing tags in scripts', '<b><script></b></script>'.repeat(many)],
    ['closed by another that implies it, and then once more', '<p><div></p>'.repeat(many)],
    ['with names that only begin as a void one does', '<br-x>'.repeat(many)],
    ['with such names, by a space that is none to the converter', '<br\u00a0x>'.repeat(many)],
    ['with names that end in a line break', '<i\n>'.repeat(many)],
    ['closed without an end', '</x>'.repeat(many)],
    ['closed without an end, with a space before the name', '</ x>'.repeat(many)],
    ['of marks before every line: quotations', '<blockquote>'.repeat(200) + 'x<br>'.repeat(150_000)],
    ['of marks before every line: lists', '<ul><li>'.repeat(200) + 'x<br>'.repeat(150_000)],
    ['longer than a million characters', 'x'.repeat(1_000_001)],
  ])('%s', (_name, html) => {
    expect(isTractable(html)).toBe(false);
  });
});

import { fileName } from '../../../src/domain/intake/file-name.js';

const longest = 180;
const named = (name: string, sniffed: string | null = null): string => fileName({ name, sniffed });

describe('what a file may be called where it is put', () => {
  it.each<[what: string, given: string, name: string]>([
    ['an ordinary name', 'Plan of the green.pdf', 'Plan of the green.pdf'],
    ['one beyond ASCII', 'Straße – café 計画.pdf', 'Straße – café 計画.pdf'],
    ['a path', '../../etc/passwd', 'passwd'],
    ['a path on Windows', 'C:\\Users\\Ada\\plan.pdf', 'plan.pdf'],
    ['a path that ends in its separator', 'plans/', 'plans'],
    ['dots alone', '../..', 'attachment'],
    ['a hidden file', '.bashrc', 'bashrc'],
    ['dots and blanks at its end, which Windows drops', 'plan.exe. . ', 'plan.exe'],
    ['a device', 'CON', '_CON'],
    ['a device with an ending', 'nul.tar.gz', '_nul.tar.gz'],
    ['a device with a blank', 'com1 .txt', '_com1.txt'],
    ['a numbered device by another digit', 'LPT².txt', '_LPT².txt'],
    ['what only begins like a device', 'console.txt', 'console.txt'],
    ['marks that turn the direction', 'letter\u202Efdp.exe', 'letterfdp.exe'],
    ['other marks of direction', '\u2066plan\u2069\u200F.pdf', 'plan.pdf'],
    ['letters of no width', 'pl\u200Ban\uFEFF.pdf', 'plan.pdf'],
    ['line breaks and a header', 'a\r\nSet-Cookie: x=1', 'aSet-Cookie_ x=1'],
    ['NUL', 'plan.pdf\0.exe', 'plan.pdf.exe'],
    ['an escape that steers a terminal', '\u001B[2Jplan.pdf', '[2Jplan.pdf'],
    ['half a letter', 'a\uD800b', 'ab'],
    ['quotation marks and what shells and Windows bar', 'a"b<c>|d?e*f:g', 'a_b_c__d_e_f_g'],
    ['a stream of NTFS', 'plan.txt:evil.exe', 'plan.txt_evil.exe'],
    ['runs of blanks', 'a \u00A0\t b', 'a b'],
    ['nothing', '', 'attachment'],
    ['nothing that is seen', '\u200B\u202E \u0000', 'attachment'],
  ])('of %s', (_what, given, name) => {
    expect(named(given)).toBe(name);
  });

  it('has an ending where the content shows one and the name is none', () => {
    expect([named('', 'image/png'), named('///', 'application/pdf'), named('', 'text/html')]).toEqual(['attachment.png', 'attachment.pdf', 'attachment']);
  });

  it.each([['letters', 'a'], ['letters of three bytes', '計'], ['letters of four bytes', '😀']])('is bounded, of %s, and keeps its ending', (_, letter) => {
    const name = named(`${letter.repeat(400)}.docx`);
    expect(name).toMatch(/^.+\.docx$/u);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(longest);
    expect(Buffer.byteLength(named(`x.${letter.repeat(400)}`))).toBeLessThanOrEqual(longest);
  });
});

import { linkIn } from '../../../src/domain/bulletin/link.js';

describe('a link of an item', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a/b?c=d&e#f',
    'HTTPS://Example.org/A',
    'https://straße.example/weg',
  ])('%s leads to the web', (link) => {
    expect(linkIn(` ${link}\n`)).toBe(link);
  });

  it.each(['', 'example.org', 'javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'https://', 'https:// example.org', 'https://example.org/a b', 'https://example.org/"onclick="', 'https://user:secret@example.org', `https://example.org/${'a'.repeat(2_000)}`])('%p does not', (text) => {
    expect(linkIn(text)).toBeNull();
  });
});

const longestHtml = 1_000_000;
const deepestHtml = 20_000;
const tag = /<(\/?)([a-z][a-z0-9]*)/gi;
const neverNests = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/**
 * Whether HTML may be turned into text here. The converter's time grows with the square of the nesting: one megabyte
 * of opening tags holds the process for 17 seconds, 20,000 levels for a tenth of one.
 */
export function isTractable(html: string): boolean {
  if (html.length > longestHtml) return false;
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(tag)) {
    if (neverNests.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    if (depth > deepestHtml) return false;
  }
  return true;
}

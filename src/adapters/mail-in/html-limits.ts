const longestHtml = 1_000_000;
/** Of opening tags whose elements nest, and of closing tags: one that matches nothing is searched for all the same. */
const mostTags = 20_000;
/** Quotations and lists times characters: each of them may put its mark before every line of the text. */
const mostMarks = 40_000_000;
/** The converter's own idea of a name, for what it takes for a void element: to it, `<br-x>` is none. */
const tag = /<(?:\/|([a-zA-Z][^ \t\n\f\r/>]*))/g;
const neverNests = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const indents = new Set(['blockquote', 'ol', 'ul']);

/**
 * Whether HTML (all parts of a message together) may be turned into text here. The converter's time grows with the
 * square of the nesting: one megabyte of opening tags holds the process for 17 seconds. How deep it nests only the
 * converter can tell (it passes over closing tags that match nothing, and over what looks like one in a comment, a script
 * or an attribute); so tags are counted, for nothing nests deeper than there are opening tags.
 */
export function isTractable(html: string): boolean {
  if (html.length > longestHtml) return false;
  let [opening, closing, indenting] = [0, 0, 0];
  for (const [, name] of html.matchAll(tag)) {
    if (name === undefined) closing += 1;
    else if (!neverNests.has(name.toLowerCase())) opening += 1;
    if (name !== undefined && indents.has(name.toLowerCase())) indenting += 1;
    if (opening > mostTags || closing > mostTags) return false;
  }
  return indenting * html.length <= mostMarks;
}

const deepest = 300;
/** The next of its kind, or the end of what it is in, ends each of these: many that stand open are not deep. */
const endsByItself = new Set([...neverNests, 'p', 'li', 'dt', 'dd', 'option', 'td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'colgroup']);

/**
 * Whether HTML is nested no deeper than a letter is: a page is built in time that grows with the square of it. What hides
 * its closing tags in comments and attributes passes, and is left to the time limit of the thread.
 */
export function isShallow(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, closing, word = ''] of html.matchAll(/<(\/?)([a-zA-Z][^ \t\n\f\r/>]*)/g)) {
    const name = word.toLowerCase();
    const count = open.get(name) ?? 0;
    const step = closing === '' ? 1 : count > 0 ? -1 : 0;
    if (endsByItself.has(name) || step === 0) continue;
    open.set(name, count + step);
    depth += step;
    if (depth > deepest) return false;
  }
  return true;
}

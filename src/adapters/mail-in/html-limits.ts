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

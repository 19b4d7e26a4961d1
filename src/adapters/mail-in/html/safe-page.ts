import createPurifier, { type Config, type DOMPurify } from 'dompurify';
import { JSDOM, VirtualConsole } from 'jsdom';
import { safeStyle } from './safe-style.js';

/** What a letter is made of. All else goes, and leaves its words behind unless they are a program's. */
const tags = [
  ...['a', 'abbr', 'address', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br', 'caption', 'center', 'cite', 'code', 'col', 'colgroup', 'dd', 'del', 'dfn'],
  ...['div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'font', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p'],
  ...['pre', 'q', 's', 'samp', 'section', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr'],
  ...['tt', 'u', 'ul', 'var', 'wbr'],
];
/** No id or name, which a page could be led by, and neither src nor background: no address but a link's. */
const plainAttributes = [
  ...['style', 'alt', 'title', 'lang', 'dir', 'align', 'valign', 'width', 'height', 'bgcolor', 'color', 'face', 'size', 'border'],
  ...['cellpadding', 'cellspacing', 'colspan', 'rowspan', 'start', 'type', 'value', 'datetime'],
];
const config = {
  ...{ ALLOWED_TAGS: tags, ALLOWED_ATTR: ['href', ...plainAttributes], ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false },
  // All others would have to look like an address to stay.
  ADD_URI_SAFE_ATTR: plainAttributes,
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
} satisfies Config;

const head = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Message</title>
<style>body { font-family: sans-serif; overflow-wrap: anywhere; } blockquote { border-left: 2px solid #b1b4b6; margin-left: 0; padding-left: 1em; }</style>
</head>
<body>
`;

/**
 * HTML as somebody sent it, as a document of its own that runs nothing and fetches nothing. In a window of its own each
 * time: what one message leaves behind in it is no other's. The window reports to nobody, for what it complains of is
 * the message.
 */
export function safePage(html: string): string {
  const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
  try {
    const purifier = createPurifier(window);
    withHarmlessStyles(purifier);
    // The body as it is: taken out child by child, a long letter would take the square of its length.
    const body = purifier.sanitize(html, { ...config, RETURN_DOM: true });
    if (!(body instanceof window.HTMLElement)) throw new Error('What was made safe is no page.');
    for (const image of body.querySelectorAll('img')) image.replaceWith(image.alt);
    for (const link of body.querySelectorAll('a[href]')) opensElsewhere(link);
    return `${head}${body.innerHTML}\n</body>\n</html>\n`;
  } finally {
    window.close();
  }
}

function withHarmlessStyles(purifier: DOMPurify): void {
  purifier.addHook('uponSanitizeAttribute', (_node, attribute) => {
    if (attribute.attrName !== 'style') return;
    attribute.attrValue = safeStyle(attribute.attrValue);
    attribute.keepAttr = attribute.attrValue !== '';
  });
}

/** The page that a link leads to learns neither where it was followed from nor by whom. */
function opensElsewhere(link: Element): void {
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noreferrer noopener nofollow');
}

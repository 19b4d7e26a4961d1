import { storable } from './clean-text.js';
import { isTractable } from './html-limits.js';
import { type ParsedMail, parseMail } from './parse-mail.js';

const longestText = 1_000_000;
const wasCut = '\n\n[The text goes on. The whole of it is in the message as it was received.]\n';
const notShown = '[The words of this message are in HTML that is too large or too deeply nested to be shown as text.]\n';

/** The whole plain text of a message, HTML parts included where no plain text says the same. */
export async function bodyText(raw: Uint8Array, parsed: ParsedMail, limitMs: number): Promise<string> {
  const text = await withHtml(raw, parsed, limitMs);
  return storable(text, longestText) + (text.length > longestText ? wasCut : '');
}

async function withHtml(raw: Uint8Array, parsed: ParsedMail, limitMs: number): Promise<string> {
  const hasText = parsed.text.trim() !== '';
  if (parsed.html.trim() === '' || (hasText && isAlternative(parsed))) return parsed.text;
  // The parser converts HTML that stands beside text by itself, but where HTML is all there is, only as the root part.
  const source = hasText ? raw : asRootPart(parsed.html);
  const converted = isTractable(parsed.html) ? await converting(source, limitMs) : null;
  return converted ?? parsed.text + notShown;
}

async function converting(source: Uint8Array, limitMs: number): Promise<string | null> {
  try {
    return (await parseMail(source, { htmlToText: true, limitMs })).text;
  } catch {
    // Nesting beyond the stack: the message was read before, and only its HTML is given up.
    return null;
  }
}

/** The usual case, told apart to save a second reading: the HTML repeats the text. */
function isAlternative({ headers }: ParsedMail): boolean {
  const type = headers.get('content-type');
  return typeof type === 'object' && 'value' in type && type.value === 'multipart/alternative';
}

function asRootPart(html: string): Uint8Array {
  return Buffer.from(`Content-Type: text/html; charset=utf-8\n\n${html}`);
}

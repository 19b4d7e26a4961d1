import { fileTypeFromBuffer } from 'file-type/core';

/** Where readers of PDF look for its mark (ISO 32000-1, annex H.3.4.1). */
const pdfMarkWithin = 1_024;
/** The tags that make browsers take unmarked bytes for a web page (WHATWG MIME Sniffing §7.1), after blanks and comments. */
const tagOfPage = /<(?:!doctype html|html|head|body|script|iframe|style|title|table|div|font|h1|br|p|a|b|svg|!--)[\s>/]/iy;
const comment = { begins: '<!--', ends: '-->' } as const;

/** What the first bytes of a file show it to be, as a media type; null: nothing that is recognised, whatever the bytes. */
export async function sniffedType(content: Uint8Array): Promise<string | null> {
  try {
    return await shownType(content);
  } catch {
    // The label lacks its kind; the message is read all the same.
    return null;
  }
}

async function shownType(content: Uint8Array): Promise<string | null> {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  const marked = await markedType(content);
  if (marked !== null && marked !== 'application/xml') return marked;
  const page = pageType(text.replace(/^\u00EF\u00BB\u00BF/, '').replace(/^\s*<\?xml[^>]{0,500}\?>/, ''));
  return page ?? (text.slice(0, pdfMarkWithin).includes('%PDF-') ? 'application/pdf' : marked);
}

/** Step by step: an expression that passes over comments could take twice the time for each of them. */
function pageType(text: string): 'text/html' | 'image/svg+xml' | null {
  let at = afterBlanks(text, 0);
  let tag = tagAt(text, at);
  for (let end = commentEnd(text, at); end !== null; end = commentEnd(text, at)) {
    at = afterBlanks(text, end);
    tag = tagAt(text, at) ?? tag;
  }
  return tag === null ? null : /^<svg/i.test(tag) ? 'image/svg+xml' : 'text/html';
}

function tagAt(text: string, at: number): string | null {
  tagOfPage.lastIndex = at;
  return tagOfPage.exec(text)?.[0] ?? null;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** null: no comment begins there, or none that ends. */
function commentEnd(text: string, at: number): number | null {
  const end = text.startsWith(comment.begins, at) ? text.indexOf(comment.ends, at + comment.begins.length) : -1;
  return end < 0 ? null : end + comment.ends.length;
}

/** By a mark of its own. A broken file may make its reader throw: then nothing is recognised. */
async function markedType(content: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(content))?.mime ?? null;
  } catch {
    return null;
  }
}

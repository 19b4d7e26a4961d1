import { fileTypeFromBuffer } from 'file-type/core';

/** Where readers of PDF look for its mark (ISO 32000-1, annex H.3.4.1). */
const pdfMarkWithin = 1_024;
/** The tags that make browsers take unmarked bytes for a web page (WHATWG MIME Sniffing §7.1), after blanks and comments. */
const webPage = /^(?:\uFEFF|\s)*(?:<!--[^]{0,1000}?-->\s*)*<(?:!doctype html|html|head|body|script|iframe|style|title|table|div|font|h1|br|p|a|b|svg|!--)[\s>/]/i;

/** What the first bytes of a file show it to be, as a media type; null: nothing that is recognised. */
export async function sniffedType(content: Uint8Array): Promise<string | null> {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  const marked = await markedType(content);
  if (marked !== null && marked !== 'application/xml') return marked;
  const page = webPage.exec(text.replace(/^\u00EF\u00BB\u00BF/, '').replace(/^\s*<\?xml[^>]{0,500}\?>/, ''));
  if (page !== null) return /<svg[\s>/]$/i.test(page[0]) ? 'image/svg+xml' : 'text/html';
  return text.slice(0, pdfMarkWithin).includes('%PDF-') ? 'application/pdf' : marked;
}

/** By a mark of its own. A broken file may make its reader throw: then nothing is recognised. */
async function markedType(content: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(content))?.mime ?? null;
  } catch {
    return null;
  }
}

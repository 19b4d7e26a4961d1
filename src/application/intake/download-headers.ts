import { type OpenedAttachment } from './open-attachment.js';

/** What programs show and do not run. By content, for a name and a declared type are the sender's. */
const passive = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/**
 * The answer that a file is handed out with, on a page and by the API alike: it is saved and not shown, taken for nothing
 * that it could claim to be, and if a browser opens it after all it may do nothing (Content-Security-Policy).
 */
export function downloadHeaders({ name, sniffed, bytes }: OpenedAttachment): Readonly<Record<string, string>> {
  return {
    'Content-Type': sniffed !== null && passive.has(sniffed) ? sniffed : 'application/octet-stream',
    'Content-Length': String(bytes.byteLength),
    'Content-Disposition': disposition(name),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** RFC 6266: a name in ASCII for old programs, and the name itself as RFC 8187 has it. */
function disposition(name: string): string {
  const ascii = name.replace(/[^\w.() -]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*!]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}

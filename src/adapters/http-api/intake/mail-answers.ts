import { type Response } from 'express';
import { downloadHeaders } from '../../../application/intake/download-headers.js';
import { type OpenedAttachment } from '../../../application/intake/open-attachment.js';

/**
 * A page of ours may frame the message, and nothing else may. It runs no script, sends no form and takes nothing from
 * anywhere; what a link of it opens is a page like any other, which knows nothing of this one.
 */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export function answerFile(response: Response, attachment: OpenedAttachment): void {
  response.set(downloadHeaders(attachment)).end(attachment.bytes);
}

export function answerPage(response: Response, html: string): void {
  response
    .set({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': pagePolicy,
      'X-Frame-Options': 'SAMEORIGIN',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    })
    .end(html);
}

import { type MailContents, type NotOpened, type RawMail } from '../../application/ports/mail-contents.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { isShallow, isTractable } from './html-limits.js';
import { type ParsedMail, type ParseOptions, parseMail } from './parse-mail.js';
import { repaired } from './repair.js';

/** Opens what the reader has read: by the same repair and parser, so that a file has the bytes that its hash was made of. */
export class MailparserContents implements MailContents {
  /** `limitMs`: how long one reading may take. */
  constructor(private readonly limitMs = 30_000) {}

  async file(raw: RawMail, sha256: string): Promise<Result<Uint8Array, NotOpened>> {
    const parsed = await this.parsed(raw, { wanted: sha256 });
    if (!parsed.ok) return parsed;
    const [file] = parsed.value.files;
    return file === undefined ? refused('not-there') : ok(file.content);
  }

  async page(raw: RawMail): Promise<Result<string, NotOpened>> {
    const parsed = await this.parsed(raw, {});
    if (!parsed.ok) return parsed;
    const { html } = parsed.value;
    if (html.trim() === '') return refused('not-there');
    if (!isTractable(html) || !isShallow(html)) return refused('too-much');
    try {
      // A whole browser's worth of code: loaded where a page is asked for, and not where mail is read.
      const { safePage } = await import('./html/safe-page.js');
      return ok(safePage(html));
    } catch {
      // Nesting beyond the stack: its text was read, and is what counts.
      return refused('too-much');
    }
  }

  private async parsed(raw: RawMail, options: Pick<ParseOptions, 'wanted'>): Promise<Result<ParsedMail, NotOpened>> {
    const bytes = await raw();
    if (bytes === null) return refused('not-there');
    try {
      return ok(await parseMail(repaired(bytes), { htmlToText: false, limitMs: this.limitMs, ...options }));
    } catch {
      return refused('broken');
    }
  }
}

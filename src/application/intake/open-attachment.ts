import { fileName } from '../../domain/intake/file-name.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type MailContents } from '../ports/mail-contents.js';
import { type InboxReadModel } from '../ports/read-models.js';
import { type Refusal } from '../refusal.js';
import { type AskedMail, type MailAsked } from './asked-mail.js';

/** A file as it is handed out. */
export interface OpenedAttachment {
  /** What it may be called where it is put. */
  readonly name: string;
  /** What its content shows, as a media type; never what its sender declared. */
  readonly sniffed: string | null;
  readonly bytes: Uint8Array;
}

/** A file is addressed by its content, and taken out of the message as it came: it is kept once, and goes with the message. */
export class OpenAttachment {
  constructor(
    private readonly mails: AskedMail,
    private readonly inbox: InboxReadModel,
    private readonly contents: MailContents,
  ) {}

  async run(asked: MailAsked, sha256: string): Promise<Result<OpenedAttachment, Refusal>> {
    const found = await this.mails.find(asked);
    if (!found.ok) return found;
    const { key: message, attachments } = found.value;
    const label = attachments.find((one) => one.sha256 === sha256);
    if (label === undefined) return refused({ code: 'no-such-attachment', message, sha256 });
    const opened = await this.contents.file(() => this.inbox.rawOf(asked.council.slug, message), sha256);
    if (opened.ok) return ok({ name: fileName(label), sniffed: label.sniffed, bytes: opened.value });
    const because = opened.refusal;
    return refused(because === 'not-there' ? { code: 'no-such-attachment', message, sha256 } : { code: 'mail-not-opened', message, because });
  }
}

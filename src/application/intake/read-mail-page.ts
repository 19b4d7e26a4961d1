import { ok, refused, type Result } from '../../domain/result.js';
import { type MailContents } from '../ports/mail-contents.js';
import { type InboxReadModel } from '../ports/read-models.js';
import { type Refusal } from '../refusal.js';
import { type AskedMail, type MailAsked } from './asked-mail.js';

/** A message as its sender laid it out, as a document that runs nothing and fetches nothing. Its text is what counts. */
export class ReadMailPage {
  constructor(
    private readonly mails: AskedMail,
    private readonly inbox: InboxReadModel,
    private readonly contents: MailContents,
  ) {}

  async run(asked: MailAsked): Promise<Result<string, Refusal>> {
    const found = await this.mails.find(asked);
    if (!found.ok) return found;
    const { key: message } = found.value;
    const opened = await this.contents.page(() => this.inbox.rawOf(asked.council.slug, message));
    if (opened.ok) return ok(opened.value);
    const because = opened.refusal;
    return refused(because === 'not-there' ? { code: 'no-html', message } : { code: 'mail-not-opened', message, because });
  }
}

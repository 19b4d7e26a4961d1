import { ok, type Result } from '../../domain/result.js';
import { type MailReader } from '../ports/mail-reader.js';
import { type InboxLine, type InboxReadModel } from '../ports/read-models.js';
import { type Refusal } from '../refusal.js';
import { type AskedMail, type MailAsked } from './asked-mail.js';
import { isUndecided } from './decide-message.js';
import { wordsOf } from './words-of-mail.js';

/** A message of the inbox, and what it says while a person may still decide what it is. */
export interface WaitingMessage {
  readonly line: InboxLine;
  readonly isUndecided: boolean;
  /** null: nothing of it is kept; or it is decided, and what it says stands where it was put. */
  readonly text: string | null;
}

/** The clerk's, as the inbox is. */
export class ReadWaitingMessage {
  constructor(
    private readonly mails: AskedMail,
    private readonly inbox: InboxReadModel,
    private readonly reader: MailReader,
  ) {}

  async run(asked: Omit<MailAsked, 'reference'>): Promise<Result<WaitingMessage, Refusal>> {
    const found = await this.mails.find({ ...asked, reference: null });
    if (!found.ok) return found;
    const line = found.value;
    const raw = isUndecided(line.state) ? await this.inbox.rawOf(asked.council.slug, line.key) : null;
    return ok({ line, isUndecided: isUndecided(line.state), text: raw === null ? null : await this.textOf(raw) });
  }

  private async textOf(raw: Uint8Array): Promise<string> {
    const read = await this.reader.read(raw);
    return wordsOf(read.ok ? read.value : null).text;
  }
}

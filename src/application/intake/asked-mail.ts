import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { mayOpenMail, readerOf } from '../../domain/enquiry/readers.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type EnquiryReading } from '../enquiry/enquiry-reading.js';
import { readableState } from '../enquiry/readable-state.js';
import { type InboxLine, type InboxReadModel } from '../ports/read-models.js';
import { type Refusal } from '../refusal.js';

/** A message that somebody asks to open: out of the inbox, or as part of an enquiry. */
export interface MailAsked {
  readonly actor: Actor;
  readonly council: Council;
  /** The key of the message in the inbox. */
  readonly message: string;
  /** The enquiry on which it is looked for; null: the inbox. */
  readonly reference: string | null;
}

/** Finds the message, where whoever asks may open it. Anybody else's is not there. */
export class AskedMail {
  constructor(
    private readonly reading: EnquiryReading,
    private readonly inbox: InboxReadModel,
  ) {}

  async find({ reference, ...asked }: MailAsked): Promise<Result<InboxLine, Refusal>> {
    return reference === null ? this.inInbox(asked) : this.onEnquiry(asked, reference);
  }

  private async inInbox({ actor, council: { slug: council }, message }: Omit<MailAsked, 'reference'>): Promise<Result<InboxLine, Refusal>> {
    const allowed = may(actor, 'needs-attention.read', { council });
    if (!allowed.ok) return allowed;
    const line = await this.inbox.byKey(council, message);
    return line === null ? refused({ code: 'no-such-message', message }) : ok(line);
  }

  private async onEnquiry({ actor, council, message }: Omit<MailAsked, 'reference'>, reference: string): Promise<Result<InboxLine, Refusal>> {
    const readable = await readableState(this.reading, { actor, council, reference });
    if (!readable.ok) return readable;
    const { stored, state } = readable.value;
    const line = await this.inbox.byKey(council.slug, message);
    const isTheirs = line?.enquiry === stored.reference && mayOpenMail(readerOf(actor), line, state);
    return isTheirs ? ok(line) : refused({ code: 'no-such-message', message });
  }
}

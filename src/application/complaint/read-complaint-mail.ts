import { type Actor } from '../../domain/access/actor.js';
import { type Council } from '../../domain/council/council.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type OpenedAttachment } from '../intake/open-attachment.js';
import { type ComplaintReadModel } from '../ports/complaint-store.js';
import { type Refusal } from '../refusal.js';
import { type ReadComplaint } from './read-complaint.js';

interface MailAsked {
  readonly actor: Actor;
  readonly council: Council;
  readonly reference: string;
  readonly message: string;
}

/** A message that went to a complaint with it, whole, to who handles it: its files are in it. */
export class ReadComplaintMail {
  constructor(
    private readonly reading: ReadComplaint,
    private readonly complaints: ComplaintReadModel,
  ) {}

  async run({ actor, council, reference, message }: MailAsked): Promise<Result<OpenedAttachment, Refusal>> {
    const read = await this.reading.run(actor, council, reference);
    if (!read.ok) return read;
    const bytes = await this.complaints.rawOf(council.slug, read.value.stored.id, message);
    return bytes === null ? refused({ code: 'no-such-message', message }) : ok({ name: `${reference}.eml`, sniffed: null, bytes });
  }
}

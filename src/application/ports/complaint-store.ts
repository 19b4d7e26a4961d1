import { type Instant } from '../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { type ComplaintFact, type ComplaintId } from '../../domain/complaint/fact.js';
import { type FactId } from '../../domain/enquiry/fact.js';
import { type AttachmentLabel } from '../../domain/intake/mail.js';
import { type Undelivered } from './outbox-store.js';

export interface StoredComplaint {
  readonly id: ComplaintId;
  /** Drawn by lot: no number of theirs says how many there are. */
  readonly reference: string;
  /** Rises by one with each act: what an If-Match is compared with. */
  readonly version: number;
  readonly facts: readonly ComplaintFact[];
}

/** A message that was taken for an enquiry's: as it came, for its handlers. */
export interface ComplaintMail {
  readonly id: string;
  readonly receivedAt: Instant;
  readonly attachments: readonly AttachmentLabel[];
}

/** Complaints stand apart from enquiries: in rows of their own, with a chain each, and counted nowhere. */
export interface ComplaintStore {
  /** With its first fact. */
  open(complaint: Pick<StoredComplaint, 'id' | 'reference'>, fact: ComplaintFact): Promise<StoredComplaint>;
  byReference(reference: string): Promise<StoredComplaint | null>;
  /** The one that this happened to; null: it is no fact of a complaint. */
  withFact(id: FactId): Promise<StoredComplaint | null>;
  /** Appends a fact to the complaint's own chain. Raises the version. */
  record(complaint: StoredComplaint, fact: ComplaintFact): Promise<StoredComplaint>;
  keepMail(id: ComplaintId, mail: ComplaintMail, raw: Uint8Array): Promise<void>;
  /** Of what people wrote nothing is left, nor of the letters that went: the facts stay, without words. */
  removeWords(id: ComplaintId): Promise<void>;
}

export interface ComplaintReadModel {
  /** Every one of the council, as they were raised: who may see which is asked of the policy. */
  ofCouncil(council: CouncilSlug): Promise<readonly StoredComplaint[]>;
  byReference(council: CouncilSlug, reference: string): Promise<StoredComplaint | null>;
  /** As it came, the oldest first. */
  mails(council: CouncilSlug, id: ComplaintId): Promise<readonly ComplaintMail[]>;
  rawOf(council: CouncilSlug, id: ComplaintId, mail: string): Promise<Uint8Array | null>;
  /** What of the mail on it did not arrive, or not yet: its handlers alone hear of it. */
  undelivered(council: CouncilSlug, id: ComplaintId): Promise<readonly Pick<Undelivered, 'to' | 'trouble' | 'mayHaveArrived' | 'bounceProven'>[]>;
}

import { complaintFact } from '../../domain/complaint/decide/act.js';
import { complaintReferencesIn } from '../../domain/complaint/reference.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { type Verdict, type VerdictReason } from '../../domain/intake/verdict.js';
import { factOfKey } from '../outbox/letters/complaint.js';
import { type StoredComplaint } from '../ports/complaint-store.js';
import { type InboxMessage } from '../ports/inbox-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type MessageInHand, recordOf } from './message-in-hand.js';

/**
 * The complaint that a message is on: it answers a letter on it, brings one back, is one, or bears its reference; null:
 * it is on none. Who reads the inbox may know nothing of it, whoever wrote it and whatever else it is.
 */
export async function complaintOn(stores: Stores, { read, council }: MessageInHand): Promise<StoredComplaint | null> {
  if (!read.ok) return null;
  for (const key of await stores.outbox.inConfidence(idsIn(read.value))) {
    const found = await stores.complaints.withFact(factOfKey(key));
    if (found !== null) return found;
  }
  for (const reference of complaintReferencesIn(read.value.subject, council.referencePrefix)) {
    const found = await stores.complaints.byReference(reference);
    if (found !== null) return found;
  }
  return null;
}

/** Its handlers learn that it came; what it says reaches them only where it was sent to them. */
export async function noteOnComplaint(stores: Stores, complaint: StoredComplaint, inHand: MessageInHand, verdict: Verdict): Promise<void> {
  const doing = { factId: inHand.id, by: { kind: 'service' }, at: inHand.receivedAt, recordedAt: inHand.takenInAt } as const;
  await stores.complaints.record(complaint, complaintFact(doing, { kind: 'mail-came', isAutomatic: isByMachine(verdict) }, {}));
}

/** What the inbox may say that a message came to; a person has nothing to decide there. */
export function outcomeApart(verdict: Verdict): { readonly state: InboxMessage['state']; readonly reason: VerdictReason } {
  const { state, reason } = verdict;
  return isByMachine(verdict) ? { state, reason } : { state: 'rejected', reason: 'in-confidence' };
}

/** What is kept in the inbox: what it is known again by. */
export function recordWithoutContent(inHand: MessageInHand): ReturnType<typeof recordOf> {
  return { ...recordOf(inHand), from: '', subject: '', detail: '', attachments: [] };
}

function isByMachine({ state }: Verdict): boolean {
  return state === 'automatic' || state === 'bounce';
}

function idsIn({ messageId, inReplyTo, references, report }: ReadMail): readonly string[] {
  return [...new Set([...(messageId === null ? [] : [messageId]), ...(report?.of ?? []), ...inReplyTo, ...references])];
}

import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { complaintFact } from '../../domain/complaint/decide/act.js';
import { complaintReferencesIn } from '../../domain/complaint/reference.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { pointersOf } from '../../domain/intake/thread.js';
import { type Verdict, type VerdictReason } from '../../domain/intake/verdict.js';
import { factOfKey } from '../outbox/letters/complaint.js';
import { type StoredComplaint } from '../ports/complaint-store.js';
import { type LettersInConfidence } from '../ports/outbox-store.js';
import { type TakenOut } from '../ports/enquiry-store.js';
import { type InboxMessage } from '../ports/inbox-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type MessageInHand, recordOf } from './message-in-hand.js';

/** What a message is on that who reads the inbox may know nothing of. `complaint` null: nothing of it was kept here. */
export interface Apart {
  readonly complaint: StoredComplaint | null;
}

/** The letters of ours that messages name and that the office may know nothing of. Asked for of all at once. */
export function lettersInConfidence({ outbox }: Stores, messages: readonly MessageInHand[]): Promise<LettersInConfidence> {
  return outbox.inConfidence(messages.flatMap(({ read }) => (read.ok ? idsIn(read.value) : [])));
}

/**
 * A message is kept apart where it is on a complaint: it answers a letter on it, brings one back, is one, or bears its
 * reference; or where it is on an enquiry that was taken out. Whoever wrote it and whatever else it is. null: it is on neither.
 * `letters`: those that the message names, of `lettersInConfidence`.
 */
export async function apartFor(stores: Stores, inHand: MessageInHand, letters: LettersInConfidence): Promise<Apart | null> {
  const { read, council } = inHand;
  if (!read.ok) return null;
  const keys = idsIn(read.value).flatMap((id) => letters.get(id) ?? []);
  for (const key of keys) {
    const found = await stores.complaints.withFact(factOfKey(key));
    if (found !== null) return { complaint: found };
  }
  for (const reference of complaintReferencesIn(read.value.subject, council.referencePrefix)) {
    const found = await stores.complaints.byReference(reference);
    if (found !== null) return { complaint: found };
  }
  // A letter on what was not kept leads to no complaint, and what comes of it is apart all the same.
  if (keys.length > 0) return { complaint: null };
  return onTakenOut(stores, inHand, read.value);
}

/** A number alone leads there only whoever had it: anybody can guess one. */
async function onTakenOut(stores: Stores, { envelope, council }: MessageInHand, mail: ReadMail): Promise<Apart | null> {
  for (const pointer of pointersOf(mail, envelope, council.referencePrefix)) {
    const taken = await stores.enquiries.takenOut(pointer);
    if (taken === null || (pointer.by === 'reference' && !(await isFrom(stores, mail, taken)))) continue;
    return { complaint: await stores.complaints.withFact(taken.by) };
  }
  return null;
}

async function isFrom({ people }: Stores, { from }: ReadMail, { member }: TakenOut): Promise<boolean> {
  return (await people.byEmails(from.map(({ address }) => address))).some(({ id }) => id === member);
}

/**
 * Its handlers learn that it came, once a day of people's and once of machines': whoever sends a flood swells nothing. What
 * it says reaches them only where it was sent to them.
 */
export async function noteOnComplaint(stores: Stores, { complaint }: Apart, inHand: MessageInHand, verdict: Verdict): Promise<void> {
  if (complaint === null) return;
  const isAutomatic = isByMachine(verdict);
  const dayOf = (at: Instant) => civilTimeOf(at, inHand.council.zone).date;
  const isKnown = complaint.facts.some(({ at, happening }) => happening.kind === 'mail-came' && happening.isAutomatic === isAutomatic && dayOf(at) === dayOf(inHand.receivedAt));
  if (isKnown) return;
  const doing = { factId: inHand.id, by: { kind: 'service' }, at: inHand.receivedAt, recordedAt: inHand.takenInAt } as const;
  await stores.complaints.record(complaint, complaintFact(doing, { kind: 'mail-came', isAutomatic }, {}));
}

/** What is kept of what a message came to: the inbox lists nothing of that reason, and a person has nothing to decide there. */
export function outcomeApart(verdict: Verdict): { readonly state: InboxMessage['state']; readonly reason: VerdictReason } {
  return { state: isByMachine(verdict) ? verdict.state : 'rejected', reason: 'in-confidence' };
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

import { type Envelope, type ReadMail } from '../../domain/intake/mail.js';
import { answersOurMail, isOfAnother, type Nominated, pointersOf } from '../../domain/intake/thread.js';
import { type Stores } from '../ports/unit-of-work.js';

/** The strongest pointer that leads somewhere decides; a weaker one never overrules it. */
export async function nomineeOf(
  stores: Stores,
  mail: ReadMail,
  envelope: Envelope,
  referencePrefix: string,
): Promise<Nominated | null> {
  const pointers = pointersOf(mail, envelope, referencePrefix);
  for (const pointer of pointers) {
    if (pointer.by === 'reference' && answersOurMail(pointers)) return null;
    const nominee = await stores.enquiries.nominee(pointer);
    if (nominee === null) continue;
    const subject = pointer.by === 'reference' ? (await stores.enquiries.byId(nominee.enquiry))?.subject : undefined;
    return subject !== undefined && isOfAnother(mail.subject, referencePrefix, subject) ? null : { ...nominee, by: pointer.by };
  }
  return null;
}

/** As many as are looked up: an answer names the mail that it answers first, and its thread from the end. */
const mostLookedUp = 100;

/** Where no enquiry is nominated: whether it answers a mail of ours about several, so that any of them may be meant. */
export async function answersSeveral({ outbox }: Stores, { inReplyTo, references }: ReadMail): Promise<'several' | null> {
  const ids = [...inReplyTo, ...references.toReversed()].slice(0, mostLookedUp);
  return (await outbox.toldOfSeveral(ids)) ? 'several' : null;
}

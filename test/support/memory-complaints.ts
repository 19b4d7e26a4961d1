import { type ComplaintMail, type ComplaintReadModel, type ComplaintStore, type StoredComplaint } from '../../src/application/ports/complaint-store.js';
import { type Undelivered } from '../../src/application/ports/outbox-store.js';
import { type ComplaintFact } from '../../src/domain/complaint/fact.js';
import { isBounceProven, isOpenToTheOffice } from './memory-mail.js';
import { addOnce, type CouncilRows, kept, type MemoryRows } from './memory-rows.js';

export class MemoryComplaintStore implements ComplaintStore {
  constructor(private readonly rows: CouncilRows) {}

  open({ id, reference }: Pick<StoredComplaint, 'id' | 'reference'>, fact: ComplaintFact): Promise<StoredComplaint> {
    const { complaints } = this.rows;
    if (inOrder(this.rows).some((one) => one.reference === reference)) throw new Error('The reference is taken.');
    addOnce(complaints, id, { id, reference, version: 0, facts: [] });
    return this.record({ id, reference, version: 0, facts: [] }, fact);
  }

  byReference(reference: string): Promise<StoredComplaint | null> {
    return Promise.resolve(inOrder(this.rows).find((one) => one.reference === reference) ?? null);
  }

  withFact(id: string): Promise<StoredComplaint | null> {
    return Promise.resolve(inOrder(this.rows).find(({ facts }) => facts.some((fact) => fact.id === id)) ?? null);
  }

  record(complaint: StoredComplaint, fact: ComplaintFact): Promise<StoredComplaint> {
    const next = { ...complaint, version: complaint.version + 1, facts: [...complaint.facts, fact] };
    this.rows.complaints.set(complaint.id, kept(next));
    return Promise.resolve(next);
  }

  keepMail(complaint: string, mail: ComplaintMail, raw: Uint8Array): Promise<void> {
    addOnce(this.rows.complaintMails, mail.id, { ...mail, complaint, raw: Uint8Array.from(raw) });
    return Promise.resolve();
  }

  removeWords(id: string): Promise<void> {
    for (const [key, mail] of this.rows.complaintMails) if (mail.complaint === id) this.rows.complaintMails.delete(key);
    const complaint = this.rows.complaints.get(id);
    if (complaint !== undefined) this.rows.complaints.set(id, { ...complaint, facts: complaint.facts.map((fact) => ({ ...fact, words: {} })) });
    const ofIt = complaint?.facts.map((fact) => fact.id) ?? [];
    for (const mail of this.rows.outbox.values()) {
      const isLetter = mail.kind.startsWith('complaint-') && ofIt.some((fact) => mail.key.includes(`:${fact}:`));
      if (isLetter && mail.state !== 'queued') this.rows.outbox.set(mail.id, { ...mail, mail: { ...mail.mail, mime: new Uint8Array(0), subject: '' } });
    }
    return Promise.resolve();
  }
}

export class MemoryComplaintReadModel implements ComplaintReadModel {
  constructor(private readonly rows: MemoryRows) {}

  ofCouncil(council: string): Promise<readonly StoredComplaint[]> {
    return Promise.resolve(inOrder(this.rows.of(council)));
  }

  byReference(council: string, reference: string): Promise<StoredComplaint | null> {
    return new MemoryComplaintStore(this.rows.of(council)).byReference(reference);
  }

  mails(council: string, id: string): Promise<readonly ComplaintMail[]> {
    const its = [...this.rows.of(council).complaintMails.values()].filter(({ complaint }) => complaint === id);
    const lines = its.map(({ id: mail, receivedAt, attachments }) => ({ id: mail, receivedAt, attachments }));
    return Promise.resolve(lines.toSorted((one, other) => (`${one.receivedAt} ${one.id}` < `${other.receivedAt} ${other.id}` ? -1 : 1)));
  }

  rawOf(council: string, id: string, mail: string): Promise<Uint8Array | null> {
    const found = this.rows.of(council).complaintMails.get(mail);
    return Promise.resolve(found?.complaint === id ? found.raw : null);
  }

  undelivered(council: string, id: string): Promise<readonly Pick<Undelivered, 'to' | 'trouble' | 'mayHaveArrived' | 'bounceProven'>[]> {
    const inTrouble = [...this.rows.of(council).outbox.values()].filter((one) => one.trouble !== null && !isOpenToTheOffice(one));
    const facts = this.rows.of(council).complaints.get(id)?.facts ?? [];
    const caused = inTrouble.filter(({ key }) => facts.some((fact) => key.includes(`:${fact.id}:`)));
    return Promise.resolve(caused.map((one) => ({ to: one.mail.to, trouble: one.trouble, mayHaveArrived: one.inDoubt, bounceProven: isBounceProven(one, this.rows.of(council)) })));
  }
}

/** Ids rise. */
function inOrder({ complaints }: CouncilRows): readonly StoredComplaint[] {
  return [...complaints.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

import { type Actor } from '../../domain/access/actor.js';
import { type Council } from '../../domain/council/council.js';
import { type EnquiryId } from '../../domain/enquiry/enquiry-id.js';
import { type Envelope, type ReadMail } from '../../domain/intake/mail.js';
import { type Officer, runsTheOffice } from '../../domain/people/person.js';
import { type ActOnEnquiry } from '../enquiry/act-on-enquiry.js';
import { answer } from '../enquiry/answer.js';
import { assign } from '../enquiry/assign.js';
import { nomineeOf } from '../intake/nominee-of.js';
import { reachOf } from '../intake/own-mail.js';
import { type ReceiveMessage } from '../intake/receive-message.js';
import { recipientsNamed } from '../intake/recipients-named.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type MailReader } from '../ports/mail-reader.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';

/**
 * Takes in one message of old mail as the doors take in new mail, and lets the office's first mail to the councillor be
 * the answer: nobody can be asked any more what it was. Senders are taken at their word, for nothing is sent to anybody.
 */
export class TakeOldMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: MailReader,
    private readonly receive: Pick<ReceiveMessage, 'run'>,
    private readonly acting: ActOnEnquiry,
    /** False: what was taken in is removed again, so that a mailbox of years needs no room beside itself. */
    private readonly keepsContent: boolean,
  ) {}

  /** False: something failed, and it waits for a person. */
  async run(council: Council, raw: Uint8Array): Promise<boolean> {
    const read = await this.reader.read(raw);
    const mail = read.ok ? read.value : null;
    const envelope: Envelope = { returnPath: null, recipients: recipientsNamed(mail, council), broughtBy: { kind: 'trusted-relay' } };
    if (mail !== null) await this.giveToItsOfficer(council, mail, envelope);
    const { id } = await this.receive.run({ council, raw, envelope });
    return this.unitOfWork.run(council.slug, async (stores) => {
      const kept = await stores.inbox.byId(id);
      if (kept?.reason === 'officer-acted' && kept.enquiry !== null) await this.takeForTheAnswer(stores, council, kept.enquiry);
      if (!this.keepsContent) await stores.inbox.removeContent(id);
      return kept?.reason !== 'could-not-be-processed';
    });
  }

  /** Old mail says of nobody that they had an enquiry: an officer who writes to the councillor about it has it from then on. */
  private giveToItsOfficer(council: Council, mail: ReadMail, envelope: Envelope): Promise<void> {
    return this.unitOfWork.run(council.slug, async (stores) => {
      const [sender] = await stores.people.byEmails(mail.from.slice(0, 1).map(({ address }) => address));
      if (sender?.kind !== 'officer' || !sender.active || runsTheOffice(sender)) return;
      const nominee = await nomineeOf(stores, mail, envelope, council.referencePrefix);
      if (nominee === null || nominee.by === 'reference' || nominee.assignedTo === sender.id) return;
      const { have } = reachOf(mail, council, await stores.people.byIds(nominee.members), []);
      if (have.length > 0) await this.give(stores, council, nominee.enquiry, sender);
    });
  }

  private async give(stores: Stores, council: Council, enquiry: EnquiryId, officer: Officer): Promise<void> {
    const [clerk] = await stores.people.office();
    const stored = await stores.enquiries.byId(enquiry);
    if (clerk === undefined || stored === null) return;
    await this.acting.runIn(stores, assign, { ...asked({ kind: 'person', person: clerk }, council, stored), at: null, command: { officer: officer.id } });
  }

  private async takeForTheAnswer(stores: Stores, council: Council, enquiry: EnquiryId): Promise<void> {
    const stored = await stores.enquiries.byId(enquiry);
    const last = stored?.facts.at(-1);
    if (stored === null || last?.happening.kind !== 'contacted' || !last.happening.alreadyGiven || last.by.kind !== 'person') return;
    if (stored.facts.some(({ happening }) => happening.kind === 'answered')) return;
    const [officer] = await stores.people.byIds([last.by.person]);
    if (officer === undefined) return;
    const command = { channel: 'email', alreadyGiven: true, text: 'The office’s first mail to the councillor about it, taken for the answer.' } as const;
    await this.acting.runIn(stores, answer, { ...asked({ kind: 'person', person: officer }, council, stored), at: last.at, command });
  }
}

function asked(actor: Actor, council: Council, { reference }: StoredEnquiry) {
  return { actor, council, reference, key: null, expectedVersion: null };
}

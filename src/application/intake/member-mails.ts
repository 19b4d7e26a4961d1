import { minutesAfter } from '../../domain/access/sign-in.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Fact } from '../../domain/enquiry/fact.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { saidBefore } from '../../domain/intake/reply/said-before.js';
import { saidAgain } from '../../domain/intake/said-again.js';
import { stateOf } from '../../domain/obligation/obligation.js';
import { type Member } from '../../domain/people/person.js';
import { type EnquiryFile, type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { type Letter } from '../outbox/letter.js';
import { followUp } from '../outbox/letters/follow-up.js';
import { restated } from '../outbox/letters/restated.js';
import { type Chance } from '../ports/chance.js';
import { type StoredEnquiry } from '../ports/enquiry-store.js';
import { type Stores } from '../ports/unit-of-work.js';
import { type MessageInHand } from './message-in-hand.js';
import { wordsOf } from './words-of-mail.js';

/** A member's further mail on their own enquiry. */
export interface MemberMail extends Pick<MessageInHand, 'council' | 'id' | 'receivedAt' | 'takenInAt' | 'proof'> {
  readonly stores: Stores;
  readonly enquiry: StoredEnquiry;
  readonly member: Member;
  readonly mail: ReadMail;
}

/** What the service wrote to a member by itself. */
const automatic = ['receipt', 'restated', 'reopened', 'days-moved'];

/**
 * A member's further mail stands on the enquiry, and no clock begins by it. Thanks need nobody; whoever asks when, before
 * the day, is told it once; all else is shown to whoever has the enquiry.
 */
export class MemberMails {
  constructor(
    private readonly files: EnquiryFiles,
    private readonly chance: Chance,
  ) {}

  async run(given: MemberMail): Promise<readonly Letter[]> {
    const { stores, council, enquiry, member, mail, proof, id } = given;
    const file = await this.files.of(stores, council, enquiry, enquiry.facts);
    const senderVerified = proof !== null;
    const fact: Fact = {
      ...{ id: this.chance.id(), at: given.receivedAt, recordedAt: given.takenInAt, by: { kind: 'person', person: member.id } },
      happening: { kind: 'appended', inboxMessage: id, from: member.id, senderVerified },
      words: wordsOf(mail),
    };
    const next = await this.files.record(stores, file, [fact]);
    const told = followUp(next, member, fact, { senderVerified, files: mail.attachments });
    if (file.state.status === 'waiting-for-councillor') return told;
    if (mail.attachments.length === 0 && saidBefore(file.state.history, member.id, fact.words.text ?? '', given.takenInAt)) return [];
    if (!senderVerified) return told;
    const people = [...file.members, ...file.office, file.officer, file.inCharge].filter((person) => person !== null);
    switch (saidAgain(mail, people.map(({ name }) => name))) {
      case 'thanks':
        return [];
      case 'chaser':
        return isInTime(next, given.takenInAt) ? this.restatedOnce(given, next, told) : told;
      case 'more':
        return told;
    }
  }

  /** Once for the enquiry, then the office is told; and at most one automatic mail a thread and sender in 24 hours. */
  private async restatedOnce({ stores, enquiry, member, mail, takenInAt }: MemberMail, file: EnquiryFile, told: readonly Letter[]): Promise<readonly Letter[]> {
    const wroteSince = (kinds: readonly string[], since: Instant): Promise<boolean> => stores.outbox.wroteSince(enquiry.id, member.email, kinds, since);
    if (await wroteSince(automatic, minutesAfter(takenInAt, -24 * 60))) return [];
    return (await wroteSince(['restated'], file.state.receivedAt)) ? told : [restated(file, member, mail.messageId, takenInAt)];
  }
}

/** Something with a day is owed, and none of it is late. */
function isInTime({ state }: EnquiryFile, now: Instant): boolean {
  const owed = state.obligations.filter(({ soft, settled }) => !soft && settled === null);
  return owed.some(({ deadline }) => deadline !== null) && owed.every((obligation) => stateOf(obligation, now) === 'open');
}

import { type Council } from '../../domain/council/council.js';
import { type MailAddress, type ReadMail } from '../../domain/intake/mail.js';
import { parseMailboxAddress } from '../../domain/intake/mailbox-address.js';
import { isForwarded } from '../../domain/intake/reply/forwarded-enquiry.js';
import { type Person, type PersonId } from '../../domain/people/person.js';
import { type Verb } from '../enquiry/act-on-enquiry.js';

/** Who of an enquiry's members has a mail already, because the officer addressed it to them with the mailbox in copy. */
export interface Reach {
  readonly have: readonly PersonId[];
  /** There is nobody left to send it on to. */
  readonly isEverybody: boolean;
  /** It went to councillors, and none of them takes part in the enquiry. */
  readonly isElsewhere: boolean;
  /** No member has it, and it was forwarded, or written to others beside the mailbox: it speaks to them. */
  readonly isForOthers: boolean;
}

/** By To and Cc alone. `active`: all who act for the council. */
export function reachOf(mail: Pick<ReadMail, 'to' | 'subject'>, { mailbox }: Council, members: readonly Person[], active: readonly Person[]): Reach {
  const { to } = mail;
  const addressed = new Set(to.map(({ address }) => address));
  const isAddressed = ({ email }: Person): boolean => addressed.has(email);
  const have = members.filter(isAddressed).map(({ id }) => id);
  const isElsewhere = have.length === 0 && active.some((person) => person.kind === 'member' && isAddressed(person));
  const isOurs = ({ address }: MailAddress): boolean => parseMailboxAddress(address)?.mailbox === mailbox;
  const isForOthers = have.length === 0 && (isForwarded(mail) || !to.every(isOurs));
  return { have, isElsewhere, isForOthers, isEverybody: members.length > 0 && have.length === members.length };
}

/** The same act, told to those members alone who do not have it yet. */
export function toTheOthers<Command, Ready>(verb: Verb<Command, Ready>, { have }: Reach): Verb<Command, Ready> {
  return {
    ...verb,
    letters: (file, fact, actor, ready) => verb.letters({ ...file, members: file.members.filter(({ id }) => !have.includes(id)) }, fact, actor, ready),
  };
}

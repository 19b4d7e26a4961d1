import { type ReadMail } from '../mail.js';
import { domainOf } from './domain-name.js';

/** Whose word the message claims to be; null where that is not one address in one From field, so that nothing can be proven. */
export function senderDomain({ from, fromHeaders }: Pick<ReadMail, 'from' | 'fromHeaders'>): string | null {
  const [only, ...others] = from;
  return only === undefined || others.length > 0 || fromHeaders > 1 ? null : domainOf(only.address);
}

import { type SMTPServerAddress } from 'smtp-server';
import { type CouncilBook } from '../../application/ports/council-book.js';
import { type Council } from '../../domain/council/council.js';
import { parseMailboxAddress } from '../../domain/intake/mailbox-address.js';

/** The council whose mailbox it is, token or none; null where nobody here has it. */
export function councilAt(address: string, councils: CouncilBook): Council | null {
  const parsed = parseMailboxAddress(address);
  return parsed === null ? null : councils.byMailbox(parsed.mailbox);
}

/** Each council once, with its own recipients alone: one council must not see that another was written to. */
export function byCouncil(
  recipients: readonly SMTPServerAddress[],
  councils: CouncilBook,
): ReadonlyMap<Council, readonly string[]> {
  const groups = new Map<Council, string[]>();
  for (const { address } of recipients) {
    const council = councilAt(address, councils);
    if (council === null) continue;
    groups.set(council, [...(groups.get(council) ?? []), address.toLowerCase()]);
  }
  return groups;
}

import { type Council } from '../../domain/council/council.js';
import { type ReadMail } from '../../domain/intake/mail.js';
import { parseMailboxAddress } from '../../domain/intake/mailbox-address.js';

/** Without an envelope, the addresses of ours that the header names; the mailbox itself where it names none. null: it could not be read. */
export function recipientsNamed(mail: ReadMail | null, { mailbox }: Council): readonly string[] {
  const named = mail === null ? [] : addressesIn(mail).filter((address) => parseMailboxAddress(address)?.mailbox === mailbox);
  return named.length > 0 ? [...new Set(named)] : [mailbox];
}

const fields = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc'];

function addressesIn({ headers }: ReadMail): readonly string[] {
  const text = fields.flatMap((field) => headers.get(field) ?? []).join(' ').toLowerCase();
  return [...text.matchAll(/[^\s<>,;:"()]{1,64}@[^\s<>,;:"()]{1,255}/g)].map(([address]) => address);
}

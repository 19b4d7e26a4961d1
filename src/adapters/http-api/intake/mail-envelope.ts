import { type Request } from 'express';
import { type Council } from '../../../domain/council/council.js';
import { type Envelope } from '../../../domain/intake/mail.js';
import { parseMailboxAddress } from '../../../domain/intake/mailbox-address.js';
import { refusedByEdge } from '../problem/refused.js';

const mostRecipients = 100;
/** RFC 5321 §4.5.3.1. */
const longestPath = 320;
/** RFC 5321 §4.1.2, near enough: one path, with or without its angle brackets. */
const path = /^<?([^\s<>,]{1,64}@[^\s<>,@]{1,255})?>?$/;

/**
 * What the caller knows apart from the message: `X-Envelope-From`, `<>` for a bounce, and `X-Envelope-To`, several with
 * commas between them; the council's mailbox where nothing is said. A token says who may hand mail in, not that its
 * senders are proven: that only the council's mail server says, on the message and under its name, and only where the
 * council's file believes it. A clerk who pipes an unfiltered mailbox in must not make every forger's word count.
 */
export function envelopeOf({ headers }: Pick<Request, 'headers'>, council: Council): Envelope {
  return { returnPath: returnPathIn(headers['x-envelope-from']), recipients: recipientsIn(headers['x-envelope-to'], council), broughtBy: { kind: 'mail-server' } };
}

function returnPathIn(header: string | readonly string[] | undefined): string | null {
  // Whatever a mail server passes on is taken: a message is not to be lost for the odd address of its sender.
  return header === undefined ? null : String(header).replace(/[<>\s]/g, '').slice(0, longestPath).toLowerCase();
}

function recipientsIn(header: string | readonly string[] | undefined, council: Council): readonly string[] {
  if (header === undefined) return [council.mailbox];
  const given = String(header).split(',');
  const addresses = given.map((one) => path.exec(one.trim())?.[1]?.toLowerCase() ?? '');
  const areOurs = addresses.every((address) => parseMailboxAddress(address)?.mailbox === council.mailbox);
  if (areOurs && addresses.length <= mostRecipients) return addresses;
  const found = String(header).length <= 60 ? String(header) : `${String(header).length} characters`;
  const wanted = `addresses of the council's mailbox, at most ${mostRecipients}, with commas between them`;
  throw refusedByEdge('invalid-header', [{ field: 'X-Envelope-To', found, wanted }]);
}

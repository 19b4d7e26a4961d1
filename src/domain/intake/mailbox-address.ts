/** Our addresses: the mailbox itself, and the mailbox with an enquiry's token after a plus (RFC 5233). */
export interface MailboxAddress {
  /** Without the token, in lower case. */
  readonly mailbox: string;
  /** 128 random bits as 32 lower-case hexadecimal digits; null where there is none. */
  readonly token: string | null;
}

const tokenShape = /^[0-9a-f]{32}$/;

/** null where the address is none. A part after the plus that is no token of ours is ignored: the mail still came here. */
export function parseMailboxAddress(address: string): MailboxAddress | null {
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1) return null;
  const [local, domain] = [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()];
  const plus = local.indexOf('+');
  if (plus < 0) return { mailbox: `${local}@${domain}`, token: null };
  const tag = local.slice(plus + 1);
  return { mailbox: `${local.slice(0, plus)}@${domain}`, token: tokenShape.test(tag) ? tag : null };
}

export function tokenisedAddress(mailbox: string, token: string): string {
  const at = mailbox.lastIndexOf('@');
  return `${mailbox.slice(0, at)}+${token}${mailbox.slice(at)}`;
}

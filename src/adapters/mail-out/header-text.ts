/** Line breaks would begin a new header field, and direction marks would let a name or a subject pose as another. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;
const unfitInAddress = /[\s<>,;\p{Cc}\p{Zl}\p{Zp}]+/gu;
const unfitInId = /[^!-;=?-~]+/g;

/** One line of at most so many characters, for a header field or a heading. */
export function headerText(text: string, most: number): string {
  const line = text.replace(unfit, ' ').replace(/ {2,}/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** An address as the envelope takes it. What is cut off makes a hostile one undeliverable, never another's. */
export function addressText(address: string): string {
  return address.replace(unfitInAddress, '');
}

/** Message-IDs as a header field; they come from strangers' mail, and are printable ASCII without brackets (RFC 5322 §3.6.4). */
export function idsText(ids: readonly string[]): string {
  return ids.map((id) => id.replace(unfitInId, '')).filter((id) => id !== '').map((id) => `<${id}>`).join(' ');
}

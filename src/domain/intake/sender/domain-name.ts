/** RFC 1035 §2.3.4. */
const longestName = 253;
const labels = /^[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+$/u;

/** As DNS has it: lower case, of several labels, other alphabets in ASCII (RFC 5891); null where it is no such name. */
export function domainName(text: string): string | null {
  const name = text.trim().toLowerCase().replace(/\.$/, '');
  const address = `https://${name}`;
  return name.length <= longestName && labels.test(name) && URL.canParse(address) ? new URL(address).hostname : null;
}

/** What follows the last @; all of it where there is none. */
export function domainOf(address: string): string | null {
  return domainName(address.slice(address.lastIndexOf('@') + 1));
}

/** The same letters before the @, and the same domain after it, in whichever alphabet it is written. */
export function isSameAddress(one: string, other: string): boolean {
  const [part, another] = [one, other].map((address) => address.slice(0, address.lastIndexOf('@') + 1).toLowerCase());
  return part !== '' && part === another && domainOf(one) === domainOf(other);
}

/**
 * Whether proof for the one name speaks for the other too: the same name, or one of them below the other. DMARC's relaxed
 * alignment (RFC 7489 §3.1) asks for the same registered domain, which takes a list of all suffixes that names are
 * registered under; this needs none, and takes fewer names for one: never two neighbours such as a.gov.uk and b.gov.uk.
 */
export function isAligned(proven: string, claimed: string): boolean {
  return proven === claimed || proven.endsWith(`.${claimed}`) || claimed.endsWith(`.${proven}`);
}

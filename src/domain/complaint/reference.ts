/** Without vowels, so that no word comes of it, and without figures, so that it is never taken for an enquiry's number. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';

/**
 * "HR-BCDF-GHJK", of 128 random bits: a complaint has no number, for numbers say how many there are, and a gap between
 * two of them that there is one.
 */
export function complaintReference(prefix: string, token: string): string {
  const bytes = token.match(/../g)?.slice(-8) ?? [];
  const drawn = bytes.map((byte) => letters[Number.parseInt(byte, 16) % letters.length]).join('');
  return `${prefix}-${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}

/** Each of that shape in a subject, whether or not there is such a complaint. */
export function complaintReferencesIn(subject: string, prefix: string): readonly string[] {
  const found = subject.match(new RegExp(`\\b${prefix}-[${letters}]{4}-[${letters}]{4}\\b`, 'gi')) ?? [];
  return [...new Set(found.map((one) => one.toUpperCase()))];
}

const shape = /^https?:\/\/[\p{L}\p{N}.-]+(?::\d{1,5})?(?:[/?#][^\s<>"\\]*)?$/iu;

/** Characters of an address at most. */
export const longestLink = 2_000;

/** An address that a mail and a page may lead to: of the web, and no other kind; null: it is none. */
export function linkIn(text: string): string | null {
  const link = text.trim();
  return link.length <= longestLink && shape.test(link) ? link : null;
}

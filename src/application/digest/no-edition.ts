import { type Council } from '../../domain/council/council.js';
import { type DigestName, isMonthly } from '../../domain/digest/digest-name.js';
import { overlapping } from '../../domain/digest/overlapping.js';
import { type NoEdition } from '../../domain/digest/refusal.js';

/**
 * null: a digest of this name may have its edition for members and the public. What was released under the other choice,
 * before the council's file was changed, counts as well.
 */
export async function noEdition({ digest: { publicEdition, monthly } }: Council, name: DigestName, isReleased: (name: DigestName) => Promise<boolean>): Promise<NoEdition | null> {
  if (publicEdition === null) return { code: 'edition-not-decided' };
  if (isMonthly(name) !== monthly) return { code: 'edition-of-the-other-kind', digest: name, wanted: monthly ? 'month' : 'week' };
  for (const other of overlapping(name)) if (await isReleased(other)) return { code: 'edition-overlaps', digest: name, released: other };
  return null;
}

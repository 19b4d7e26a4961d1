import { type Council } from '../../domain/council/council.js';
import { type DigestName, isMonthly } from '../../domain/digest/digest-name.js';
import { type NoEdition } from '../../domain/digest/refusal.js';

/** null: a digest of this name may have its edition for members and the public. */
export function noEdition({ digest: { publicEdition, monthly } }: Council, name: DigestName): NoEdition | null {
  if (publicEdition === null) return { code: 'edition-not-decided' };
  return isMonthly(name) === monthly ? null : { code: 'edition-of-the-other-kind', digest: name, wanted: monthly ? 'month' : 'week' };
}

import { type Council } from '../../domain/council/council.js';
import { type DigestName } from '../../domain/digest/digest-name.js';
import { type FigureName } from '../../domain/digest/figure-list.js';

/** Addresses that name the council: whoever reads the mail may act for several. `base`: what the addresses of pages begin with. */

export function digestPage(base: string, { slug }: Pick<Council, 'slug'>, name: DigestName): string {
  return `${base}/councils/${slug}/digests/${name}`;
}

export function figurePage(base: string, { slug }: Pick<Council, 'slug'>, name: DigestName, figure: FigureName): string | null {
  const list = listBehind(name, figure);
  return list === null ? null : `${base}/councils/${slug}/${list}`;
}

/** Below a council's own address, on its pages and over the API alike; null: there is no list. `digest`: a name, or that of the preview. */
export function listBehind(digest: string, figure: FigureName): string | null {
  switch (figure) {
    case 'hoursOpen':
      return null;
    // As it stands when it is looked at: what waits is known of no other instant.
    case 'needsAttentionNow':
      return 'needs-attention';
    // Of the enquiries that they were estimated for, each with its own.
    case 'hoursEstimated':
      return listBehind(digest, 'estimated');
    default:
      return `digests/${digest}/figures/${figure}`;
  }
}

import { type Council } from '../../domain/council/council.js';
import { type DigestName } from '../../domain/digest/digest-name.js';
import { type FigureName } from '../../domain/digest/figure-list.js';

/** Addresses that name the council: whoever reads the mail may act for several. `base`: what the addresses of pages begin with. */

export function digestPage(base: string, { slug }: Pick<Council, 'slug'>, name: DigestName): string {
  return `${base}/councils/${slug}/digests/${name}`;
}

export function figurePage(base: string, council: Pick<Council, 'slug'>, name: DigestName, figure: FigureName): string {
  return `${digestPage(base, council, name)}/figures/${figure}`;
}

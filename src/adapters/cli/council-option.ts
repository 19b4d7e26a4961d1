import { type CouncilBook } from '../../application/ports/council-book.js';
import { type CouncilSlug } from '../../domain/council/council.js';
import { Failure } from './failure.js';

export const councilOption = ['--council <slug>', 'the council, by the name of its file'] as const;

/** The council that a command was given; where there is none, the failure names those there are. */
export function councilNamed(slug: CouncilSlug, councils: CouncilBook): CouncilSlug {
  if (councils.bySlug(slug) !== null) return slug;
  const known = councils.all().map((council) => council.slug);
  throw new Failure([`There is no council ${JSON.stringify(slug)}. The councils are: ${known.join(', ')}.`]);
}

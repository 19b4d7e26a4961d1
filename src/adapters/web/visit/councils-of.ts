import { type CouncilBook } from '../../../application/ports/council-book.js';
import { actorFor } from '../../../domain/access/visitor.js';
import { type Visitor } from '../../../domain/access/visitor.js';
import { type Council } from '../../../domain/council/council.js';

/** The councils that the visitor acts for, by name. */
export function councilsOf(visitor: Visitor, councils: CouncilBook): readonly Council[] {
  return councils
    .all()
    .filter(({ slug }) => actorFor(visitor, slug) !== null)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

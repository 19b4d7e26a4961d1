import { type CouncilBook } from '../../application/ports/council-book.js';
import { type Council } from '../../domain/council/council.js';
import { councilNamed } from './council-option.js';
import { Failure } from './failure.js';

/** For commands that must not open the installation: it would make its database. */
export interface CountingPorts {
  /** The councils with all that is known of bank holidays. Rejects where that cannot be asked. */
  readonly councilsAsCounted: () => Promise<CouncilBook>;
}

export async function councilAsCounted(slug: string, { councilsAsCounted }: CountingPorts): Promise<Council> {
  const councils = await councilsAsCounted().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure([`The database cannot be asked what was added to the calendar: ${reason}. Is DATABASE_URL or DATA_DIR the service's own?`]);
  });
  const council = councils.bySlug(councilNamed(slug, councils));
  if (council === null) throw new Error(`The council ${slug} was there a moment ago.`);
  return council;
}

import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { isUnattended } from '../../domain/council/unattended.js';
import { type Stores } from '../ports/unit-of-work.js';

/** Whoever is ill is reminded of nothing, and nothing is asked in the name of an office that nobody attends. */
export async function isOfficeUnattended({ unattended }: Stores, { zone }: Council, now: Instant): Promise<boolean> {
  const newest = await unattended.newest();
  return newest !== null && isUnattended(newest, now, zone);
}

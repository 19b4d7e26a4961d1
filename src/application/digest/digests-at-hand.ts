import { addDays } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type DigestName, digestNameIn } from '../../domain/digest/digest-name.js';
import { type NoSuchDigest } from '../../domain/digest/refusal.js';
import { isoWeekOf } from '../../domain/digest/week.js';
import { refused, ok, type Result } from '../../domain/result.js';
import { type DigestReadModel, type KeptDigest } from '../ports/digest-store.js';
import { type ReportReadModel } from '../ports/report-read-model.js';
import { type CountDigest, type CountedDigest, type DigestSource, type Tally } from './count-digest.js';

/** The name under which the digest that is still to come is asked for. */
export const previewName = 'preview';

/** Digests as they are asked for: those that were made, and the next as it would be if its week ended now. */
export class DigestsAtHand {
  constructor(
    private readonly digests: DigestReadModel,
    private readonly reports: ReportReadModel,
    private readonly counting: CountDigest,
  ) {}

  async kept({ slug }: Council, name: string): Promise<Result<KeptDigest, NoSuchDigest>> {
    const asked = digestNameIn(name);
    const kept = asked === null ? null : await this.digests.byName(slug, asked);
    return kept === null ? refused({ code: 'no-such-digest', digest: name }) : ok(kept);
  }

  /** What is counted of a digest by what was known at an instant. */
  tally(council: Council, name: DigestName, knownAt: Instant): Promise<Tally> {
    return this.counting.tally(this.sourceOf(council), council, name, knownAt);
  }

  async next(council: Council, now: Instant): Promise<CountedDigest> {
    const name = nextName(council, now);
    return this.counting.count(council, name, await this.tally(council, name, now), now);
  }

  private sourceOf({ slug }: Council): DigestSource {
    return {
      touchedSince: (from) => this.reports.touchedSince(slug, from),
      needsAttention: () => this.digests.needsAttention(slug),
      unattendedTo: (day) => this.reports.unattendedTo(slug, day),
      versions: this.reports.versions(slug),
    };
  }
}

/** The week's that reports the week of today. */
export function nextName({ zone }: Council, now: Instant): DigestName {
  return isoWeekOf(addDays(civilTimeOf(now, zone).date, 7));
}

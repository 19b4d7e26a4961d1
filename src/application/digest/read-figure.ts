import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type ListedFigure } from '../../domain/digest/behind.js';
import { hoursOf } from '../../domain/digest/came-in.js';
import { type DigestName } from '../../domain/digest/digest-name.js';
import { type FigureName, isFigureName } from '../../domain/digest/figure-list.js';
import { type NoSuchDigest, type NoSuchFigure } from '../../domain/digest/refusal.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type Clock } from '../ports/clock.js';
import { type DigestReadModel } from '../ports/digest-store.js';
import { type EnquiryLine } from '../ports/read-models.js';
import { type CountDigest } from './count-digest.js';
import { type DigestsAtHand, nextName, previewName } from './digests-at-hand.js';

/** One of those that a figure counts. */
export interface FigureLine extends Pick<EnquiryLine, 'reference' | 'subject' | 'members'> {
  /** When it came to be counted. */
  readonly at: Instant;
  /** Estimated for it, in the list of what was estimated: they come to the figure of hours. null: in every other. */
  readonly hours: number | null;
}

export interface FigureRead {
  readonly name: DigestName;
  readonly figure: FigureName;
  /** As many as the figure says: as it was known when the digest was made. */
  readonly lines: readonly FigureLine[];
  /** By what is known now, where that is another list; null: it is the same. */
  readonly linesNow: readonly FigureLine[] | null;
}

/** The list behind a figure of a digest that counts enquiries. `listBehind` says where those of the others are. */
export class ReadFigure {
  constructor(
    private readonly digests: DigestReadModel,
    private readonly atHand: DigestsAtHand,
    private readonly counting: CountDigest,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council, digest: string, figure: string): Promise<Result<FigureRead, NotAllowed | NoSuchDigest | NoSuchFigure>> {
    const allowed = may(actor, 'digest.read', { council: council.slug });
    if (!allowed.ok) return allowed;
    if (!isFigureName(figure) || !isListed(figure)) return refused({ code: 'no-such-figure', figure });
    const now = this.clock.now();
    if (digest === previewName) {
      const name = nextName(council, now);
      return ok({ name, figure, lines: await this.linesOf(council, { name, asOf: now }, figure, now), linesNow: null });
    }
    const kept = await this.atHand.kept(council, digest);
    if (!kept.ok) return kept;
    const [lines, linesNow] = [await this.linesOf(council, kept.value, figure, kept.value.madeAt), await this.linesOf(council, kept.value, figure, now)];
    return ok({ name: kept.value.name, figure, lines, linesNow: isSame(lines, linesNow) ? null : linesNow });
  }

  /** By what was known at an instant. */
  private async linesOf(council: Council, { name, asOf }: Asked, figure: ListedFigure, knownAt: Instant): Promise<readonly FigureLine[]> {
    const counted = this.counting.behind(council, name, await this.atHand.tally(council, name, knownAt), asOf)[figure];
    const marked = counted.map(({ enquiry, at }) => ({ fact: enquiry.history[0]?.id ?? '', at, hours: figure === 'estimated' ? hoursOf(enquiry, asOf) : null }));
    const known = await this.digests.enquiriesOf(council.slug, [...new Set(marked.map(({ fact }) => fact))]);
    const lines = marked.map(({ fact, ...one }) => ({ ...(known.get(fact) ?? unknownEnquiry(fact)), ...one }));
    return lines.toSorted((one, other) => (`${one.at} ${one.reference}` < `${other.at} ${other.reference}` ? -1 : 1));
  }
}

interface Asked {
  readonly name: DigestName;
  readonly asOf: Instant;
}

/** The figures that count enquiries, one by one. */
export function isListed(figure: FigureName): figure is ListedFigure {
  return figure !== 'hoursEstimated' && figure !== 'hoursOpen' && figure !== 'needsAttentionNow';
}

function isSame(one: readonly FigureLine[], other: readonly FigureLine[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function unknownEnquiry(fact: string): never {
  throw new Error(`No enquiry has the fact ${fact}, on which it was counted.`);
}

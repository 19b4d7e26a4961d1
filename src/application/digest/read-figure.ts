import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type Behind, type Counted, type ListedFigure } from '../../domain/digest/behind.js';
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
}

export interface FigureRead {
  readonly name: DigestName;
  readonly figure: FigureName;
  /** As many as the figure says: as it was known when the digest was made. */
  readonly lines: readonly FigureLine[];
  /** By what is known now, where that is another list; null: it is the same. */
  readonly linesNow: readonly FigureLine[] | null;
}

/** The list behind a figure of a digest. Of hours, and of messages in the inbox, there is none. */
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
      const counted = (await this.behind(council, { name, asOf: now, madeAt: now }, now))[figure];
      return ok({ name, figure, lines: await this.linesOf(council, counted), linesNow: null });
    }
    const kept = await this.atHand.kept(council, digest);
    if (!kept.ok) return kept;
    const [then, today] = [await this.behind(council, kept.value, kept.value.madeAt), await this.behind(council, kept.value, now)];
    const [lines, linesNow] = [await this.linesOf(council, then[figure]), await this.linesOf(council, today[figure])];
    return ok({ name: kept.value.name, figure, lines, linesNow: isSame(lines, linesNow) ? null : linesNow });
  }

  private async behind(council: Council, { name, asOf }: Asked, knownAt: Instant): Promise<Behind> {
    return this.counting.behind(council, name, await this.atHand.tally(council, name, knownAt), asOf);
  }

  private async linesOf({ slug }: Council, counted: readonly Counted[]): Promise<readonly FigureLine[]> {
    const marked = counted.map(({ enquiry, at }) => ({ fact: enquiry.history[0]?.id ?? '', at }));
    const known = await this.digests.enquiriesOf(slug, [...new Set(marked.map(({ fact }) => fact))]);
    const lines = marked.map(({ fact, at }) => ({ ...(known.get(fact) ?? unknownEnquiry(fact)), at }));
    return lines.toSorted((one, other) => (`${one.at} ${one.reference}` < `${other.at} ${other.reference}` ? -1 : 1));
  }
}

interface Asked {
  readonly name: DigestName;
  readonly asOf: Instant;
  readonly madeAt: Instant;
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

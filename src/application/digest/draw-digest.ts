import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { type NoSuchDigest } from '../../domain/digest/refusal.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { chartOf } from '../outbox/digest-words.js';
import { type ChartPainter } from '../ports/chart-painter.js';
import { type Clock } from '../ports/clock.js';
import { type DigestsAtHand, previewName } from './digests-at-hand.js';

/** The weeks that a digest is shown against, as a picture. */
export class DrawDigest {
  constructor(
    private readonly atHand: DigestsAtHand,
    private readonly painter: ChartPainter,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council, name: string): Promise<Result<Uint8Array, NotAllowed | NoSuchDigest>> {
    const allowed = may(actor, 'digest.read', { council: council.slug });
    if (!allowed.ok) return allowed;
    const digest = name === previewName ? ok(await this.atHand.next(council, this.clock.now())) : await this.atHand.kept(council, name);
    if (!digest.ok) return digest;
    const { trend } = digest.value;
    const png = trend.length === 0 ? null : await this.painter.paint(chartOf(trend));
    return png === null ? refused({ code: 'no-such-digest', digest: name }) : ok(png);
  }
}

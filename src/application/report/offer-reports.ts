import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type Review, reviewOf } from '../../domain/protocol/review.js';
import { type ReportDays } from '../../domain/report/report-period.js';
import { type UsualPeriod, usualPeriods } from '../../domain/report/usual-periods.js';
import { ok, type Result } from '../../domain/result.js';
import { type ProtocolVersion, protocolVersions } from '../council/list-protocol-versions.js';
import { type Clock } from '../ports/clock.js';
import { type ReportReadModel } from '../ports/report-read-model.js';

export interface ReportsOffered {
  readonly today: CivilDate;
  readonly periods: readonly (readonly [UsualPeriod, ReportDays])[];
  /** The oldest first. */
  readonly versions: readonly ProtocolVersion[];
  /** null: the council's file asks for none. */
  readonly review: Review | null;
}

/** What the clerk can have a report of, and how the protocol stands. */
export class OfferReports {
  constructor(
    private readonly reports: ReportReadModel,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council): Promise<Result<ReportsOffered, NotAllowed>> {
    const allowed = may(actor, 'report.read', { council: council.slug });
    if (!allowed.ok) return allowed;
    const today = civilTimeOf(this.clock.now(), council.zone).date;
    const versions = await protocolVersions(this.reports.versions(council.slug).protocols);
    return ok({ today, periods: usualPeriods(today), versions, review: reviewOf(council.protocol) });
  }
}

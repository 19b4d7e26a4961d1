import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type UnattendedOffice } from '../../domain/council/unattended.js';
import { figuresOf } from '../../domain/digest/figures-of.js';
import { type Figures } from '../../domain/digest/figures.js';
import { unattendedIn } from '../../domain/digest/unattended-in.js';
import { type Period } from '../../domain/digest/week.js';
import { reviewOf } from '../../domain/protocol/review.js';
import { type ClauseReport } from '../../domain/report/clause-report.js';
import { type ReportDays } from '../../domain/report/report-period.js';
import { ok, type Result } from '../../domain/result.js';
import { type ProtocolVersion, protocolVersions } from '../council/list-protocol-versions.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type ReportReadModel } from '../ports/report-read-model.js';
import { type CommitteePaper } from './committee-paper.js';
import { type Ground, type ReportGround } from './report-ground.js';

/** The paper of any period, such as the year before a review of the protocol (houghton-regis/13.1): the clerk's to make. */
export class ReadCommitteePaper {
  constructor(
    private readonly ground: ReportGround,
    private readonly reports: ReportReadModel,
    private readonly calendars: OfficeCalendars,
  ) {}

  async run(actor: Actor, council: Council, days: ReportDays): Promise<Result<CommitteePaper, NotAllowed>> {
    const allowed = may(actor, 'report.read', { council: council.slug });
    if (!allowed.ok) return allowed;
    const ground = await this.ground.of(council, days);
    const unattended = await this.reports.unattendedTo(council.slug, days.from);
    const versions = await protocolVersions(ground.versions.protocols);
    return ok({
      council: { slug: council.slug, name: council.name, zone: council.zone },
      days,
      madeOn: civilTimeOf(ground.asOf, council.zone).date,
      figures: await this.figures(council, ground, unattended),
      unattended: unattendedIn(unattended, ground.period, ground.asOf, council.zone),
      report: ground.report,
      versions: versions.filter((version) => isReported(version, ground.report) || wasInForce(version, ground.period, version === versions[0])),
      review: reviewOf(council.protocol),
    });
  }

  private async figures(council: Council, { enquiries, period, asOf }: Ground, unattended: readonly UnattendedOffice[]): Promise<Figures> {
    return figuresOf(enquiries, period, asOf, {
      calendar: this.calendars.countingOf(council),
      office: this.calendars.attendedOf(council, unattended),
      counting: council.calendar.counting,
      unattended,
      needsAttention: await this.reports.needsAttention(council.slug),
    });
  }
}

/** Also one that ended before the period: what began in it may be on an enquiry of before. */
function isReported({ id }: ProtocolVersion, { protocols }: ClauseReport): boolean {
  return protocols.some(({ version }) => version === id);
}

/** The first ever goes for the time before it too: what was received then is judged by it. */
function wasInForce({ inForceFrom, until }: ProtocolVersion, { from, to }: Period, isFirst: boolean): boolean {
  return (isFirst || inForceFrom < to) && (until === null || until > from);
}

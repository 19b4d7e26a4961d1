import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { type ClauseReport } from '../../domain/report/clause-report.js';
import { type ReportDays } from '../../domain/report/report-period.js';
import { ok, type Result } from '../../domain/result.js';
import { type ReportGround } from './report-ground.js';

/** How a council did by its protocol between two days, clause by clause: the clerk's, to lay before the council. */
export class ReadClauseReport {
  constructor(private readonly ground: ReportGround) {}

  async run(actor: Actor, council: Council, days: ReportDays): Promise<Result<ClauseReport, NotAllowed>> {
    const allowed = may(actor, 'report.read', { council: council.slug });
    return allowed.ok ? ok((await this.ground.of(council, days)).report) : allowed;
  }
}

import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Council } from '../../domain/council/council.js';
import { type Figures } from '../../domain/digest/figures.js';
import { type Period } from '../../domain/digest/week.js';
import { type Review } from '../../domain/protocol/review.js';
import { type ClauseReport } from '../../domain/report/clause-report.js';
import { type ReportDays } from '../../domain/report/report-period.js';
import { type ProtocolVersion } from '../council/list-protocol-versions.js';

/** What a committee reads of a period: figures, the protocol that was in force, and each clause. It names nobody. */
export interface CommitteePaper {
  readonly council: Pick<Council, 'slug' | 'name' | 'zone'>;
  readonly days: ReportDays;
  /** The day on which it was made. */
  readonly madeOn: CivilDate;
  readonly figures: Figures;
  /** From when to when nobody attended the office in the period. */
  readonly unattended: readonly Period[];
  readonly report: ClauseReport;
  /** Those by which the service went at any time in the period, or by which anything in it is judged; the oldest first. */
  readonly versions: readonly ProtocolVersion[];
  /** The review that the council's file asks for now; null: it asks for none. */
  readonly review: Review | null;
}

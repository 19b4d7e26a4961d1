import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type JobName, type JobPeriod } from '../ports/job-run-store.js';
import { type Stores } from '../ports/unit-of-work.js';

/** One period of one council, as it is taken. */
export interface Turn {
  readonly council: Council;
  readonly period: JobPeriod;
  readonly now: Instant;
}

/** What is done for each council once in each period. */
export interface CouncilJob {
  readonly name: JobName;
  /** The newest period that has come due and may be taken now; null: none. Asked each minute, so it asks no store. */
  periodAt(council: Council, now: Instant): JobPeriod | null;
  /** The effect, in the unit of work that takes the period. */
  run(stores: Stores, turn: Turn): Promise<void>;
}

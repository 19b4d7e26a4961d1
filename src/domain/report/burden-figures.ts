import { burdensIn, type BurdenStage } from '../burden/burden.js';
import { type BurdenOutcome, burdenOutcomes } from '../enquiry/fact.js';
import { happenedIn, type ReportScope } from './report-scope.js';

const stages: readonly BurdenStage[] = ['raised', 'explained', 'discussed', 'declined', 'resolved'];

/** The discussions of a burden that were raised in the period, each by how far it has come and what was agreed. */
export interface BurdenFigures {
  readonly raised: number;
  /** They sum to `raised`. */
  readonly byStage: readonly (readonly [stage: BurdenStage, count: number])[];
  /** They sum to those resolved. */
  readonly byOutcome: readonly (readonly [outcome: BurdenOutcome, count: number])[];
}

export function burdenFigures(scope: ReportScope): BurdenFigures {
  const known = scope.enquiries.map(({ history }) => history.filter(({ at }) => at <= scope.asOf));
  const burdens = known.flatMap(burdensIn).filter(({ raisedAt }) => happenedIn(scope, raisedAt));
  return {
    raised: burdens.length,
    byStage: stages.map((stage) => [stage, burdens.filter((burden) => burden.stage === stage).length]),
    byOutcome: burdenOutcomes.map((kind) => [kind, burdens.filter(({ outcome }) => outcome?.kind === kind).length]),
  };
}

import { type Burden, burdenOf, type BurdenStage } from '../burden/burden.js';
import { type BurdenOutcome, burdenOutcomes, type StandingFact } from '../enquiry/fact.js';
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
  const burdens = scope.enquiries.flatMap(({ history }) => burdensIn(history, scope));
  return {
    raised: burdens.length,
    byStage: stages.map((stage) => [stage, burdens.filter((burden) => burden.stage === stage).length]),
    byOutcome: burdenOutcomes.map((kind) => [kind, burdens.filter(({ outcome }) => outcome?.kind === kind).length]),
  };
}

/** An enquiry may have several, one after the other: each goes until the next is raised. */
function burdensIn(history: readonly StandingFact[], scope: ReportScope): readonly Burden[] {
  const known = history.filter(({ at }) => at <= scope.asOf);
  const starts = [...known.keys()].filter((position) => known[position]?.happening.kind === 'burden-raised');
  return starts.flatMap((start, index) => {
    const burden = burdenOf(known.slice(start, starts[index + 1]));
    return burden !== null && happenedIn(scope, burden.raisedAt) ? [burden] : [];
  });
}

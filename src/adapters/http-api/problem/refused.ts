import { type Refusal } from '../../../application/refusal.js';
import { type Result } from '../../../domain/result.js';
import { type EdgeCode, edgeOutcome } from './edge-table.js';
import { type Fault, type Outcome } from './problem.js';
import { outcomeOf } from './refusal-table.js';
import { type FieldNames } from './refusal-row.js';

/** The way from anywhere in a request to its answer: thrown here, answered by the filter. */
export class Refused extends Error {
  constructor(readonly outcome: Outcome) {
    super(outcome.problem.code);
  }
}

/** What a use case granted; what it refused becomes the answer. */
export function granted<Value>(result: Result<Value, Refusal>, names: FieldNames = {}): Value {
  if (result.ok) return result.value;
  throw new Refused(outcomeOf(result.refusal, names));
}

export function refusedByEdge(code: EdgeCode, faults: readonly Fault[] = []): Refused {
  return new Refused(edgeOutcome(code, faults));
}

export function refusedAs(refusal: Refusal, names: FieldNames = {}): Refused {
  return new Refused(outcomeOf(refusal, names));
}

import { type Burden } from '../../../domain/burden/burden.js';
import { type People, personView } from '../enquiry/person.view.js';

/** The discussion as it stands. `hours`: as they were estimated. `outcome`: null until it is resolved. */
export function burdenView({ stage, hours, raisedAt, explainedAt, outcome }: Burden, people: People) {
  const agreed = outcome === null ? null : { kind: outcome.kind, agreedBy: outcome.agreedBy.map((id) => personView(id, people)) };
  return { stage, hours, raisedAt, explainedAt, outcome: agreed };
}

import { informationRequestOf } from '../../information/information-request.js';
import { ok, refused } from '../../result.js';
import { type OtherBody } from '../../council/body.js';
import { type CouncilPolicy, type PolicyId, policyNamed } from '../../council/council-policy.js';
import { type RefusalGround } from '../../protocol/protocol.js';
import { type EnquiryState } from '../enquiry.js';
import { type OtherEnd, type Telling } from '../fact.js';
import { type Decision, type Doing, factOf, mayBeTold } from './act.js';

/** A substantive response, of which at most one other end is named: whose matter it is, or why it is refused. */
export interface Answer extends Telling {
  readonly text: string;
  /** The id of a body in the council's book. */
  readonly redirectedTo?: string;
  /** The id of a ground of the council's protocol. */
  readonly refusedOn?: string;
  /** Which of the council's policies it follows, whatever its end. */
  readonly policy?: PolicyId;
}

/** What a council can answer with. */
export interface OtherEnds {
  readonly bodies: readonly OtherBody[];
  readonly grounds: readonly RefusalGround[];
  readonly policies: readonly CouncilPolicy[];
}

/**
 * A substantive response: the member is told. Doing the job without telling the member is none. No ground of a protocol
 * takes the right away that everybody has by law (great-aycliffe/7.8).
 */
export function decideAnswer(state: EnquiryState, doing: Doing, answer: Answer, ends: OtherEnds = { bodies: [], grounds: [], policies: [] }): Decision {
  const possible = mayBeTold(state, 'answer', doing, answer);
  if (!possible.ok) return possible;
  const { text, channel, alreadyGiven, redirectedTo, refusedOn } = answer;
  if (redirectedTo !== undefined && refusedOn !== undefined) return refused({ code: 'two-ends', redirectedTo, refusedOn });
  const request = refusedOn === undefined ? null : informationRequestOf(state.history);
  if (refusedOn !== undefined && request !== null) return refused({ code: 'refused-by-law-alone', ground: refusedOn, regime: request.regime });
  const end = endOf(answer, ends);
  if (end === undefined) return refused(unknownEnd(answer, ends));
  const followed = policyNamed(answer.policy, ends.policies);
  if (!followed.ok) return followed;
  return ok(factOf(doing, { kind: 'answered', channel, alreadyGiven, ...(end && { response: end }), ...followed.value }, { text }));
}

/** null: the answer itself; undefined: what is named is not there. */
function endOf({ redirectedTo, refusedOn }: Answer, { bodies, grounds }: OtherEnds): OtherEnd | null | undefined {
  if (redirectedTo !== undefined) {
    const body = bodies.find(({ id }) => id === redirectedTo);
    return body && { kind: 'redirected', body: body.id, name: body.name };
  }
  if (refusedOn === undefined) return null;
  const ground = grounds.find(({ id }) => id === refusedOn);
  return ground && { kind: 'refused', ground: ground.id, clause: ground.clause };
}

function unknownEnd({ redirectedTo, refusedOn }: Answer, { bodies, grounds }: OtherEnds) {
  if (redirectedTo !== undefined) return { code: 'no-such-body', body: redirectedTo, known: bodies.map(({ id }) => id) } as const;
  return { code: 'no-such-ground', ground: refusedOn ?? '', known: grounds.map(({ id }) => id) } as const;
}

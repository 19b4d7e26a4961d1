import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { type OtherEnds } from '../../domain/enquiry/decide/answer.js';
import { ok, type Result } from '../../domain/result.js';

/** With what a council can answer: whose matter it is, on which ground it is refused, which policy it follows. */
export function otherEndsOf({ bodies, policies, protocol }: Council): OtherEnds {
  return { bodies, policies, grounds: protocol.refusalGrounds };
}

export class ListOtherEnds {
  run(actor: Actor, council: Council): Result<OtherEnds, NotAllowed> {
    const allowed = may(actor, 'people.read', { council: council.slug });
    return allowed.ok ? ok(otherEndsOf(council)) : allowed;
  }
}

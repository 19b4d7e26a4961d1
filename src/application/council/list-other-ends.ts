import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Council } from '../../domain/council/council.js';
import { type OtherEnds } from '../../domain/enquiry/decide/answer.js';
import { ok, type Result } from '../../domain/result.js';

/** With what a council can answer beside the answer itself: whose matter it is, or on which ground it is refused. */
export class ListOtherEnds {
  run(actor: Actor, { slug, bodies, protocol }: Council): Result<OtherEnds, NotAllowed> {
    const allowed = may(actor, 'people.read', { council: slug });
    return allowed.ok ? ok({ bodies, grounds: protocol.refusalGrounds }) : allowed;
  }
}

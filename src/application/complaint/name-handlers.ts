import { decideNameHandlers, type HandlersNamed } from '../../domain/complaint/decide/name-handlers.js';
import { type HandlerDecision } from '../../domain/complaint/fact.js';
import { type PersonId } from '../../domain/people/person.js';
import { ok } from '../../domain/result.js';
import { complaintForHandlers } from '../outbox/letters/complaint.js';
import { type ComplaintVerb } from './act-on-complaint.js';
import { peopleNamed } from './people-named.js';

interface Naming {
  readonly handlers: readonly PersonId[];
  readonly decision: HandlerDecision;
}

export const nameComplaintHandlers: ComplaintVerb<Naming, HandlersNamed> = {
  name: 'name-handlers',
  ready({ handlers, decision }, active, today) {
    const named = peopleNamed(active, 'handlers', handlers);
    return named.ok ? ok({ handlers: named.value, decision, today }) : named;
  },
  decide: decideNameHandlers,
  letters: complaintForHandlers,
};

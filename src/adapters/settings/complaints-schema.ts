import { z } from 'zod';
import { complaintAbouts, complaintRaisers, noComplaintRoutes, stepKinds } from '../../domain/complaint/route.js';
import { section } from './shape.js';
import { listOf, oneOf, text } from './words.js';

const clauseId = text('the id of a clause of this file, such as ware/5.4');
const clauseOrNone = clauseId.nullable().default(null);

const roles = ['clerk', 'mayor', 'councillors', 'not-stated'] as const;
const handler = z.discriminatedUnion(
  'role',
  [section({ role: z.enum(roles) }), section({ role: z.literal('chair-of'), committee: text('the name of the committee') })],
  { error: ({ code }) => (code === 'invalid_union' ? `${roles.join(' or ')} or chair-of` : 'a section with role, such as { role: clerk }') },
);

const someHandler = 'a list of one handler or more, the usual one first; [{ role: not-stated }] where the protocol names nobody';
const bodies = listOf(text('the name of a body outside'), 'a list of bodies outside').default([]);

/** A body takes part in these steps alone: what is done here is done by the handlers. */
const step = section({ kind: oneOf(stepKinds), clause: clauseId, bodies, atOnce: z.literal(true, { error: 'true, or leave it out' }).optional() }).refine(hasItsBodies, {
  path: ['bodies'],
  error: 'one body or more for conciliation and outside, none for a step that is taken here',
});

const route = section({
  about: oneOf(complaintAbouts),
  raisedBy: oneOf(complaintRaisers),
  clause: clauseId,
  handlers: z.array(handler, { error: someHandler }).min(1, { error: someHandler }),
  neverAlone: clauseOrNone,
  steps: listOf(step, 'a list of steps'),
  owed: section({ progress: clauseOrNone, outcome: clauseOrNone, feedback: clauseOrNone }).prefault({}),
});

export const complaintsSchema = section({
  runBy: oneOf(['clerk', 'other']).default(noComplaintRoutes.runBy),
  routes: listOf(route, 'a list of routes, [] where the protocol has none').default([]),
});

function hasItsBodies({ kind, bodies: named }: { readonly kind: string; readonly bodies: readonly string[] }): boolean {
  return (kind === 'conciliation' || kind === 'outside') === named.length > 0;
}

import { z } from 'zod';
import { channels } from '../../../domain/enquiry/fact.js';
import { complaintEnds, complaintWords } from '../../../domain/complaint/fact.js';
import { at, most, people, telling } from '../enquiry/telling.js';
import { civilDate, id, line, object, oneOf, text, truth } from '../input/fields.js';

/** That the council said itself who handles it. */
const decision = object({ decidedOn: civilDate, minute: line(most.line) });

/**
 * `by`: whose it is; left out, the caller's own. `about`, `handlers`: ids of people. `handlers` left out: whoever the
 * protocol names; others need the council's `decision`. `raised`: when it was made; left out, now.
 */
export const raised = object({
  by: id.nullable().default(null),
  about: people,
  channel: oneOf(channels),
  raised: at,
  text: text(most.text),
  handlers: people.nullable().default(null),
  decision: decision.nullable().default(null),
});

/** What is found to be a complaint: whom it is about, and who is to handle it, as of one that is raised. */
export const found = { about: people, handlers: people.nullable().default(null), decision: decision.nullable().default(null) };

/** `body`: who conciliates. `isTaken` false: an informal talk was passed over, for the reason in `text`. */
export const step = object({
  step: z.enum(['informal', 'formal', 'taken-up', 'conciliation'], { error: 'a step that this complaint’s way has, as GET complaints/{reference} lists them' }),
  isTaken: truth.default(true),
  body: line(most.line).nullable().default(null),
  text: text(most.text),
  at,
});

/** `what`: progress, outcome or feedback, to whoever raised it; `case`, to whom it is about, named in `to`. `policy`: which of the council's it follows, an id of GET policies. */
export const told = telling({ what: oneOf([...complaintWords, 'case']), to: id.nullable().default(null), policy: id.exactOptional() });

export const referral = object({ body: line(most.line), reference: line(most.line), at });
export const noted = object({ text: text(most.text), at });
export const closing = object({ because: oneOf(complaintEnds), text: text(most.text), at });
export const naming = object({ handlers: people, decision, at });

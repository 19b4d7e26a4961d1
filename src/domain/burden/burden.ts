import { type Instant } from '../calendar/instant.js';
import { type BurdenOutcome, type FactId, type StandingFact, type Words } from '../enquiry/fact.js';
import { type PersonId } from '../people/person.js';

/** How far the discussion of a burden has come. `declined`: the member would rather not discuss it. */
export type BurdenStage = 'raised' | 'explained' | 'discussed' | 'declined' | 'resolved';

/** The discussion of one burden (houghton-regis/10.3), as the facts leave it: about the work, never about a person. */
export interface Burden {
  readonly raisedBy: FactId;
  readonly raisedAt: Instant;
  /** By the officer's estimate. */
  readonly hours: number;
  readonly words: Words;
  readonly stage: BurdenStage;
  /** The member was told in writing; null: not yet, so it is the office's own matter still. */
  readonly explainedAt: Instant | null;
  readonly outcome: { readonly kind: BurdenOutcome; readonly agreedBy: readonly PersonId[]; readonly text: string } | null;
}

/** The burden that was raised last; null: none ever was. */
export function burdenOf(history: readonly StandingFact[]): Burden | null {
  return history.reduce<Burden | null>(after, null);
}

/** An enquiry may have several, one after the other: each goes until the next is raised. */
export function burdensIn(history: readonly StandingFact[]): readonly Burden[] {
  const starts = [...history.keys()].filter((position) => history[position]?.happening.kind === 'burden-raised');
  return starts.flatMap((start, index) => burdenOf(history.slice(start, starts[index + 1])) ?? []);
}

function after(burden: Burden | null, fact: StandingFact): Burden | null {
  const { happening, at } = fact;
  if (happening.kind === 'burden-raised') {
    const { id: raisedBy, words } = fact;
    return { raisedBy, raisedAt: at, hours: happening.hours, words, stage: 'raised', explainedAt: null, outcome: null };
  }
  if (burden === null) return null;
  switch (happening.kind) {
    case 'burden-explained':
      return { ...burden, stage: later(burden.stage, 'explained'), explainedAt: burden.explainedAt ?? at };
    case 'burden-discussed':
      return { ...burden, stage: 'discussed' };
    case 'burden-declined':
      return { ...burden, stage: 'declined' };
    case 'burden-resolved':
      return { ...burden, stage: 'resolved', outcome: { kind: happening.outcome, agreedBy: happening.agreedBy, text: fact.words.text ?? '' } };
    case 'burden-reopened':
      return { ...burden, stage: burden.explainedAt === null ? 'raised' : 'explained', outcome: null };
    default:
      return burden;
  }
}

/** A letter that follows a discussion by telephone does not undo it. */
function later(stage: BurdenStage, next: BurdenStage): BurdenStage {
  return stage === 'raised' ? next : stage;
}

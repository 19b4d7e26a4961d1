import { type CivilDate } from '../../calendar/civil-date.js';
import { civilTimeOf } from '../../calendar/zone.js';
import { type Burden, burdenOf, type BurdenStage } from '../../burden/burden.js';
import { type PersonId } from '../../people/person.js';
import { ok, refused, type Result } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type BurdenOutcome, type Channel, type Telling } from '../fact.js';
import { type EnquiryRefusal } from '../refusal.js';
import { type EnquiryAct } from '../status.js';
import { type Decision, type Doing, factOf, mayBeTold, mayHappen } from './act.js';

export interface BurdenRaised {
  readonly hours: number;
  readonly reason: string;
  /** What would take the hours. */
  readonly text: string;
}

/** Raised by a person, with a reason and an estimate: no number ever raises it. */
export function decideRaiseBurden(state: EnquiryState, doing: Doing, { hours, reason, text }: BurdenRaised): Decision {
  const possible = mayHappen(state, 'raise-burden', doing);
  if (!possible.ok) return possible;
  const stage = stageAt(state, doing);
  if (stage !== null && stage !== 'resolved') return refused({ code: 'burden-stage', act: 'raise-burden', stage });
  return ok(factOf(doing, { kind: 'burden-raised', hours }, { reason, text }));
}

/** Told to the member in writing, with a narrower question proposed: from now on the member knows. */
export function decideExplainBurden(state: EnquiryState, doing: Doing, told: Telling & { text: string; narrower: string }): Decision {
  const { channel, alreadyGiven, text, narrower } = told;
  const possible = mayBeTold(state, 'explain-burden', doing, { channel, alreadyGiven });
  if (!possible.ok) return possible;
  const burden = openBurden(state, 'explain-burden', doing);
  return burden.ok ? ok(factOf(doing, { kind: 'burden-explained', channel, alreadyGiven }, { text, narrower })) : burden;
}

export type BurdenTalk =
  | { readonly held: true; readonly channel: Channel; readonly with: readonly PersonId[]; readonly text: string }
  | { readonly held: false; readonly text: string };

/** Discussed when, how and with whom; or the member would rather not. */
export function decideDiscussBurden(state: EnquiryState, doing: Doing, talk: BurdenTalk): Decision {
  const possible = mayHappen(state, 'discuss-burden', doing);
  if (!possible.ok) return possible;
  const burden = openBurden(state, 'discuss-burden', doing);
  if (!burden.ok) return burden;
  if (!talk.held) return ok(factOf(doing, { kind: 'burden-declined' }, { text: talk.text }));
  const { channel, text } = talk;
  if (!talk.with.some((one) => state.members.includes(one))) return refused({ code: 'burden-needs-member', act: 'discuss-burden', members: state.members });
  return ok(factOf(doing, { kind: 'burden-discussed', channel, with: talk.with }, { text }));
}

export interface BurdenResolution {
  readonly outcome: BurdenOutcome;
  /** Who agreed to it: members and officers. */
  readonly agreedBy: readonly PersonId[];
  /** By when the last part follows, where it is phased. */
  readonly phasedUntil: CivilDate | null;
  /** Narrowed to what, phased how, to which committee. */
  readonly text: string;
}

/** These need no agreement of the member's: the work is done as it was asked, or not asked any more. */
const withoutDiscussion: readonly BurdenOutcome[] = ['proceed', 'withdrawn'];

export function decideResolveBurden(state: EnquiryState, doing: Doing, resolution: BurdenResolution, zone: string): Decision {
  const possible = mayHappen(state, 'resolve-burden', doing);
  if (!possible.ok) return possible;
  const burden = openBurden(state, 'resolve-burden', doing);
  if (!burden.ok) return burden;
  const { outcome, agreedBy, phasedUntil, text } = resolution;
  const { stage, explainedAt } = burden.value;
  const needsMember = !withoutDiscussion.includes(outcome);
  if (needsMember && (explainedAt === null || (stage !== 'discussed' && stage !== 'declined'))) return refused({ code: 'burden-not-discussed', outcome, stage });
  if (needsMember && stage === 'discussed' && !agreedBy.some((one) => state.members.includes(one))) {
    return refused({ code: 'burden-needs-member', act: 'resolve-burden', members: state.members });
  }
  const faulty = phaseFault(outcome, phasedUntil, civilTimeOf(doing.at, zone).date);
  return faulty ?? ok(factOf(doing, { kind: 'burden-resolved', outcome, agreedBy, phasedUntil }, { text }));
}

export function decideReopenBurden(state: EnquiryState, doing: Doing, { reason }: { readonly reason: string }): Decision {
  const possible = mayHappen(state, 'reopen-burden', doing);
  if (!possible.ok) return possible;
  const stage = stageAt(state, doing);
  if (stage !== 'resolved') return refused({ code: 'burden-stage', act: 'reopen-burden', stage });
  return ok(factOf(doing, { kind: 'burden-reopened' }, { reason }));
}

/** What is recorded late is judged by what had happened before it. */
function burdenAt({ history }: EnquiryState, { at }: Doing): Burden | null {
  return burdenOf(history.filter((fact) => fact.at <= at));
}

function stageAt(state: EnquiryState, doing: Doing): BurdenStage | null {
  return burdenAt(state, doing)?.stage ?? null;
}

function openBurden(state: EnquiryState, act: EnquiryAct, doing: Doing): Result<Burden, EnquiryRefusal> {
  const burden = burdenAt(state, doing);
  const stage: BurdenStage | null = burden?.stage ?? null;
  return burden === null || stage === 'resolved' ? refused({ code: 'burden-stage', act, stage }) : ok(burden);
}

function phaseFault(outcome: BurdenOutcome, phasedUntil: CivilDate | null, today: CivilDate): Decision | null {
  const isRight = outcome === 'phased' ? phasedUntil !== null && phasedUntil >= today : phasedUntil === null;
  return isRight ? null : refused({ code: 'burden-phase', outcome, phasedUntil, today });
}

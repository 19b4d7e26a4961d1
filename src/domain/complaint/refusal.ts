import { type CivilDate } from '../calendar/civil-date.js';
import { type Instant } from '../calendar/instant.js';
import { type PersonId } from '../people/person.js';
import { type ClauseId } from '../protocol/protocol.js';
import { type ComplaintWord } from './fact.js';
import { type ComplaintAbout, type ComplaintRaiser, type StepKind } from './route.js';

/** Why an act on a complaint cannot be. Roles, steps and bodies that would be right are named. */
export type ComplaintRefusal =
  | { readonly code: 'no-complaint-route'; readonly about: ComplaintAbout; readonly raisedBy: ComplaintRaiser; readonly known: readonly string[] }
  | { readonly code: 'complaint-about-several'; readonly abouts: readonly ComplaintAbout[] }
  | { readonly code: 'complaint-about-oneself'; readonly person: PersonId }
  | { readonly code: 'complaint-of-another'; readonly person: PersonId }
  | { readonly code: 'complaint-to-its-own'; readonly name: string; readonly because: 'subject' | 'complainant'; readonly instead: readonly string[] }
  /** `instead`: the names of those who could do it. */
  | { readonly code: 'complaint-by-its-subject'; readonly instead: readonly string[] }
  | { readonly code: 'complaint-needs-handler'; readonly roles: readonly string[]; readonly clause: ClauseId }
  | { readonly code: 'complaint-handler-off-route'; readonly name: string; readonly roles: readonly string[]; readonly clause: ClauseId }
  /** `from`: the names of those whose word it takes; none: nobody's here would do. */
  | { readonly code: 'complaint-decision-of-another'; readonly from: readonly string[]; readonly clause: ClauseId }
  | { readonly code: 'complaint-decided-later'; readonly decidedOn: CivilDate; readonly today: CivilDate }
  | { readonly code: 'complaint-never-alone'; readonly name: string; readonly clause: ClauseId }
  | { readonly code: 'complaint-ended' }
  | { readonly code: 'before-complaint'; readonly at: Instant; readonly raisedAt: Instant }
  /** `known`: the steps of this complaint's way. */
  | { readonly code: 'complaint-step'; readonly step: StepKind; readonly next: StepKind | null; readonly known: readonly StepKind[]; readonly clause: ClauseId | null }
  | { readonly code: 'complaint-outcome-early'; readonly what: ComplaintWord; readonly next: StepKind; readonly clause: ClauseId }
  | { readonly code: 'complaint-not-passed-over'; readonly step: StepKind }
  | { readonly code: 'complaint-body'; readonly found: string | null; readonly known: readonly string[] }
  | { readonly code: 'not-its-subject'; readonly person: PersonId; readonly about: readonly PersonId[] }
  | { readonly code: 'no-officers-concern' }
  | { readonly code: 'complaint-still-owed'; readonly owed: readonly ClauseId[] };

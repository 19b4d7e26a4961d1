import { type Instant } from '../calendar/instant.js';
import { endIn } from '../enquiry/end.js';
import { type Fact, type StandingFact } from '../enquiry/fact.js';
import { standingFacts } from '../enquiry/history.js';
import { type PersonId } from '../people/person.js';
import { type AnyRule, rulesUnder } from '../protocol/statute.js';
import { type Terms, type TermsOf } from '../protocol/terms.js';
import { catalogue } from './catalogue.js';
import { type ObligationKind } from './kind.js';
import { type Obligation, type Settlement } from './obligation.js';
import { followed, recounted, recountedByLaw, rested } from './recount.js';
import { type RestingTerms, unrested } from './rests.js';

/** `asOf`: leaves out what happened later. `knownAt`: leaves out what was recorded later. */
export interface View {
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
}

/**
 * The obligations that follow from the facts of one enquiry: the one place where a duty arises or ends.
 * Pure: the same facts give the same obligations, in whatever order they were recorded.
 */
export function deriveObligations(facts: readonly Fact[], termsOf: TermsOf, view: View = {}): readonly Obligation[] {
  const history = standingFacts(facts, view.knownAt).filter((fact) => view.asOf === undefined || fact.at <= view.asOf);
  const received = history.find((fact) => fact.happening.kind === 'received');
  if (received?.happening.kind !== 'received') return [];
  const { members, protocolVersion, calendarVersion } = received.happening;
  const begun = { terms: termsOf(protocolVersion, calendarVersion), owed: [] };
  return history.reduce<Going>(({ terms, owed }, fact, position) => {
    const [before, known] = [history.slice(0, position), history.slice(0, position + 1)];
    if (fact.happening.kind === 'calendar-changed') {
      const next = termsOf(protocolVersion, fact.happening.calendarVersion);
      return { terms: next, owed: owed.map((obligation) => recounted(obligation, fact.at, next, known)) };
    }
    const parties = { owedBy: lastAssigned(before), owedTo: members };
    const standing = owed.map((obligation) => rested(moved(obligation, fact, known, terms), fact.at, terms, known));
    const anew = started(fact, unrested(terms), parties, known);
    return { terms, owed: [...standing, ...anew.filter((one) => !isOwedBefore(one, standing))] };
  }, begun).owed;
}

/** Where the walk through the history is: what is owed so far, and the terms in force. */
interface Going {
  readonly terms: Terms;
  readonly owed: readonly Obligation[];
}

/** What a fact does to an obligation that is still open: another officer owes it, or it ends. */
function moved(obligation: Obligation, fact: StandingFact, known: readonly StandingFact[], terms: Terms): Obligation {
  if (obligation.settled !== null) return obligation;
  const { happening } = fact;
  if (happening.kind === 'assigned') return obligation.soft ? obligation : { ...obligation, owedBy: happening.officer };
  if (happening.kind === 'taken-out') return { ...obligation, settled: { how: 'lifted', by: fact.id, at: fact.at } };
  if (happening.kind === 'promise-moved') return recounted(obligation, fact.at, terms, known);
  // What a correction left open behind a closure: the duty that begins anew takes its place.
  const kind = catalogue[obligation.kind];
  if (happening.kind === 'reopened' && kind.toOthers !== true && mayStart(fact, known.slice(0, -1))) return { ...obligation, settled: { how: 'replaced', by: fact.id, at: fact.at } };
  if (kind.isRecountedBy?.(fact) === true) return recountedByLaw(obligation, fact.at, terms, known);
  const startedBy = known.find(({ id }) => id === obligation.startedBy);
  const current = happening.kind === 'item-moved' ? followed(obligation, fact, terms, known) : obligation;
  const how = kind.settles(fact, current, startedBy, known);
  return how === null ? current : { ...current, settled: { how, by: fact.id, at: fact.at } };
}

interface Parties {
  readonly owedBy: PersonId | null;
  readonly owedTo: readonly PersonId[];
}

function started(
  fact: StandingFact,
  terms: RestingTerms,
  parties: Parties,
  known: readonly StandingFact[],
): readonly Obligation[] {
  const goesOn = mayStart(fact, known.slice(0, -1));
  const kinds = Object.values(catalogue).filter(({ toOthers }) => goesOn || toOthers === true);
  return rulesUnder(terms.protocol).flatMap((rule) => kinds.flatMap((kind) => startUnder(kind, rule, fact, terms, parties, known)));
}

/** What a fact met that was owed already, it does not begin and meet a second time. */
function isOwedBefore({ kind, startedBy, settled }: Obligation, standing: readonly Obligation[]): boolean {
  return settled !== null && standing.some((owed) => owed.kind === kind && owed.settled?.by === startedBy);
}

function startUnder(
  kind: ObligationKind,
  rule: AnyRule,
  fact: StandingFact,
  terms: RestingTerms,
  assigned: Parties,
  known: readonly StandingFact[],
): readonly Obligation[] {
  const start = kind.starts(fact, rule, terms, known);
  if (start === null) return [];
  const { metAt, owedTo = assigned.owedTo, parties = { ...assigned, owedTo }, rests = null, ...begun } = start;
  const key = `${kind.name}:${rule.id}:${fact.origin}`;
  const { name, soft } = kind;
  const settled: Settlement | null = metAt === undefined ? null : { how: 'met', by: fact.id, at: metAt };
  const started = { startedBy: fact.id, startsAt: fact.at, rests, firstDueOn: null, settled };
  return [{ key, kind: name, rule: rule.id, soft, ...begun, ...parties, ...started }];
}

/** After an answer or a closure no duty begins, until the enquiry is opened again: and only an end can be followed by that. */
function mayStart({ happening }: StandingFact, before: readonly StandingFact[]): boolean {
  return (happening.kind === 'reopened') === (endIn(before) !== undefined);
}

function lastAssigned(history: readonly StandingFact[]): PersonId | null {
  const assigned = history.findLast((fact) => fact.happening.kind === 'assigned');
  return assigned?.happening.kind === 'assigned' ? assigned.happening.officer : null;
}

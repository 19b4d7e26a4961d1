import { type CivilDate } from '../calendar/civil-date.js';
import { type Member, type Person, type PersonId, runsTheOffice } from '../people/person.js';
import { ok, refused, type Result } from '../result.js';
import { type HandlerDecision } from './fact.js';
import { type ComplaintRefusal } from './refusal.js';
import { type ComplaintRoute, type HandlerRole, roleWords } from './route.js';

/** Who may never handle it: it is about them, or it is theirs. */
export interface Parties {
  readonly about: readonly PersonId[];
  readonly complainant: PersonId;
}

/** Who is asked to handle it: nobody by name, or these; with the council's decision, where it took one. */
export interface Naming {
  readonly handlers: readonly Person[];
  readonly decision: HandlerDecision | null;
  /** By the council's calendar: no decision was taken later. */
  readonly today: CivilDate;
}

type Chosen = Result<readonly Person[], ComplaintRefusal>;

/**
 * Who handles a complaint: those who are named, as far as route or decision allow it, or else whoever holds the route's
 * usual role. Never its subject and never who raised it, whatever route or decision say.
 */
export function chooseHandlers(route: ComplaintRoute, parties: Parties, people: readonly Person[], { handlers, decision, today }: Naming): Chosen {
  if (decision !== null && decision.decidedOn > today) return refused({ code: 'complaint-decided-later', decidedOn: decision.decidedOn, today });
  const chosen = handlers.length > 0 ? handlers : usualOf(route, people);
  const roles = route.handlers.map(roleWords);
  if (chosen.length === 0) return refused({ code: 'complaint-needs-handler', roles, clause: route.clause });
  const own = chosen.find(({ id }) => reasonAgainst(id, parties) !== null);
  if (own !== undefined) return refusedOwn(own, route, parties);
  const stranger = decision === null ? chosen.find((person) => !route.handlers.some((role) => holds(person, role))) : undefined;
  if (stranger !== undefined) return refused({ code: 'complaint-handler-off-route', name: stranger.name, roles, clause: route.clause });
  const [first, second] = chosen;
  if (route.neverAlone !== null && first !== undefined && second === undefined && presides(first)) {
    return refused({ code: 'complaint-never-alone', name: first.name, clause: route.neverAlone });
  }
  return ok(chosen);
}

/**
 * To whom a complaint is put by whoever makes it, where nothing is stored: to the first place of the route that anybody
 * holds. Where the protocol names nobody the council decides who hears it, so it is put to who presides over that.
 */
export function addresseesOf(route: ComplaintRoute, parties: Parties, people: readonly Person[]): Chosen {
  const others = people.filter(({ id }) => reasonAgainst(id, parties) === null);
  const inPlace = route.handlers.map((one) => (one.role === 'councillors' ? [] : others.filter((person) => holds(person, one))));
  const isOpen = route.handlers.some(({ role }) => role === 'not-stated');
  const found = [...inPlace, isOpen ? others.filter(presides) : []].find((some) => some.length > 0);
  const roles = isOpen ? ['the Mayor', 'the Chair of the council'] : route.handlers.map(roleWords);
  return found === undefined ? refused({ code: 'complaint-needs-handler', roles, clause: route.clause }) : ok(found);
}

/** Who takes it over where everybody who handled it has gone: whoever holds the usual role now, if it is not their own, nor theirs alone. */
export function successors(route: ComplaintRoute, parties: Parties, people: readonly Person[]): readonly Person[] {
  const usual = usualOf(route, people).filter(({ id }) => reasonAgainst(id, parties) === null);
  const [first, second] = usual;
  const isAlone = route.neverAlone !== null && first !== undefined && second === undefined && presides(first);
  return isAlone ? [] : usual;
}

/**
 * Whose word is taken for the council's, and who logs what another brought: whoever runs the office, or holds a place of
 * the route itself. Never whoever a request names, and never a party. Of a group of councillors anybody could say that they were it.
 */
export function speakersFor({ handlers }: ComplaintRoute, parties: Parties, people: readonly Person[]): readonly Person[] {
  const own = handlers.filter(({ role }) => role !== 'councillors');
  const inPlace = people.filter((person) => runsTheOffice(person) || own.some((role) => holds(person, role)));
  return inPlace.filter(({ id }) => reasonAgainst(id, parties) === null);
}

function usualOf({ handlers }: ComplaintRoute, people: readonly Person[]): readonly Person[] {
  const [usual] = handlers;
  if (usual === undefined || usual.role === 'councillors') return [];
  return people.filter((person) => holds(person, usual));
}

function reasonAgainst(id: PersonId, { about, complainant }: Parties): 'subject' | 'complainant' | null {
  if (about.includes(id)) return 'subject';
  return id === complainant ? 'complainant' : null;
}

function refusedOwn({ id, name }: Person, { handlers }: ComplaintRoute, parties: Parties): Chosen {
  const because = reasonAgainst(id, parties) ?? 'subject';
  const others = handlers.slice(1).map(roleWords);
  return refused({ code: 'complaint-to-its-own', name, because, instead: others.length > 0 ? others : [roleWords({ role: 'not-stated' })] });
}

function holds(person: Person, one: HandlerRole): boolean {
  switch (one.role) {
    case 'clerk':
      return person.kind === 'officer' && person.role === 'Clerk';
    case 'mayor':
      return person.kind === 'member' && person.role === 'Mayor';
    case 'chair-of':
      return person.kind === 'member' && isChairOf(person, one.committee);
    case 'councillors':
      return person.kind === 'member';
    case 'not-stated':
      return false;
  }
}

function isChairOf({ chairs }: Member, committee: string): boolean {
  return chairs.some((one) => one.toLowerCase() === committee.toLowerCase());
}

/** Of the council as a whole: in some councils a Mayor, in others a Chair or Chairman. */
function presides({ kind, role }: Person): boolean {
  return kind === 'member' && (role === 'Mayor' || role === 'Chair');
}

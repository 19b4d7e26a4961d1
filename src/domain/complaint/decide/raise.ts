import { type Doing } from '../../enquiry/decide/act.js';
import { type Channel } from '../../enquiry/fact.js';
import { type Person, type PersonId, runsTheOffice } from '../../people/person.js';
import { ok, refused, type Result } from '../../result.js';
import { addresseesOf, chooseHandlers, type Naming, speakersFor } from '../choose-handlers.js';
import { type ComplaintFact } from '../fact.js';
import { type ComplaintRefusal } from '../refusal.js';
import { aboutWhom, type ComplaintRoute, type ComplaintSettings } from '../route.js';
import { complaintFact } from './act.js';

/** A complaint as it is brought, with everybody it names looked up. */
export interface Complaint extends Naming {
  readonly complainant: Person;
  readonly about: readonly Person[];
  readonly channel: Channel;
  readonly text: string;
  /** The reference under which it was taken for an enquiry first. */
  readonly cameAs?: string;
  /** false: nothing proves that they sent it, and nobody asked them. */
  readonly senderVerified?: false;
}

/**
 * `isKept` false: its subject runs the mailbox and the machine, so that hiding it here would be a false promise. Whoever
 * complains is told to whom to turn, and nothing is stored.
 */
export type Raising =
  | (Put & { readonly isKept: true; readonly fact: ComplaintFact })
  | (Put & { readonly isKept: false });

interface Put {
  readonly handlers: readonly Person[];
  /** Who may log it for another: `speakersFor`. */
  readonly speakers: readonly Person[];
}

type TooEarly = { readonly code: 'in-the-future'; readonly at: Doing['at']; readonly now: Doing['at'] };

export function decideRaise(
  { routes, runBy }: ComplaintSettings,
  people: readonly Person[],
  doing: Doing,
  complaint: Complaint,
): Result<Raising, ComplaintRefusal | TooEarly> {
  const { complainant, about, channel, text, decision, cameAs, senderVerified } = complaint;
  if (doing.at > doing.recordedAt) return refused({ code: 'in-the-future', at: doing.at, now: doing.recordedAt });
  if (about.some(({ id }) => id === complainant.id)) return refused({ code: 'complaint-about-oneself', person: complainant.id });
  const route = routeOf(routes, complaint);
  if (!route.ok) return route;
  const ids = about.map(({ id }) => id);
  const between = { about: ids, complainant: complainant.id };
  const isKept = runBy !== 'clerk' || !about.some(runsTheOffice);
  const isNamed = isKept || complaint.handlers.length > 0;
  const chosen = isNamed ? chooseHandlers(route.value, between, people, complaint) : addresseesOf(route.value, between, people);
  if (!chosen.ok) return chosen;
  const put = { handlers: chosen.value, speakers: speakersFor(route.value, between, people) };
  if (!isKept) return ok({ isKept, ...put });
  if (decision !== null && !put.speakers.some(({ id }) => isBy(doing, id))) {
    return refused({ code: 'complaint-decision-of-another', from: put.speakers.map(({ name }) => name), clause: route.value.clause });
  }
  const parties = { by: complainant.id, about: ids, handlers: put.handlers.map(({ id }) => id) };
  const came = { ...(cameAs !== undefined && { cameAs }), ...(senderVerified === false && { senderVerified }) };
  const raised = { kind: 'raised', channel, ...parties, decision, route: route.value, ...came } as const;
  return ok({ isKept, ...put, fact: complaintFact(doing, raised, { text }) });
}

function isBy({ by }: Doing, id: PersonId): boolean {
  return by.kind === 'person' && by.person === id;
}

function routeOf(routes: readonly ComplaintRoute[], { about, complainant }: Complaint): Result<ComplaintRoute, ComplaintRefusal> {
  const [first = 'officer', ...others] = [...new Set(about.map(aboutWhom))];
  if (others.length > 0) return refused({ code: 'complaint-about-several', abouts: [first, ...others] });
  const route = routes.find((one) => one.about === first && one.raisedBy === complainant.kind);
  if (route !== undefined) return ok(route);
  const known = routes.map(({ about: whom, raisedBy }) => `about ${article(whom)}, by ${article(raisedBy)}`);
  return refused({ code: 'no-complaint-route', about: first, raisedBy: complainant.kind, known });
}

function article(word: string): string {
  if (word === 'clerk') return 'the clerk';
  return word === 'officer' ? 'an officer' : 'a member';
}

import { type Person } from '../people/person.js';
import { type ClauseId } from '../protocol/protocol.js';

/** Whom a complaint is about, and who makes it: a protocol sends each pair its own way. */
export type ComplaintAbout = 'officer' | 'clerk' | 'member';
export const complaintAbouts: readonly ComplaintAbout[] = ['officer', 'clerk', 'member'];
export type ComplaintRaiser = 'member' | 'officer';
export const complaintRaisers: readonly ComplaintRaiser[] = ['member', 'officer'];

/**
 * Who may handle a complaint. `councillors`: a small group of them, named for the one complaint. `not-stated`: the
 * protocol names nobody, so the council decides who does, with a minute.
 */
export type HandlerRole =
  | { readonly role: 'clerk' | 'mayor' | 'councillors' | 'not-stated' }
  | { readonly role: 'chair-of'; readonly committee: string };

/**
 * `taken-up`: with the member concerned, or the leader of their group. `conciliation`: by a body outside, while the
 * complaint stays here. `outside`: it is another body's from then on, and nothing but its reference is kept here.
 */
export type StepKind = 'informal' | 'formal' | 'taken-up' | 'conciliation' | 'outside';
export const stepKinds: readonly StepKind[] = ['informal', 'formal', 'taken-up', 'conciliation', 'outside'];

export interface RouteStep {
  readonly kind: StepKind;
  readonly clause: ClauseId;
  /** Who conciliates, or whose it becomes; empty for what is done here. */
  readonly bodies: readonly string[];
  /** Of a step outside: the steps before it need not have been taken. */
  readonly atOnce?: true | undefined;
}

/** What those who complained are owed, each under its clause; null: the protocol does not ask it. */
export interface OwedOnComplaint {
  readonly progress: ClauseId | null;
  readonly outcome: ClauseId | null;
  readonly feedback: ClauseId | null;
}

/** The way of one kind of complaint, as the council's protocol says it. */
export interface ComplaintRoute {
  readonly about: ComplaintAbout;
  readonly raisedBy: ComplaintRaiser;
  /** Says who handles it, or names nobody. */
  readonly clause: ClauseId;
  /** Any of these, the usual one first. */
  readonly handlers: readonly HandlerRole[];
  /** Under which clause the member who presides never handles it alone; null: nothing bars it. */
  readonly neverAlone: ClauseId | null;
  /** In their order. */
  readonly steps: readonly RouteStep[];
  readonly owed: OwedOnComplaint;
}

export interface ComplaintSettings {
  /**
   * Who runs the mailbox and the machine. `clerk`: whoever runs the office could read a complaint about themselves, so
   * one is never stored. `other`, such as a county association: it can be kept from them.
   */
  readonly runBy: 'clerk' | 'other';
  readonly routes: readonly ComplaintRoute[];
}

/** Of a council whose protocol says nothing of complaints. */
export const noComplaintRoutes: ComplaintSettings = { runBy: 'clerk', routes: [] };

/** A complaint about the deputy goes the way of one about an officer: the clerk is their superior. */
export function aboutWhom(person: Person): ComplaintAbout {
  return person.kind === 'officer' && person.role === 'Clerk' ? 'clerk' : person.kind;
}

/** Whether a step may be left out without a word: nobody has to conciliate, and not all goes to another body. */
export function mayBeLeftOut({ kind }: RouteStep): boolean {
  return kind === 'conciliation' || kind === 'outside';
}

/** "the clerk", "the chair of Corporate Services": in refusals and letters. */
export function roleWords(one: HandlerRole): string {
  switch (one.role) {
    case 'clerk':
      return 'the clerk';
    case 'mayor':
      return 'the Mayor';
    case 'councillors':
      return 'a small group of councillors';
    case 'chair-of':
      return `the chair of ${one.committee}`;
    case 'not-stated':
      return 'whom the council decides, with a minute';
  }
}

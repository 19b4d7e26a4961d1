import { type ActorRef } from '../access/actor.js';
import { type Person, type PersonId, runsTheOffice } from '../people/person.js';
import { type ComplaintRefusal } from './refusal.js';

/**
 * Whom a complaint is about does not say that something is one, as long as somebody else can: whoever runs the office or
 * deals with it (`assignedTo`). Where nobody else can, it would otherwise stay with them for good.
 */
export function subjectFault(by: ActorRef, about: readonly Person[], active: readonly Person[], assignedTo: PersonId | null): ComplaintRefusal | null {
  if (by.kind !== 'person' || !about.some(({ id }) => id === by.person)) return null;
  const others = active.filter((person) => (runsTheOffice(person) || person.id === assignedTo) && !about.includes(person));
  return others.length === 0 ? null : { code: 'complaint-by-its-subject', instead: others.map(({ name }) => name) };
}

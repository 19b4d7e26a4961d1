import { type Request } from 'express';
import { refusedAs } from '../problem/refused.js';

/** What cannot be an id is asked of no store. */
export function personIn({ params }: Pick<Request, 'params'>): string {
  const person = String(params.person);
  if (/^[!-~]{1,100}$/.test(person)) return person;
  throw refusedAs({ code: 'no-such-person', person, wanted: 'officer' }, { path: 'no-such-person' });
}

export function absenceIn({ params }: Pick<Request, 'params'>): string {
  const absence = String(params.absence);
  if (/^[!-~]{1,100}$/.test(absence)) return absence;
  throw refusedAs({ code: 'no-such-absence', absence }, { path: 'no-such-absence' });
}

import { type ObligationNow } from '../../../application/enquiry/read-enquiry.js';
import { type Council } from '../../../domain/council/council.js';
import { dayWords } from '../moment-words.js';
import { nameOf, type People } from './names.js';
import { capital } from './words.js';

interface Row {
  readonly key: string;
  readonly value: string;
  readonly more: null;
}

/** What is asked of a member is a request, whatever day it names (houghton-regis/10.5): nothing here is ever late. */
export function requestTitle({ obligation, words }: ObligationNow, { people }: { readonly people: People }): string {
  const { owedBy, deadline } = obligation;
  const who = owedBy === null ? 'the councillor' : nameOf(owedBy, people);
  return `Asked of ${who}: ${words.what}${deadline === null ? '' : `, if possible ${words.due}`}`;
}

export function requestRows({ obligation, state, words }: ObligationNow, { zone }: Council): readonly Row[] {
  const on = obligation.settled === null ? '' : dayWords(obligation.settled.at, zone);
  return [
    { key: 'State', value: obligation.kind === 'agenda-papers' ? papersWords(state, on) : stateWords(state, on), more: null },
    { key: 'Under', value: capital(words.under), more: null },
  ];
}

/** Papers come, rather than answer; whether late ones are taken is the clerk's word. */
function papersWords(state: ObligationNow['state'], on: string): string {
  switch (state) {
    case 'met':
      return 'There in time';
    case 'met-late':
      return `Late, and taken on ${on}`;
    case 'lifted':
    case 'lifted-late':
      return stateWords(state, on);
    default:
      return 'Not there yet';
  }
}

function stateWords(state: ObligationNow['state'], on: string): string {
  switch (state) {
    case 'open':
    case 'missed-and-open':
      return 'Not answered yet';
    case 'met':
    case 'met-late':
      return `Answered on ${on}`;
    case 'replaced':
    case 'replaced-late':
      return `Asked again on ${on}`;
    case 'lifted':
    case 'lifted-late':
      return `No longer asked for since ${on}`;
  }
}

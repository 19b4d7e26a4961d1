import { type EnquiryDetail, type ObligationNow } from '../../../application/enquiry/read-enquiry.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { explainDays } from '../../../domain/calendar/explain.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type Council } from '../../../domain/council/council.js';
import { type Obligation } from '../../../domain/obligation/obligation.js';
import { dayWords } from '../moment-words.js';
import { overdueWords } from '../working-days-late.js';
import { nameOf } from './names.js';
import { requestRows, requestTitle } from './soft-obligation.view.js';
import { capital } from './words.js';

type Now = Pick<EnquiryDetail, 'asOf' | 'people' | 'state'>;

interface OwedRow {
  readonly key: string;
  readonly value: string;
  /** A sentence below it; null: none. */
  readonly more: string | null;
}

export function obligationView(owed: ObligationNow, council: Council, now: Now) {
  const { obligation, state, words } = owed;
  const { deadline, soft } = obligation;
  return {
    what: soft ? requestTitle(owed, now) : capital(words.what),
    rows: soft ? requestRows(owed, council) : rowsOf(owed, council, now),
    isOpen: state === 'open' || state === 'missed-and-open',
    why: words.why,
    days: deadline === null ? [] : explainDays(deadline.count).map(({ date, text }) => ({ date: longDate(date), text: capital(text) })),
  };
}

function rowsOf(owed: ObligationNow, council: Council, now: Now): readonly OwedRow[] {
  const { obligation, words } = owed;
  const { deadline, localStandard, owedBy, rests } = obligation;
  const noDay = rests === null ? 'No day set' : 'No day at present';
  return [
    { key: 'Due', value: deadline === null ? noDay : capital(words.due), more: deadline === null ? words.due : null },
    row('State', stateWords(owed, council, now)),
    row('Owed by', owedBy === null ? 'The clerk, until it is assigned' : nameOf(owedBy, now.people)),
    row(localStandard === null ? 'Under' : 'Local standard', capital(words.under)),
  ];
}

function row(key: string, value: string): OwedRow {
  return { key, value, more: null };
}

function stateWords({ obligation, state }: ObligationNow, council: Council, now: Now): string {
  switch (state) {
    case 'open':
      return isDueToday(obligation, council, now.asOf) ? 'Open: due today' : 'Open';
    case 'missed-and-open':
      return lateWords(obligation, council, now.asOf);
    case 'met':
      return `Met on ${settledOn(obligation, council)}`;
    case 'met-late':
      return `Met late, on ${settledOn(obligation, council)}`;
    case 'replaced':
      return `Replaced by ${replacedWords(obligation, council, now)}`;
    case 'replaced-late':
      return `Missed, then replaced by ${replacedWords(obligation, council, now)}`;
    case 'lifted':
      return capital(liftedWords(obligation, council, now));
    case 'lifted-late':
      return `Missed; then ${liftedWords(obligation, council, now)}`;
  }
}

function replacedWords(obligation: Obligation, council: Council, { state }: Now): string {
  const by = state.history.find(({ id }) => id === obligation.settled?.by)?.happening;
  return by?.kind === 'converted' ? `the day of the law, since ${settledOn(obligation, council)}` : `a new day, given on ${settledOn(obligation, council)}`;
}

/** An answer or an outcome lifts some duties too: only what a closing lifted is put on it. */
function liftedWords(obligation: Obligation, council: Council, { state }: Now): string {
  const by = state.history.find(({ id }) => id === obligation.settled?.by)?.happening;
  const on = settledOn(obligation, council);
  return by?.kind === 'closed' ? `no longer owed: the enquiry was closed on ${on}` : `no longer owed since ${on}`;
}

/** Past its last moment on the due day itself, where the council counts to closing time. */
function lateWords({ deadline, clause }: Obligation, council: Council, asOf: EnquiryDetail['asOf']): string {
  const today = civilTimeOf(asOf, council.zone).date;
  if (deadline === null || deadline.dueOn >= today) return 'Overdue since closing time today';
  return overdueWords({ on: deadline.dueOn, under: clause }, today, council);
}

function isDueToday({ deadline }: Obligation, council: Council, asOf: EnquiryDetail['asOf']): boolean {
  return deadline?.dueOn === civilTimeOf(asOf, council.zone).date;
}

function settledOn({ settled }: Obligation, council: Council): string {
  return settled === null ? '' : dayWords(settled.at, council.zone);
}

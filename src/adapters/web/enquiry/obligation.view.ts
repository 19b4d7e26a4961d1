import { type EnquiryDetail, type ObligationNow } from '../../../application/enquiry/read-enquiry.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { explainDays } from '../../../domain/calendar/explain.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type Council } from '../../../domain/council/council.js';
import { type Obligation } from '../../../domain/obligation/obligation.js';
import { dayWords } from '../moment-words.js';
import { overdueWords } from '../working-days-late.js';
import { nameOf } from './names.js';
import { capital } from './words.js';

type Now = Pick<EnquiryDetail, 'asOf' | 'people'>;

export function obligationView({ obligation, state, words }: ObligationNow, council: Council, now: Now) {
  const { deadline, localStandard, owedBy } = obligation;
  return {
    what: capital(words.what),
    due: deadline === null ? 'No day set' : capital(words.due),
    noDay: deadline === null ? words.due : null,
    state: stateWords({ obligation, state, words }, council, now),
    isOpen: state === 'open' || state === 'missed-and-open',
    owedBy: owedBy === null ? 'The clerk, until it is assigned' : nameOf(owedBy, now.people),
    under: capital(words.under),
    isLocal: localStandard !== null,
    why: words.why,
    days: deadline === null ? [] : explainDays(deadline.count).map(({ date, text }) => ({ date: longDate(date), text: capital(text) })),
  };
}

function stateWords({ obligation, state }: ObligationNow, council: Council, { asOf }: Now): string {
  switch (state) {
    case 'open':
      return isDueToday(obligation, council, asOf) ? 'Open: due today' : 'Open';
    case 'missed-and-open':
      return lateWords(obligation, council, asOf);
    case 'met':
      return `Met on ${settledOn(obligation, council)}`;
    case 'met-late':
      return `Met late, on ${settledOn(obligation, council)}`;
    case 'replaced':
      return `Replaced by a new day, given on ${settledOn(obligation, council)}`;
    case 'replaced-late':
      return `Missed, then replaced by a new day, given on ${settledOn(obligation, council)}`;
    case 'lifted':
      return `No longer owed: the enquiry was closed on ${settledOn(obligation, council)}`;
    case 'lifted-late':
      return `Missed; then no longer owed: the enquiry was closed on ${settledOn(obligation, council)}`;
  }
}

/** Past its last moment on the due day itself, where the council counts to closing time. */
function lateWords({ deadline }: Obligation, council: Council, asOf: EnquiryDetail['asOf']): string {
  const today = civilTimeOf(asOf, council.zone).date;
  if (deadline === null || deadline.dueOn >= today) return 'Overdue since closing time today';
  return overdueWords(deadline.dueOn, today, council);
}

function isDueToday({ deadline }: Obligation, council: Council, asOf: EnquiryDetail['asOf']): boolean {
  return deadline?.dueOn === civilTimeOf(asOf, council.zone).date;
}

function settledOn({ settled }: Obligation, council: Council): string {
  return settled === null ? '' : dayWords(settled.at, council.zone);
}

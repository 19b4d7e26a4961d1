import { periodWords } from '../../../application/report/about-report.js';
import { type ReportsOffered } from '../../../application/report/offer-reports.js';
import { becauseWords, dueWords } from '../../../application/review/review-words.js';
import { type UsualPeriod } from '../../../domain/report/usual-periods.js';
import { type FormView } from '../form/form.view.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { periodQuery } from './period.form.js';
import { versionsView } from './versions.view.js';

const usualWords: Readonly<Record<UsualPeriod, string>> = {
  'last-month': 'Last month',
  'twelve-months': 'The last twelve months',
  'financial-year': 'The last financial year',
  'calendar-year': 'The last calendar year',
};

export function reportsView(visit: Visit, offered: ReportsOffered, form: FormView) {
  const paper = `${visit.base}/reports/paper`;
  const { today, review } = offered;
  return {
    ...{ layout: layoutView(visit), form, action: paper },
    periods: offered.periods.map(([usual, days]) => ({ href: `${paper}?${periodQuery(days)}`, text: usualWords[usual], days: periodWords(days) })),
    // The newest first: it is the one that counts.
    versions: versionsView(offered.versions, visit.council.zone).toReversed(),
    review: review === null ? null : `The council’s review of it ${dueWords(review, today)}: ${becauseWords(review)}.`,
  };
}

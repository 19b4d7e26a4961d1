import { type DeadlineReckoned, type DueDate, type ReckonRefusal } from '../../application/calendar/reckon-deadline.js';
import { explainDays } from '../../domain/calendar/explain.js';
import { type CalendarRefusal } from '../../domain/calendar/refusal.js';
import { type Council } from '../../domain/council/council.js';

/** One paragraph a date. */
export function inWords(given: string, { received, dueDates }: DeadlineReckoned): string {
  const twice = received.ambiguous ? [`${given} comes twice, as the clocks go back; the earlier is taken, ${received.instant}.`] : [];
  return `${[...twice, ...dueDates.map(paragraph)].join('\n\n')}\n`;
}

function paragraph({ owed, due, why }: DueDate): string {
  if (owed === null) return [`${capital(due)}.`, why].join('\n');
  return [`${capital(owed.what)}: ${due}.`, why, `Under: ${owed.under}.`].join('\n');
}

/** `count`: the reason whole, with the calendar's version (the SHA-256 of its content) and the settings that decided. */
export function asData({ slug }: Council, given: string, { received, dueDates }: DeadlineReckoned): string {
  const { instant, ambiguous } = received;
  const deadlines = dueDates.map(({ owed, due, why, deadline }) => {
    const { dueOn, closesAt, lastMoment, count } = deadline;
    return { owed: owed?.what ?? null, under: owed?.under ?? null, due, dueOn, closesAt, lastMoment, why, days: explainDays(count), count };
  });
  return `${JSON.stringify({ council: slug, received: { given, instant, earlierOfTwo: ambiguous }, deadlines }, null, 2)}\n`;
}

/** `days`: as it was given; the number that was made of it may be none. */
export function refusalLines(refusal: ReckonRefusal, days: string | undefined): readonly string[] {
  switch (refusal.code) {
    case 'not-allowed':
      return ['The command line may not reckon deadlines.'];
    case 'no-number-of-days':
      return [`The protocol of ${refusal.council} gives no number of days, and the council has set none. Say how many working days: --days 5.`];
    case 'wrong-values':
      return refusal.faults.map((fault) => faultWords(fault, days));
  }
}

/** What was found is quoted as JSON does it: nothing in it can steer the terminal. */
function faultWords({ where = '', found, wanted }: CalendarRefusal, days: string | undefined): string {
  return `--${where}: found ${JSON.stringify(where === 'days' ? days : found)}, wanted ${wanted}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

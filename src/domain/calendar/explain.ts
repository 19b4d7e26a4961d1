import { type CivilDate, longDate, yearOf } from './civil-date.js';
import { type ClearDaysCount, type Count, type DateCount, type WorkingDayCount } from './count.js';
import { amountOf, dateBefore, dateIn, listIn } from './date-words.js';
import { type DayOff } from './day-off.js';
import { dayOffNoun } from './day-off-words.js';
import { daysBetween, passedOverWords } from './passed-over-words.js';
import { type CountStep, stepsOf } from './steps.js';
import { zeroWords } from './zero-words.js';

/** The most counted days that are listed one by one in a sentence; of more, the first and the last. */
const listed = 5;

/**
 * The reason of a date in plain English, the same in page, mail and API: "Received Friday 22 May 2026 at 17:20, after
 * the cut-off at 17:00, so counted from Tuesday 26 May (Monday 25 May is the Spring bank holiday). Day 1 Wednesday 27,
 * day 2 Thursday 28 May."
 */
export function explainCount(count: Count): string {
  return [...sentencesOf(count), ...endOfDueDay(count), ...provisional(count)].join(' ');
}

function sentencesOf(count: Count): string[] {
  switch (count.kind) {
    case 'working-days':
      return [`${zeroWords(count)}.`, `${countedWords(count)}.`];
    case 'clear-days':
      return clearDaysWords(count);
    case 'date':
      return [`${dateCountWords(count)}.`];
  }
}

function countedWords(count: WorkingDayCount): string {
  const year = yearOf(count.received.on);
  if (count.days === 0) return `No day is added: due ${dateIn(year, count.dayZero.on)}`;
  return count.counted.length > listed ? longCount(year, count) : capital(shortCount(year, count));
}

function shortCount(year: number, { counted, passedOver, dayZero }: WorkingDayCount): string {
  const words = counted.map((date, i) => {
    const gap = daysBetween(passedOver, counted[i - 1] ?? dayZero.on, date);
    const over = bracketed(passedOverWords(year, gap));
    const when = over === '' ? dateBefore(counted[i + 1], year, date) : dateIn(year, date);
    return `day ${i + 1} ${when}${over}`;
  });
  return words.join(', ');
}

function longCount(year: number, { counted, passedOver, dayZero, dueOn }: WorkingDayCount): string {
  const [first = dueOn] = counted;
  const over = bracketed(passedOverWords(year, daysBetween(passedOver, dayZero.on, dueOn)));
  return `Day 1 ${dateIn(year, first)}, and so on to day ${counted.length} ${dateIn(year, dueOn)}${over}`;
}

function clearDaysWords({ days, event, counted, passedOver, dueOn, saferOn }: ClearDaysCount): string[] {
  const year = yearOf(event);
  const over = bracketed(passedOverWords(year, passedOver));
  const until = `Notice by ${dateIn(year, dueOn)}`;
  return [
    `${amountOf(days, 'clear day')} before the meeting on ${longDate(event)}: ${listIn(year, counted)}${over}.`,
    saferOn === dueOn ? `${until}.` : `${until}; if Saturdays are not counted, by ${dateIn(year, saferOn)}.`,
  ];
}

function dateCountWords({ because, named, off, from, amount, dueOn, event }: DateCount): string {
  const year = yearOf(named);
  if (because === 'promised') return `Promised for ${longDate(named)}${eventWords(event)}${off === null ? '' : stands(off)}`;
  if (because === 'asked-for') return `Asked for by ${longDate(named)}`;
  const moved = off === null ? '' : ` is ${dayOffNoun(off)}, so ${dateIn(year, dueOn)}`;
  return `${reckoned(because, amount)} ${from === null ? '' : longDate(from)}: ${dateIn(year, named)}${moved}`;
}

function eventWords(event: DateCount['event']): string {
  if (event === undefined) return '';
  const { title, heldOn, workingDaysAfter: days } = event;
  const when = days === 0 ? 'the day of' : `${amountOf(days, 'working day')} after`;
  return `, ${when} the meeting “${title}”${days === 0 ? '' : ` on ${longDate(heldOn)}`}`;
}

function reckoned(because: Exclude<DateCount['because'], 'promised' | 'asked-for'>, amount: number): string {
  switch (because) {
    case 'days-later':
      return `${amountOf(amount, 'day')} after`;
    case 'months-later':
      return `${amountOf(amount, 'month')} after`;
    case 'week-before':
      return amount === 7 ? 'A week before the meeting on' : 'Seven clear days before the meeting on';
  }
}

function stands(off: DayOff): string {
  return `, which is ${dayOffNoun(off)}; the promised date stands`;
}

function endOfDueDay({ settings }: Count): string[] {
  return settings.dueDayEnds === 'closing-time' ? ['By closing time.'] : [];
}

function provisional(count: Count): string[] {
  return count.provisional ? ['Not all bank holidays of that time are published, so the date is provisional.'] : [];
}

function bracketed(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same day by day, for a page's "Why this date?": one line for each day from receipt to due date. */
export function explainDays(count: Count): { date: CivilDate; text: string }[] {
  if (count.kind === 'date') return [{ date: count.named, text: `${dateCountWords(count)}.` }];
  const due = count.kind === 'clear-days' ? undefined : count.dueOn;
  return stepsOf(count).map((step) => ({ date: step.date, text: [stepWords(step), ...notes(step, count, due)].join(', ') }));
}

function stepWords(step: CountStep): string {
  if ('off' in step) return dayOffNoun(step.off);
  return 'day' in step ? `day ${step.day}` : 'not counted';
}

function notes(step: CountStep, count: Exclude<Count, DateCount>, due: CivilDate | undefined): string[] {
  const notes = [];
  if (count.kind === 'working-days' && step.date === count.received.on) notes.push(receivedNote(count));
  if (step.date === due) notes.push('due');
  return notes;
}

function receivedNote({ received, dayZero }: WorkingDayCount): string {
  const at = received.time === null ? 'received' : `received at ${received.time}`;
  if (dayZero.because.kind === 'after-cut-off') return `${at}, after the cut-off at ${dayZero.because.at}`;
  return dayZero.because.kind === 'after-closing' ? `${at}, after closing at ${dayZero.because.at}` : at;
}

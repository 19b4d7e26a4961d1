import { longDate, yearOf } from './civil-date.js';
import { type WorkingDayCount } from './count.js';
import { dateIn } from './date-words.js';
import { dayOffNoun } from './day-off-words.js';
import { daysBetween, passedOverWords } from './passed-over-words.js';

/** What was received when, and from which day it counts: the first sentence of a count, without its full stop. */
export function zeroWords(count: WorkingDayCount): string {
  return `${receivedWords(count)}${lateWords(count)}${fromWords(count)}`;
}

function receivedWords({ received, restarted }: WorkingDayCount): string {
  const time = received.time === null ? '' : ` at ${received.time}`;
  const when = `${longDate(received.on)}${time}`;
  if (restarted === null) return `Received ${when}`;
  return `First received ${longDate(restarted.firstReceivedOn)}; ${restarted.because} ${when}`;
}

function lateWords({ received, dayZero: { because } }: WorkingDayCount): string {
  switch (because.kind) {
    case 'received-in-time':
    case 'calendar-day':
      return '';
    case 'after-cut-off':
      return received.time === because.at ? `, at the cut-off of ${because.at}` : `, after the cut-off at ${because.at}`;
    case 'after-closing':
      return received.time === because.at ? `, at closing time` : `, after closing at ${because.at}`;
    case 'not-a-working-day':
      return because.off.kind === 'weekend' ? ', at a weekend' : `, which is ${dayOffNoun(because.off)}`;
  }
}

function fromWords({ received, restarted, dayZero, passedOver, settings }: WorkingDayCount): string {
  const afresh = restarted === null ? '' : ' afresh';
  if (dayZero.because.kind === 'calendar-day') return calendarDayWords(restarted !== null, settings.dayOfReceipt === 'day-1');
  if (dayZero.on === received.on) return restarted === null ? '' : `, and counted${afresh} from there`;
  const year = yearOf(received.on);
  const over = passedOverWords(year, daysBetween(passedOver, received.on, dayZero.on));
  const as = settings.dayOfReceipt === 'day-1' ? ' as day 1' : '';
  return `, so counted${afresh} from ${dateIn(year, dayZero.on)}${as}${over === '' ? '' : ` (${over})`}`;
}

/** Where calendar days count, the day of receipt is day 0, or day 1: the next words say which. */
function calendarDayWords(isFresh: boolean, isDayOne: boolean): string {
  const of = isFresh ? ' of a fresh count' : '';
  return isDayOne ? of && ', for a fresh count' : `, which is day 0${of}`;
}

import { type Closure } from './calendar-definition.js';
import { dayNumberOf, parseCivilDate } from './civil-date.js';
import { type CalendarRefusal } from './refusal.js';

const mostDays = 366;
const wanted = `at most ${mostDays} days from first to last; is the year right? A longer closure is given as two`;

/**
 * A wrong year in a closure would move every open day past it, so what people give is held to a year. Asked when it is
 * given, and no fault of a definition: a version that is in force can be counted with, however long its closures are.
 */
export function overlongClosures(closures: readonly Closure[]): readonly CalendarRefusal[] {
  return closures.flatMap(({ startsOn, endsOn }, i) => {
    // A date that is none is a fault of its own.
    if (![startsOn, endsOn].every((date) => parseCivilDate(date).ok)) return [];
    const days = dayNumberOf(endsOn) - dayNumberOf(startsOn) + 1;
    if (days <= mostDays) return [];
    return [{ code: 'closure-too-long', found: `${startsOn} to ${endsOn}, ${days} days`, wanted, where: `closures[${i}]` }];
  });
}

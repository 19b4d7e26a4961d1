import { choiceFaults } from './choices.js';
import { parseClockTime } from './clock-time.js';
import { type CountingSettings } from './counting.js';
import { type CalendarRefusal } from './refusal.js';

type Faults = readonly CalendarRefusal[];

const choices = {
  dayOfReceipt: ['day-0', 'day-1'],
  dueDayEnds: ['end-of-day', 'closing-time'],
  halfDay: ['working-day', 'not-a-working-day'],
  weekBefore: ['same-weekday', 'seven-clear-days'],
  clarification: ['clock-goes-on', 'pauses', 'starts-afresh'],
  memberDays: ['monday-to-friday', 'office'],
  foi: ['ico', 's45-code'],
} as const satisfies { [Name in Exclude<keyof CountingSettings, 'afterHours'>]: readonly CountingSettings[Name][] };

/** Every setting that is none of its choices, with its name and the value found: for settings read from a file. */
export function countingFaults(settings: CountingSettings): Faults {
  const names = Object.keys(choices) as (keyof typeof choices)[];
  return [
    ...names.flatMap((name) => choiceFaults(settings[name], choices[name], name)),
    ...choiceFaults(settings.afterHours.kind, ['cut-off', 'closing-time', 'calendar-day'], 'afterHours.kind'),
    ...cutOffFaults(settings),
  ];
}

function cutOffFaults({ afterHours }: CountingSettings): Faults {
  const time = afterHours.kind === 'cut-off' ? parseClockTime(afterHours.at) : undefined;
  return time === undefined || time.ok ? [] : [{ ...time.refusal, where: 'afterHours.at' }];
}

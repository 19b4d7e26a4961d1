import { type CivilDate, dateOfDayNumber } from './civil-date.js';
import { type PassedOverDay } from './day-off.js';
import { type DayPlan } from './day-plan.js';
import { type DayRules } from './day-rules.js';
import { type DaySegment, DaySegments, segmentBits, segmentDays } from './day-segments.js';
import { msInDay } from './instant.js';
import { type ZoneClocks } from './zone-clocks.js';

/**
 * Nothing is counted before 1700 or after 3200, so that every search has an end: all that a definition can say ends
 * with 2999, and a thousand days of one morning a week are twenty years.
 */
const firstSegment = -49;
const lastSegment = 219;
/** Day number of 1 January 3200. */
export const endOfDays = 449_248;

/** The working days of a calendar, by day number. Any count is two look-ups, whatever its size. */
export class DayTable {
  /** The same days without those that are open for less than their weekday's hours. */
  readonly fullDays: DayTable;
  private readonly segments: DaySegments;

  constructor(
    readonly rules: DayRules,
    readonly clocks: ZoneClocks,
    halfDaysCount = true,
  ) {
    this.segments = new DaySegments(rules, halfDaysCount);
    this.fullDays = halfDaysCount ? new DayTable(rules, clocks, false) : this;
  }

  isWorking(day: number): boolean {
    const { start, before } = this.segmentOf(day);
    return before[day - start + 1] !== before[day - start];
  }

  /** The n-th working day after a day, n from 1; for 0 the day itself. Beyond the year 3200: NaN. */
  nthAfter(day: number, n: number): number {
    if (n === 0) return day;
    const segment = this.segmentOf(day);
    return this.pick(segment, (segment.before[day - segment.start + 1] ?? 0) + n - 1);
  }

  /**
   * The n-th working day after day 0, for something that came on a day, `inTime` 1 or 0: day 0 is that day if it came
   * in time on a working day, else the next working day. By sums alone: whether mail is late is a coin that no
   * processor guesses.
   */
  nthFromReceipt(day: number, inTime: number, n: number): number {
    const segment = this.segmentOf(day);
    return this.pick(segment, indexFromReceipt(segment, day, inTime, n));
  }

  /** The epoch at which that day's last opening ends. */
  closingFromReceipt(day: number, inTime: number, n: number): number {
    const segment = this.segmentOf(day);
    return this.closingAt(segment, indexFromReceipt(segment, day, inTime, n));
  }

  /** The n-th working day before a day, n from 1; for 0 the day itself. Before the year 1700: NaN. */
  nthBefore(day: number, n: number): number {
    if (n === 0) return day;
    let segment = this.segmentOf(day);
    let index = (segment.before[day - segment.start] ?? 0) - n;
    while (index < 0) {
      if (segment.number <= firstSegment) return NaN;
      segment = this.segments.get(segment.number - 1);
      index += segment.count;
    }
    return segment.start + (segment.working[index] ?? NaN);
  }

  /** How many working days lie after `from` and not after `to`; none when `to` comes first. */
  countAfter(from: number, to: number): number {
    let count = 0;
    for (let number = from >> segmentBits; number <= to >> segmentBits; number++) {
      const segment = this.segments.get(number);
      count += workingUpTo(segment, to) - workingUpTo(segment, from);
    }
    return from < to ? count : 0;
  }

  /** The dates of the working days after `from` and not after `to`, in order. */
  datesAfter(from: number, to: number): CivilDate[] {
    const dates = new Array<CivilDate>(this.countAfter(from, to));
    let found = 0;
    for (let number = from >> segmentBits; number <= to >> segmentBits; number++) {
      const segment = this.segments.get(number);
      const { start, working } = segment;
      const end = workingUpTo(segment, to);
      for (let index = workingUpTo(segment, from); index < end; index++) {
        dates[found++] = dateOfDayNumber(start + (working[index] ?? NaN));
      }
    }
    return dates;
  }

  /** The days after `from` and not after `to` that are no working days, in order, each with its reason. */
  daysOffAfter(from: number, to: number): PassedOverDay[] {
    const days = this.daysOffIn(from >> segmentBits, from, to);
    for (let number = (from >> segmentBits) + 1; number <= to >> segmentBits; number++) {
      days.push(...this.daysOffIn(number, from, to));
    }
    return days;
  }

  private daysOffIn(number: number, from: number, to: number): PassedOverDay[] {
    const segment = this.segments.get(number);
    return this.segments.off(segment).slice(offUpTo(segment, from), offUpTo(segment, to));
  }

  plan(day: number): DayPlan {
    return this.segments.plan(day);
  }

  /** Minute of the day at which a day's last opening ends; 0 on a day with none. */
  closes(day: number): number {
    return this.segments.plan(day).closes;
  }

  /** The epoch at which a working day's last opening ends; on another day that of the working day before it. */
  closingEpoch(day: number): number {
    const segment = this.segmentOf(day);
    const index = segment.before[day - segment.start] ?? 0;
    return segment.before[day - segment.start + 1] === index ? this.closingBefore(day) : this.closingAt(segment, index);
  }

  private closingBefore(day: number): number {
    return this.closingEpoch(this.nthBefore(day, 1));
  }

  private closingAt(segment: DaySegment, index: number): number {
    const seconds = segment.closings[index];
    return seconds ? segment.start * msInDay + seconds * 1000 : this.learnClosing(segment, index);
  }

  private learnClosing(segment: DaySegment, index: number): number {
    const { start, closings } = segment;
    const day = this.pick(segment, index);
    const epoch = this.clocks.epochAt(day, this.closes(day));
    if (index < closings.length) closings[index] = (epoch - start * msInDay) / 1000;
    return epoch;
  }

  private segmentOf(day: number): DaySegment {
    return this.segments.get(day >> segmentBits);
  }

  /** The working day at an index of a segment, which may lie in one that follows. */
  private pick(segment: DaySegment, index: number): number {
    const within = segment.working[index];
    return within === undefined ? this.pickLater(segment, index) : segment.start + within;
  }

  private pickLater(first: DaySegment, index: number): number {
    let segment = first;
    let left = index;
    while (left >= segment.working.length) {
      left -= segment.count;
      if (segment.number >= lastSegment) return NaN;
      segment = this.segments.get(segment.number + 1);
    }
    return segment.start + (segment.working[left] ?? NaN);
  }
}

/** How many working days of a segment are not after a day, which may lie before or after all of it. */
function workingUpTo({ start, before, count }: DaySegment, day: number): number {
  if (day < start) return 0;
  return day < start + segmentDays ? (before[day - start + 1] ?? 0) : count;
}

/** The same of the other days. */
function offUpTo(segment: DaySegment, day: number): number {
  const all = Math.min(Math.max(day - segment.start + 1, 0), segmentDays);
  return all - workingUpTo(segment, day);
}

function indexFromReceipt({ start, before }: DaySegment, day: number, inTime: number, n: number): number {
  const upTo = before[day - start + 1] ?? 0;
  const works = upTo - (before[day - start] ?? 0);
  return upTo + n - works * inTime;
}

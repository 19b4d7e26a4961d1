import { weekdayOfDayNumber } from './civil-date.js';
import { type DayPlan, closedPlan } from './day-plan.js';
import { type DayRules } from './day-rules.js';
import { msInDay } from './instant.js';
import { type ZoneClocks } from './zone-clocks.js';

const segmentBits = 11;
const segmentDays = 1 << segmentBits;
const keptSegments = 16;
/** A count of up to a year from the last day of a segment needs no look into the next. */
const overlapDays = 384;
/**
 * Nothing is counted before 1700 or after 3200, so that every search has an end: all that a definition can say ends
 * with 2999, and a thousand days of one morning a week are twenty years.
 */
const firstSegment = -49;
const lastSegment = 219;
/** Day number of 1 January 3200. */
export const endOfDays = 449_248;

/** Five or six years of days, and the working days of the year after. */
interface Segment {
  readonly number: number;
  readonly start: number;
  /** How many of its days are working days. */
  readonly count: number;
  /** How many working days precede each day. */
  readonly before: Uint16Array;
  /** Which day the k-th working day is, into the year after, and at which second after the segment's start it closes (0: not yet asked). */
  readonly working: Uint16Array;
  readonly closings: Int32Array;
  /** The number of each day's plan. */
  readonly plans: Uint8Array;
}

/** Stands for a day whose hours are one of a kind, in a calendar with hundreds of such days: the rules are asked. */
const oneOfAKind = 255;

/**
 * The working days of a calendar, by day number. Any count is two look-ups, whatever its size. Segments of years are
 * filled when first asked for, so that a year far ahead costs no more than this one, and as many are kept as cover
 * ninety years: thirty take about 100 KB.
 */
export class DayTable {
  private readonly slots: (Segment | undefined)[] = [];
  private readonly plans: DayPlan[] = [closedPlan];
  private readonly planNumbers = new Map<string, number>();
  private readonly week: readonly number[];

  /** The same days without those that are open for less than their weekday's hours. */
  readonly fullDays: DayTable;

  constructor(
    readonly rules: DayRules,
    readonly clocks: ZoneClocks,
    private readonly halfDaysCount = true,
  ) {
    this.week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => this.numberOf(rules.ordinary(weekday)));
    this.fullDays = halfDaysCount ? new DayTable(rules, clocks, false) : this;
  }

  isWorking(day: number): boolean {
    const { start, before } = this.segment(day >> segmentBits);
    return before[day - start + 1] !== before[day - start];
  }

  /** The n-th working day after a day, n from 1; for 0 the day itself. Beyond the year 3200: NaN. */
  nthAfter(day: number, n: number): number {
    if (n === 0) return day;
    const segment = this.segment(day >> segmentBits);
    return this.pick(segment, (segment.before[day - segment.start + 1] ?? 0) + n - 1);
  }

  /**
   * The n-th working day after day 0, for something that came on a day, `inTime` 1 or 0: day 0 is that day if it came
   * in time on a working day, else the next working day. By sums alone: whether mail is late is a coin that no
   * processor guesses.
   */
  nthFromReceipt(day: number, inTime: number, n: number): number {
    const segment = this.segment(day >> segmentBits);
    return this.pick(segment, indexFromReceipt(segment, day, inTime, n));
  }

  /** The epoch at which that day's last opening ends. */
  closingFromReceipt(day: number, inTime: number, n: number): number {
    const segment = this.segment(day >> segmentBits);
    const index = indexFromReceipt(segment, day, inTime, n);
    const seconds = segment.closings[index];
    return seconds ? segment.start * msInDay + seconds * 1000 : this.learnClosing(segment, index);
  }

  /** The n-th working day before a day, n from 1; for 0 the day itself. Before the year 1700: NaN. */
  nthBefore(day: number, n: number): number {
    if (n === 0) return day;
    let segment = this.segment(day >> segmentBits);
    let index = (segment.before[day - segment.start] ?? 0) - n;
    while (index < 0) {
      if (segment.number <= firstSegment) return NaN;
      segment = this.segment(segment.number - 1);
      index += segment.count;
    }
    return segment.start + (segment.working[index] ?? NaN);
  }

  /** How many working days lie after `from` and not after `to`; none when `to` comes first. */
  countAfter(from: number, to: number): number {
    let count = 0;
    for (let number = from >> segmentBits; number <= to >> segmentBits; number++) {
      const { start, before, count: all } = this.segment(number);
      const last = to < start + segmentDays ? before[to - start + 1] : all;
      const first = from >= start ? before[from - start + 1] : 0;
      count += (last ?? 0) - (first ?? 0);
    }
    return from < to ? count : 0;
  }

  plan(day: number): DayPlan {
    const segment = this.segment(day >> segmentBits);
    const number = segment.plans[day - segment.start] ?? 0;
    return number === oneOfAKind ? this.rules.plan(day) : (this.plans[number] ?? closedPlan);
  }

  /** Minute of the day at which a day's last opening ends; 0 on a day with none. */
  closes(day: number): number {
    return this.plan(day).closes;
  }

  /** The working day at an index of a segment, which may lie in one that follows. */
  private pick(segment: Segment, index: number): number {
    const within = segment.working[index];
    return within === undefined ? this.pickLater(segment, index) : segment.start + within;
  }

  private pickLater(from: Segment, start: number): number {
    let segment = from;
    let index = start;
    while (index >= segment.working.length) {
      index -= segment.count;
      if (segment.number >= lastSegment) return NaN;
      segment = this.segment(segment.number + 1);
    }
    return segment.start + (segment.working[index] ?? NaN);
  }

  /** The epoch at which a working day's last opening ends; on another day that of the working day before it. */
  closingEpoch(day: number): number {
    const { start, before, closings } = this.segment(day >> segmentBits);
    const upTo = before[day - start + 1] ?? 0;
    if (upTo === before[day - start]) return this.closingBefore(day);
    const seconds = closings[upTo - 1];
    return seconds ? start * msInDay + seconds * 1000 : this.learnClosing(this.segment(day >> segmentBits), upTo - 1);
  }

  private closingBefore(day: number): number {
    return this.closingEpoch(this.nthBefore(day, 1));
  }

  private learnClosing(segment: Segment, index: number): number {
    const day = this.pick(segment, index);
    const epoch = this.clocks.epochAt(day, this.closes(day));
    if (index < segment.closings.length) segment.closings[index] = (epoch - segment.start * msInDay) / 1000;
    return epoch;
  }

  private segment(number: number): Segment {
    const slot = number & (keptSegments - 1);
    const known = this.slots[slot];
    return known?.number === number ? known : (this.slots[slot] = this.fill(number));
  }

  private fill(number: number): Segment {
    const start = number * segmentDays;
    const plans = this.plansFrom(start, segmentDays + overlapDays);
    const before = new Uint16Array(segmentDays + 1);
    const working = new Uint16Array(segmentDays + overlapDays);
    let found = 0;
    plans.forEach((plan, index) => {
      if (plan !== 0) working[found++] = index;
      if (index < segmentDays) before[index + 1] = found;
    });
    return {
      number,
      start,
      count: before[segmentDays] ?? 0,
      before,
      working: working.slice(0, found),
      closings: new Int32Array(found),
      plans: plans.slice(0, segmentDays),
    };
  }

  /** The number of each day's plan: that of its weekday, but for the days that are out of the ordinary. */
  private plansFrom(start: number, length: number): Uint8Array {
    const plans = Uint8Array.from({ length }, (_, index) => this.week[weekdayOfDayNumber(start + index) - 1] ?? 0);
    for (const day of this.rules.exceptions({ from: start, to: start + length - 1 })) {
      plans[day - start] = this.numberOf(this.rules.plan(day));
    }
    return plans;
  }

  private numberOf(plan: DayPlan): number {
    if (plan.spans.length === 0 || (plan.half && !this.halfDaysCount)) return 0;
    const key = JSON.stringify(plan);
    const known = this.planNumbers.get(key);
    if (known !== undefined) return known;
    if (this.plans.length === oneOfAKind) return oneOfAKind;
    this.planNumbers.set(key, this.plans.length);
    return this.plans.push(plan) - 1;
  }
}

function indexFromReceipt({ start, before }: Segment, day: number, inTime: number, n: number): number {
  const upTo = before[day - start + 1] ?? 0;
  const works = upTo - (before[day - start] ?? 0);
  return upTo + n - works * inTime;
}

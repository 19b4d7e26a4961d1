import { weekdayOfDayNumber } from './civil-date.js';
import { type PassedOverDay } from './day-off.js';
import { type DayPlan, closedPlan } from './day-plan.js';
import { type DayRules } from './day-rules.js';
import { passedOverDay } from './passed-over-day.js';

/** Five or six years of days, and the working days of the year after. */
export interface DaySegment {
  readonly number: number;
  readonly start: number;
  /** How many of its days are working days. */
  readonly count: number;
  /** How many working days precede each day. */
  readonly before: Uint16Array;
  /** Which day the k-th working day is, counted from the start, into the year after. */
  readonly working: Uint16Array;
  /** At which second after the start the k-th working day closes; 0: not yet asked. */
  readonly closings: Int32Array;
  /** The number of each day's plan. */
  readonly plans: Uint8Array;
  /** The days that are no working days; undefined: not yet asked. */
  off: readonly PassedOverDay[] | undefined;
}

export const segmentBits = 11;
export const segmentDays = 1 << segmentBits;
const keptSegments = 16;
/** A count of up to a year from the last day of a segment needs no look into the next. */
const overlapDays = 384;
/** Stands for a day whose hours are one of a kind, in a calendar with hundreds of such days: the rules are asked. */
const oneOfAKind = 255;

/**
 * The days of a calendar by segments of years: each is filled when first asked for, so that a year far ahead costs no
 * more than this one, and as many are kept as cover ninety years. Thirty years take about 100 KB.
 */
export class DaySegments {
  private readonly slots: (DaySegment | undefined)[] = [];
  private readonly plans: DayPlan[] = [closedPlan];
  private readonly planNumbers = new Map<string, number>();
  private readonly week: readonly number[];

  constructor(
    private readonly rules: DayRules,
    private readonly halfDaysCount: boolean,
  ) {
    this.week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => this.numberOf(rules.ordinary(weekday)));
  }

  /** The segment of a number: the day number over {@link segmentDays}, rounded down. */
  get(number: number): DaySegment {
    const slot = number & (keptSegments - 1);
    const known = this.slots[slot];
    return known?.number === number ? known : (this.slots[slot] = this.fill(number));
  }

  plan(day: number): DayPlan {
    const segment = this.get(day >> segmentBits);
    const number = segment.plans[day - segment.start] ?? 0;
    return number === oneOfAKind ? this.rules.plan(day) : (this.plans[number] ?? closedPlan);
  }

  /** The days of a segment that are no working days, each with its reason: worked out once, for all counts over them. */
  off(segment: DaySegment): readonly PassedOverDay[] {
    return (segment.off ??= this.listOff(segment));
  }

  private listOff({ start, count, before }: DaySegment): PassedOverDay[] {
    const off = new Array<PassedOverDay>(segmentDays - count);
    let found = 0;
    for (let index = 0; index < segmentDays; index++) {
      if (before[index + 1] !== before[index]) continue;
      off[found++] = passedOverDay(start + index, this.rules.reason(start + index));
    }
    return off;
  }

  private fill(number: number): DaySegment {
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
      off: undefined,
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

import { type BankHoliday, covers } from './bank-holidays.js';
import { computedBankHolidays } from './bank-holiday-rules.js';
import { type DaySpan, breakIn } from './breaks.js';
import { type Break, type CalendarDefinition, type Closure, type SpecialDay, weekdayNames } from './calendar-definition.js';
import { dateOfDayNumber, dayNumber, dayNumberOf, weekdayOfDayNumber, yearOf } from './civil-date.js';
import { minuteOf, minutesInDay } from './clock-time.js';
import { type DayOff } from './day-off.js';
import { type DayPlan, type MinuteSpan, closedPlan, minutesIn, planOf, spansOf, without } from './day-plan.js';
import { notAnOfficeDay, weekend } from './passed-over-day.js';

/** A closure as day numbers, and the minutes at which it starts on its first and ends on its last day. */
interface ClosedSpan extends DaySpan {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly title: string;
}

/** What is out of the ordinary in one year. */
interface YearOfDays {
  readonly year: number;
  readonly holidays: ReadonlyMap<number, DayOff>;
  readonly breaks: readonly (DaySpan & { readonly of: Break })[];
}

/** As many years as a segment of the day table looks at, twice over. */
const keptYears = 16;

/**
 * A definition made ready to answer for any one day: the truth that the day table is filled from, and the reason
 * for a day off. Slow and plain; the table is the fast way to the same answer.
 */
export class DayRules {
  private readonly week: readonly (readonly MinuteSpan[])[];
  private readonly special: ReadonlyMap<number, SpecialDay>;
  private readonly oneOff: ReadonlyMap<number, string>;
  private readonly closures: readonly ClosedSpan[];
  private readonly years: YearOfDays[] = [];
  /** Bank holidays recur: one reason serves every year. */
  private readonly holidayReasons = new Map<string, DayOff>();

  constructor(readonly definition: CalendarDefinition) {
    this.week = weekdayNames.map((name) => spansOf(definition.week[name] ?? []));
    this.special = new Map(definition.specialDays.map((day) => [dayNumberOf(day.date), day]));
    this.oneOff = new Map(definition.oneOffDays.map((day) => [dayNumberOf(day.date), day.title]));
    this.closures = definition.closures.map(closedSpan);
  }

  /** The opening of an ordinary day of a weekday, 1 to 7. */
  ordinary(weekday: number): DayPlan {
    return planOf(this.week[weekday - 1] ?? [], 0);
  }

  /** The opening of one day, everything considered. */
  plan(day: number): DayPlan {
    if (this.closures.some((closure) => closure.from < day && day < closure.to)) return closedPlan;
    const usual = this.week[weekdayOfDayNumber(day) - 1] ?? [];
    const open = this.closures
      .filter((closure) => within(closure, day))
      .reduce<readonly MinuteSpan[]>((spans, closure) => without(spans, cutOf(closure, day)), this.beforeClosures(day, usual));
    return planOf(open, minutesIn(usual));
  }

  /** Why a day has no opening, or (where it has one) why it is a half day. */
  reason(day: number): DayOff {
    const weekday = weekdayOfDayNumber(day);
    const closedWeekday = this.week[weekday - 1]?.length === 0;
    if (closedWeekday && !this.special.has(day)) return weekday > 5 ? weekend : notAnOfficeDay;
    const special = this.special.get(day);
    const oneOff = this.oneOff.get(day);
    if (oneOff !== undefined) return { kind: 'one-off-day', title: oneOff };
    return (special === undefined ? this.holidayOrBreak(day) : undefined) ?? this.closedOrHalf(day, special);
  }

  /** The days from `from` to `to`, both included, that may differ from their weekday's ordinary plan. */
  exceptions({ from, to }: DaySpan): Set<number> {
    const found = new Set<number>();
    const add = (day: number) => day >= from && day <= to && found.add(day);
    [...this.special.keys(), ...this.oneOff.keys()].forEach(add);
    const spans = [...this.closures, ...this.yearsOver(from, to).flatMap((year) => year.breaks)];
    for (const span of spans) {
      for (let day = Math.max(from, span.from); day <= Math.min(to, span.to); day++) found.add(day);
    }
    for (const year of this.yearsOver(from, to)) [...year.holidays.keys()].forEach(add);
    return found;
  }

  private beforeClosures(day: number, usual: readonly MinuteSpan[]): readonly MinuteSpan[] {
    if (this.oneOff.has(day)) return [];
    const special = this.special.get(day);
    if (special !== undefined) return spansOf(special.openings);
    return this.holidayOrBreak(day) === undefined ? usual : [];
  }

  private holidayOrBreak(day: number): DayOff | undefined {
    const { holidays, breaks } = this.year(yearOf(dateOfDayNumber(day)));
    const inBreak = breaks.find((span) => within(span, day));
    if (inBreak !== undefined) return { kind: 'break', of: inBreak.of };
    return holidays.get(day);
  }

  private closedOrHalf(day: number, special: SpecialDay | undefined): DayOff {
    const title = this.cutting(day)?.title ?? special?.title ?? '';
    return { kind: this.plan(day).spans.length > 0 ? 'half-day' : 'closure', title };
  }

  /** Of the closures of a day the one that takes most of its opening: another may end before it or begin after it. */
  private cutting(day: number): ClosedSpan | undefined {
    const open = this.beforeClosures(day, this.week[weekdayOfDayNumber(day) - 1] ?? []);
    const taken = (closure: ClosedSpan): number => minutesIn(open) - minutesIn(without(open, cutOf(closure, day)));
    const [most] = this.closures
      .filter((closure) => within(closure, day) && taken(closure) > 0)
      .toSorted((one, other) => taken(other) - taken(one));
    return most;
  }

  private yearsOver(from: number, to: number): YearOfDays[] {
    const first = yearOf(dateOfDayNumber(from)) - 1;
    const last = yearOf(dateOfDayNumber(to)) + 1;
    return Array.from({ length: last - first + 1 }, (_, i) => this.year(first + i));
  }

  private year(year: number): YearOfDays {
    const slot = year & (keptYears - 1);
    const known = this.years[slot];
    return known?.year === year ? known : (this.years[slot] = this.workOut(year));
  }

  private workOut(year: number): YearOfDays {
    const rule = this.definition.bankHolidays;
    const holidays = new Map<number, DayOff>();
    this.addMissing(holidays, rule.days.filter(({ date }) => yearOf(date) === year));
    const computed = rule.otherYears === 'by-rule' && !covers(rule.published, year);
    if (computed) this.addMissing(holidays, computedBankHolidays(rule.nation, year));
    if (rule.nation !== 'none' && rule.unlistedWeekendDates === 'holidays') this.addMissing(holidays, weekendDates(year));
    const breaks = this.definition.breaks.map((of) => ({ of, ...breakIn(year, of, (day) => holidays.has(day)) }));
    return { year, holidays, breaks };
  }

  private addMissing(known: Map<number, DayOff>, more: readonly BankHoliday[]): void {
    for (const day of more) {
      const number = dayNumberOf(day.date);
      if (!known.has(number)) known.set(number, this.reasonOf(day));
    }
  }

  private reasonOf(holiday: BankHoliday): DayOff {
    const off = Object.freeze(bankHolidayOff(holiday));
    const key = JSON.stringify(off);
    const known = this.holidayReasons.get(key) ?? off;
    this.holidayReasons.set(key, known);
    return known;
  }
}

function closedSpan({ startsOn, startsAt, endsOn, endsAt, title }: Closure): ClosedSpan {
  return {
    from: dayNumberOf(startsOn),
    to: dayNumberOf(endsOn),
    startsAt: startsAt === undefined ? 0 : minuteOf(startsAt),
    endsAt: endsAt === undefined ? minutesInDay : minuteOf(endsAt),
    title,
  };
}

function cutOf(closure: ClosedSpan, day: number): MinuteSpan {
  return {
    from: day === closure.from ? closure.startsAt : 0,
    to: day === closure.to ? closure.endsAt : minutesInDay,
  };
}

function within({ from, to }: DaySpan, day: number): boolean {
  return day >= from && day <= to;
}

/** Christmas Day, Boxing Day and New Year's Day keep their own date when a substitute is given as well. */
function weekendDates(year: number): BankHoliday[] {
  const dates = [
    { day: dayNumber(year, 1, 1), title: 'New Year’s Day' },
    { day: dayNumber(year, 12, 25), title: 'Christmas Day' },
    { day: dayNumber(year, 12, 26), title: 'Boxing Day' },
  ];
  return dates
    .filter(({ day }) => weekdayOfDayNumber(day) > 5)
    .map(({ day, title }) => ({ date: dateOfDayNumber(day), title }));
}

function bankHolidayOff({ title, substitute = false, provisional = false, nations }: BankHoliday): DayOff {
  return { kind: 'bank-holiday', title, substitute, provisional, ...(nations !== undefined && { nations }) };
}

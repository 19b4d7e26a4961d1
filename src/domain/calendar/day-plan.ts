import { type Opening } from './calendar-definition.js';
import { minuteOf } from './clock-time.js';

/** Minutes of the day, `from` included, `to` not. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

/** What one day's opening comes to. Closed all day: no spans. */
export interface DayPlan {
  readonly spans: readonly MinuteSpan[];
  /** Minute of the day at which the last opening ends; 0 on a closed day. */
  readonly closes: number;
  /** Open for less than its weekday's own hours. */
  readonly half: boolean;
}

export const closedPlan: DayPlan = { spans: [], closes: 0, half: false };

/** The plan of a day with these spans, in order, on a weekday that is usually open for `usual` minutes. */
export function planOf(spans: readonly MinuteSpan[], usual: number): DayPlan {
  const last = spans.at(-1);
  return last === undefined ? closedPlan : { spans, closes: last.to, half: minutesIn(spans) < usual };
}

export function spansOf(openings: readonly Opening[]): MinuteSpan[] {
  return openings
    .map(({ opens, closes }) => ({ from: minuteOf(opens), to: minuteOf(closes) }))
    .sort((a, b) => a.from - b.from);
}

/** What is left of spans when one stretch of the day is cut out. */
export function without(spans: readonly MinuteSpan[], cut: MinuteSpan): MinuteSpan[] {
  return spans
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, cut.from) },
      { from: Math.max(from, cut.to), to },
    ])
    .filter(({ from, to }) => from < to);
}

export function minutesIn(spans: readonly MinuteSpan[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

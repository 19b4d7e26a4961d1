import { type ClockTime, timeOfMinute } from '../../calendar/clock-time.js';

export interface TimeRead {
  readonly time: ClockTime;
  readonly rest: string;
}

const twelveHours = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})? ?([ap])\.? ?m\b\.?/i;
const twentyFour = /^(\d{1,2})([:.])(\d{2})(?::\d{2})?(?![\d./:])/;
const noon = /^(?:12 )?(?:noon|midday)\b/i;

/** "21:00", "21.00", "9pm", "9.30 p.m.", "noon"; null where a text does not start with a time. */
export function readTime(text: string): TimeRead | null {
  const words = text.slice(0, 60);
  const atNoon = noon.exec(words);
  if (atNoon !== null) return read(text, atNoon[0], 12, 0);
  const half = twelveHours.exec(words);
  if (half !== null) {
    const hour = Number(half[1]);
    const afternoon = half[3]?.toLowerCase() === 'p' ? 12 : 0;
    return hour < 1 || hour > 12 ? null : read(text, half[0], (hour % 12) + afternoon, Number(half[2] ?? 0));
  }
  const full = twentyFour.exec(words);
  return full === null ? null : read(text, full[0], Number(full[1]), Number(full[3]));
}

function read(text: string, found: string, hours: number, minutes: number): TimeRead | null {
  if (hours > 23 || minutes > 59) return null;
  return { time: timeOfMinute(hours * 60 + minutes), rest: text.slice(found.length) };
}

import { type LeftOut } from '../../application/replay/old-mail.js';
import { amountOf } from '../../domain/calendar/date-words.js';

const reasons: Readonly<Record<LeftOut['because'], string>> = {
  'no-date': 'no date in it can be used',
  'in-the-future': 'its date is still to come',
  deleted: 'it was deleted or moved, and the folder not compacted since',
  'no-message': 'it is no message',
  'too-large': 'it is larger than the service takes',
  unreadable: 'the file could not be read',
};
const mostNamed = 20;

/** Names are quoted as JSON does it: nothing in one can steer the terminal. */
export function leftOutLines(leftOut: readonly LeftOut[]): readonly string[] {
  if (leftOut.length === 0) return [];
  const named = leftOut.slice(0, mostNamed).map(({ name, because }) => `  ${JSON.stringify(name)}: ${reasons[because]}`);
  return [`${amountOf(leftOut.length, 'message')} left out:`, ...named, ...more(leftOut.length)];
}

export function failedLines(failed: readonly string[]): readonly string[] {
  if (failed.length === 0) return [];
  return [`${amountOf(failed.length, 'message')} failed, and the rest went on:`, ...failed.slice(0, mostNamed).map((name) => `  ${JSON.stringify(name)}`), ...more(failed.length)];
}

function more(all: number): readonly string[] {
  return all > mostNamed ? [`  and ${all - mostNamed} more`] : [];
}

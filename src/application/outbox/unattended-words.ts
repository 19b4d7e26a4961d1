import { addDays, longDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { type Period } from '../../domain/digest/week.js';
import { timeWords } from './digest-title.js';

/** When nobody attended the office, in one sentence: the same in mail, page, table and API. None where it was attended. */
export function unattendedWords(stretches: readonly Period[], zone: string): readonly string[] {
  if (stretches.length === 0) return [];
  const told = stretches.map(({ from, to }) => `from ${beginning(from, zone)} to ${end(to, zone)}`);
  return [`Nobody attended the office ${new Intl.ListFormat('en-GB').format(told)}: that does not count as open.`];
}

/** Why days moved that nobody attended the office on, once it is over. */
export function closedByDecision({ unattended }: Council): string {
  if (unattended.clock === 'goes-on') return 'Nobody attended the office.';
  const { decidedOn, minute } = unattended.decision;
  return `Nobody attended the office, and by the council’s own decision (${longDate(decidedOn)}, minute ${minute}) those days count as closed.`;
}

function beginning(at: Instant, zone: string): string {
  const { date, time } = civilTimeOf(at, zone);
  return time === midnight ? `the beginning of ${longDate(date)}` : timeWords(at, zone);
}

/** The midnight after a day is its end. */
function end(at: Instant, zone: string): string {
  const { date, time } = civilTimeOf(at, zone);
  return time === midnight ? `the end of ${longDate(addDays(date, -1))}` : timeWords(at, zone);
}

const midnight = '00:00';

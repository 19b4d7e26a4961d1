import { addDays, longDate, yearOf } from '../../../domain/calendar/civil-date.js';
import { dateBefore } from '../../../domain/calendar/date-words.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type Council } from '../../../domain/council/council.js';
import { isAllWell } from '../../../domain/digest/figures.js';
import { type IsoWeek, reportedMonday } from '../../../domain/digest/week.js';
import { type Person } from '../../../domain/people/person.js';
import { type KeptDigest } from '../../ports/digest-store.js';
import { allWellLines, digestWords, summary } from '../digest-words.js';
import { type Letter } from '../letter.js';
import { roundTo } from './round-to.js';

/** The week in half a minute: four figures, one sentence, what needs the clerk; three lines when all is well. */
export function digest(reader: Person, council: Council, made: KeptDigest, dueAt: Instant, loopMark: string): Letter {
  const { figures, week, madeAt } = made;
  const reported = weekWords(week);
  const late = made.late ? [lateWords(dueAt, council.zone)] : [];
  const told = isAllWell(figures)
    ? { lines: [...late, ...allWellLines(figures)] }
    : { lines: [...late, summary(figures)], digest: digestWords(figures) };
  return roundTo(reader, council, loopMark, madeAt, {
    kind: 'digest',
    key: `digest:${week}:${reader.id}`,
    subject: `Councillors’ enquiries, ${reported}`,
    view: { ...told, next: [standing(made, council.zone)] },
  });
}

/** "week of Monday 16 to Sunday 22 November 2026" */
function weekWords(week: IsoWeek): string {
  const monday = reportedMonday(week);
  const sunday = addDays(monday, 6);
  return `week of ${dateBefore(sunday, yearOf(sunday), monday)} to ${longDate(sunday)}`;
}

function lateWords(dueAt: Instant, zone: string): string {
  return `This digest is late: it should have been sent on ${timeWords(dueAt, zone)}.`;
}

function standing({ asOf }: KeptDigest, zone: string): string {
  return `“Now” is ${timeWords(asOf, zone)}. This message was sent automatically.`;
}

function timeWords(at: Instant, zone: string): string {
  const { date, time } = civilTimeOf(at, zone);
  return `${longDate(date)} at ${time}`;
}

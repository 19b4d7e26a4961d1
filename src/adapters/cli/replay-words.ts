import { type MessageCount, type ReplayedLine, type ReplayReport } from '../../application/replay/replay-report.js';
import { longDate } from '../../domain/calendar/civil-date.js';
import { amountOf } from '../../domain/calendar/date-words.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { reasonWords } from '../../domain/intake/verdict.js';
import { type ReplayFigures } from '../../domain/replay/replay-figures.js';
import { isKnown } from '../../domain/report/figure.js';
import { type ReplayContext } from './replay-data.js';
import { failedLines, leftOutLines } from './replay-left-out.js';

/** What the protocol would have said, for a clerk to read: what was assumed, the messages, each enquiry, the sum. */
export function inWords(report: ReplayReport, context: ReplayContext): string {
  const { zone } = context.council;
  const parts = [
    introduction(context),
    [`${messagesIn(report)}, ${dayOf(report.from, zone)} to ${dayOf(report.until, zone)}:`, ...report.messages.map(messageLine)],
    [...leftOutLines(report.leftOut), ...failedLines(report.failed)],
    ...report.enquiries.map((line) => enquiryLines(line, report, zone)),
    summary(report.figures),
  ];
  return `${parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function introduction({ council, keep, people, isLive }: ReplayContext): readonly string[] {
  return [
    `Old mail under ${council.name}, ${council.protocol.title}.`,
    'Nothing was sent, and the live database was not changed.',
    keep === null ? 'Nothing is kept but what stands here: a record of lateness under a standard may have to be disclosed.' : `Kept in ${keep}: a record that may have to be disclosed.`,
    `Known: ${people === 1 ? '1 person' : `${people} people`} of the ${isLive ? 'live database' : 'list'}. Senders are taken at their word.`,
    'The first mail from the office to the councillor is taken for the answer: nobody can be asked now what it was.',
  ];
}

function messagesIn({ messages }: ReplayReport): string {
  return amountOf(messages.reduce((sum, { count }) => sum + count, 0), 'message');
}

function messageLine({ state, reason, count }: MessageCount): string {
  return `  ${String(count).padStart(5)}  ${state}: ${reasonWords[reason]}`;
}

function enquiryLines(line: ReplayedLine, { until }: ReplayReport, zone: string): readonly string[] {
  const { reference, councillors, subject, receivedAt, dueOn, due } = line;
  const owed = dueOn === null || due === null ? 'no number of days is set' : `due by ${longDate(dueOn)} (${due.under})`;
  return [`${reference}  ${councillors.join(', ')}: ${shortened(subject)}`, `  received ${momentOf(receivedAt, zone)}; ${owed}`, ...provisional(due), `  ${outcomeWords(line, until, zone)}`];
}

function shortened(subject: string): string {
  const letters = [...subject];
  return letters.length <= 80 ? subject : `${letters.slice(0, 79).join('')}…`;
}

function provisional(due: ReplayedLine['due']): readonly string[] {
  return due?.isProvisional === true ? ['  provisional: not all bank holidays of that time are published'] : [];
}

function outcomeWords({ outcome, firstWrittenAt, answeredAt, promisedFor, workingDaysLate }: ReplayedLine, until: Instant, zone: string): string {
  const first = firstWrittenAt === null || firstWrittenAt === answeredAt ? '' : `first written to ${momentOf(firstWrittenAt, zone)}; `;
  const promised = promisedFor === null ? '' : `promised for ${longDate(promisedFor)}; `;
  if (answeredAt === null) return `${first}${promised}not answered by ${dayOf(until, zone)}${outcome === 'overdue' ? `, ${lateBy(workingDaysLate)}` : ''}`;
  const how = outcome === 'late' ? lateBy(workingDaysLate) : outcome === 'no-day-set' ? 'no day was due' : 'in time';
  return `${first}answered ${momentOf(answeredAt, zone)}: ${how}`;
}

function lateBy(workingDays: number | null): string {
  if (workingDays === null) return 'late';
  return workingDays === 0 ? 'late by less than a working day' : `late by ${amountOf(workingDays, 'working day')}`;
}

function summary({ enquiries, inTime, late, noDaySet, overdue, open, medianWorkingDays: median, medianOf }: ReplayFigures): readonly string[] {
  const counts = [
    ...[`${inTime} answered in time`, `${late} answered late`, ...(noDaySet > 0 ? [`${noDaySet} answered where no day was due`] : [])],
    ...[`${overdue} not answered and overdue`, `${open} not answered and not overdue when the mail ends`],
  ];
  const days = isKnown(median) ? `Median to the answer: ${amountOf(median, 'working day')}, of ${medianOf} answered.` : `Median to the answer: not known, ${median.notKnown}.`;
  return [`${enquiries === 1 ? '1 enquiry' : `${enquiries} enquiries`}: ${counts.join(', ')}.`, days];
}

function momentOf(at: Instant, zone: string): string {
  const { date, time } = civilTimeOf(at, zone);
  return `${longDate(date)} at ${time}`;
}

function dayOf(at: Instant, zone: string): string {
  return longDate(civilTimeOf(at, zone).date);
}

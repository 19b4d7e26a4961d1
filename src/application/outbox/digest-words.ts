import { type AgeGroup, type Figures } from '../../domain/digest/figures.js';
import { type DigestWords, type FigureTable, type FigureWords } from './letter.js';

/** The figures in words: the same in mail, page and table. None of them names a person. */

export function digestWords(figures: Figures): DigestWords {
  return { headline: { caption: 'The week', figures: headline(figures) }, needs: needsClerk(figures), tables: tables(figures) };
}

function headline(figures: Figures): readonly FigureWords[] {
  return [
    { label: 'received', value: figures.received },
    { label: 'answered', value: answered(figures) },
    { label: 'of them late', value: figures.answeredLate },
    { label: 'overdue now', value: figures.overdueNow },
  ];
}

/** One sentence: how it went, worst first. */
export function summary(figures: Figures): string {
  const said = [
    counted(figures.overdueNow, 'enquiry is overdue', 'enquiries are overdue'),
    counted(figures.answeredLate, 'answer came late', 'answers came late'),
    counted(figures.promisesMissed, 'promised date ran out', 'promised dates ran out'),
    counted(figures.loggedLate, 'enquiry was logged late', 'enquiries were logged late'),
  ].flatMap((words) => words ?? []);
  return said.length === 0 ? 'Nothing came late and nothing is overdue.' : `${listOf(said)}.`;
}

/** What the clerk alone can put right. */
function needsClerk(figures: Figures): readonly string[] {
  return [
    counted(figures.unassignedNow, 'open enquiry is not assigned to anybody', 'open enquiries are not assigned to anybody'),
    counted(figures.unverifiedNow, 'open enquiry came from a sender who is not verified', 'open enquiries came from senders who are not verified'),
    counted(figures.needsAttentionNow, 'message waits in Needs attention', 'messages wait in Needs attention'),
  ].flatMap((words) => (words === null ? [] : [`${words}.`]));
}

export function allWellLines(figures: Figures): readonly string[] {
  const { received, openNow, dueNext, answeredNoDaySet } = figures;
  const inTime = answered(figures) > 0 && answeredNoDaySet === 0 ? ', all in time' : '';
  return [
    `${received} received, ${answered(figures)} answered${inTime}.`,
    `Nothing is overdue; ${openNow} open now, ${dueNext} due this week.`,
    'Nothing needs you.',
  ];
}

function tables(figures: Figures): readonly FigureTable[] {
  const rows: readonly FigureTable[] = [
    { caption: 'Answered in the week', figures: answeredRows(figures) },
    { caption: 'Promised dates in the week', figures: promiseRows(figures) },
    { caption: 'Open now', figures: openRows(figures) },
  ];
  return rows.filter((table) => table.figures.length > 0);
}

function answeredRows(figures: Figures): readonly FigureWords[] {
  return present([
    { label: 'within the days of the protocol', value: figures.answeredInTime },
    { label: 'by the day that was promised', value: figures.answeredWithinPromise },
    { label: 'late', value: figures.answeredLate },
    { label: 'no number of days is set', value: figures.answeredNoDaySet },
    { label: 'withdrawn by the councillor', value: figures.withdrawn },
    { label: 'recorded by mistake', value: figures.mistaken },
    { label: 'opened again, for what the councillor said since', value: figures.reopened },
  ]);
}

function promiseRows(figures: Figures): readonly FigureWords[] {
  return present([
    { label: 'given for the first time', value: figures.acknowledged },
    { label: 'kept', value: figures.promisesKept },
    { label: 'renewed before they ran out', value: figures.promisesRenewed },
    { label: 'missed', value: figures.promisesMissed },
  ]);
}

function openRows({ openNow, dueNext, openNowByAge }: Figures): readonly FigureWords[] {
  if (openNow === 0) return [];
  const ages = openNowByAge.map((group, index) => ({ label: ageWords(group, openNowByAge[index - 1]), value: group.count }));
  return [{ label: 'in all', value: openNow }, { label: 'due this week', value: dueNext }, ...present(ages)];
}

function ageWords({ upTo }: AgeGroup, before: AgeGroup | undefined): string {
  const over = before?.upTo ?? null;
  if (over === null) return `up to ${upTo} working days old`;
  return upTo === null ? `more than ${over} working days old` : `${over + 1} to ${upTo} working days old`;
}

function answered({ answeredInTime, answeredWithinPromise, answeredLate, answeredNoDaySet }: Figures): number {
  return answeredInTime + answeredWithinPromise + answeredLate + answeredNoDaySet;
}

function present(figures: readonly FigureWords[]): readonly FigureWords[] {
  return figures.filter(({ value }) => value > 0);
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}

function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(parts);
}

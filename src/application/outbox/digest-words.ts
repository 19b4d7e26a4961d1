import { type FigureGroup, figureGroups, figuresIn, figureSpec, type FigureName } from '../../domain/digest/figure-list.js';
import { type Figures } from '../../domain/digest/figures.js';
import { type DigestWords, type FigureTable, type FigureWords } from './letter.js';

/** The figures in words: the same in mail, page and table. None of them names a person. */

const headline: readonly FigureName[] = ['received', 'answered', 'answeredLate', 'overdueNow'];

export function digestWords(figures: Figures): DigestWords {
  return {
    headline: { caption: 'The week', figures: headline.map((name) => wordsOf(name, figures)) },
    needs: needsClerk(figures),
    tables: tables(figures),
  };
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

export function allWellLines({ received, answered, answeredNoDaySet, openNow, dueNext }: Figures): readonly string[] {
  const inTime = answered > 0 && answeredNoDaySet === 0 ? ', all in time' : '';
  return [
    `${received} received, ${answered} answered${inTime}.`,
    `Nothing is overdue; ${openNow} open now, ${dueNext} due this week.`,
    'Nothing needs you.',
  ];
}

/** What is nought is not said: half a minute is short. */
function tables(figures: Figures): readonly FigureTable[] {
  const groups = Object.keys(figureGroups) as readonly FigureGroup[];
  return groups.filter((group) => group !== 'clerk').flatMap((group) => {
    const rows = figuresIn(group).filter((name) => !headline.includes(name) && figures[name] > 0 && isTold(name, figures));
    return rows.length === 0 ? [] : [{ caption: figureGroups[group], figures: rows.map((name) => wordsOf(name, figures)) }];
  });
}

/** Hours of opening say nothing but beside hours of work. */
function isTold(name: FigureName, { estimated }: Figures): boolean {
  return name !== 'hoursOpen' || estimated > 0;
}

function wordsOf(name: FigureName, figures: Figures): FigureWords {
  return { label: figureSpec(name).label, value: figures[name] };
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}

function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(parts);
}

import { type Instant } from '../calendar/instant.js';
import { elapsedWorkingMinutes } from '../calendar/working-minutes.js';
import { asked } from './asked.js';
import { type Behind, type Counting } from './behind.js';
import { burdens } from './burdens.js';
import { cameIn, hoursEstimated } from './came-in.js';
import { type CountedEnquiry, isAskedOfOffice } from './counted-enquiry.js';
import { ended } from './ended.js';
import { type FigureName, figureNames } from './figure-list.js';
import { type Figures } from './figures.js';
import { type FiguresContext } from './figures-context.js';
import { promised } from './promised.js';
import { standing } from './standing.js';
import { unattendedIn } from './unattended-in.js';
import { type Period } from './week.js';

/**
 * Every figure there is, of any half-open period: the one place where they are counted, so that the mail, the page,
 * the table and the API cannot disagree. What happened after `asOf` is not seen. An enquiry that neither touches the
 * period nor is open adds nothing, so it need not be given.
 */
export function figuresOf(all: readonly CountedEnquiry[], period: Period, asOf: Instant, context: FiguresContext): Figures {
  const behind = behindFigures(all, period, asOf, context);
  const counted = {
    hoursEstimated: hoursEstimated(behind.estimated, asOf),
    hoursOpen: hoursOpen(period, asOf, context),
    needsAttentionNow: context.needsAttention,
  };
  const figureOf = (name: FigureName): number => (name in counted ? counted[name as keyof typeof counted] : behind[name as keyof typeof behind].length);
  return Object.fromEntries(figureNames.map((name) => [name, figureOf(name)])) as Figures;
}

/** What each figure counts, one by one: a figure and the list behind it cannot differ. */
export function behindFigures(all: readonly CountedEnquiry[], period: Period, asOf: Instant, context: Counting['context']): Behind {
  const received = all.filter((enquiry) => enquiry.receivedAt <= asOf);
  // What the office opened to ask a member for something is an enquiry of nobody's; the reply is awaited all the same.
  const of = { enquiries: received.filter(isAskedOfOffice), period, asOf, context };
  return { ...cameIn(of), ...ended(of), ...promised(of), ...standing(of), ...burdens(of), ...asked({ ...of, enquiries: received }) };
}

/** Of a period that is not over, those until `asOf`; none while nobody attended. To a tenth: nobody counts the office's minutes. */
function hoursOpen(period: Period, asOf: Instant, { office, unattended }: FiguresContext): number {
  const { from, to } = period;
  const until = asOf < to ? asOf : to;
  const minutes = elapsedWorkingMinutes(office, from, until < from ? from : until, unattendedIn(unattended, period, asOf, office.zone));
  if (!minutes.ok) throw new Error(`The hours of the office cannot be counted: ${JSON.stringify(minutes.refusal)}`);
  return Math.round(minutes.value / 6) / 10;
}

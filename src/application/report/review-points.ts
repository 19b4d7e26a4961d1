import { longDate } from '../../domain/calendar/civil-date.js';
import { amountOf } from '../../domain/calendar/date-words.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type ClauseReport } from '../../domain/report/clause-report.js';
import { type CouncilFigures } from '../../domain/report/council-figures.js';
import { type Figure, isKnown } from '../../domain/report/figure.js';
import { becauseWords, dueWords } from '../review/review-words.js';
import { type CommitteePaper } from './committee-paper.js';

/**
 * What a council may want to look at when it reviews its protocol: what the figures show, a sentence each. Facts only:
 * what follows from them is the council's to say.
 */
export function reviewPoints(paper: CommitteePaper): readonly string[] {
  const { council } = paper.report;
  return [...reviewPoint(paper), ...versionPoints(paper), ...answerPoints(council), ...latePoints(council), ...burdenPoints(council), ...otherPoints(council), ...clausePoints(paper.report)];
}

function reviewPoint({ review, madeOn }: CommitteePaper): readonly string[] {
  if (review === null) return ['The council’s file asks for no review of the protocol by a day.'];
  return [`The review of the protocol ${dueWords(review, madeOn)}: ${becauseWords(review)}.`];
}

function versionPoints({ versions, council: { zone } }: CommitteePaper): readonly string[] {
  return versions.slice(1).map(({ inForceFrom }) => `The protocol changed on ${longDate(civilTimeOf(inForceFrom, zone).date)}. What was received before is judged by the one version, what was received since by the other.`);
}

function answerPoints({ received, answered, open, medianWorkingDays }: CouncilFigures): readonly string[] {
  if (received === 0) return ['No enquiry was received in the period.'];
  return [`Enquiries received: ${received}; of those answered by then: ${answered}; open: ${open}.`, ...medianPoint(medianWorkingDays)];
}

function medianPoint(days: Figure): readonly string[] {
  if (!isKnown(days)) return [];
  return [days === 0 ? 'Half of the answers came on the day that counts as the day of receipt.' : `Half of the answers came within ${amountOf(days, 'working day')}.`];
}

function latePoints({ lateAgainstProtocol, lateAgainstPromise, loggedLate }: CouncilFigures): readonly string[] {
  return [
    isKnown(lateAgainstProtocol)
      ? `Late against the days of the protocol, or of a local standard: ${lateAgainstProtocol}.`
      : `Late against the days of the protocol, or of a local standard: not known, as ${lateAgainstProtocol.notKnown}.`,
    ...some(lateAgainstPromise, 'Late against a day that was promised'),
    ...some(loggedLate, 'Logged after the working day that they count from'),
  ];
}

function burdenPoints({ burdens: { raised, byStage } }: CouncilFigures): readonly string[] {
  if (raised === 0) return [];
  const resolved = byStage.find(([stage]) => stage === 'resolved')?.[1] ?? 0;
  return [`Discussions of work out of proportion: ${raised}, of which ${resolved} ended in an agreement.`];
}

function otherPoints({ redirected, refused }: CouncilFigures): readonly string[] {
  return [...some(redirected.enquiries, 'Enquiries about the matter of another body'), ...some(refused.enquiries, 'Enquiries refused under a clause of the protocol')];
}

function clausePoints({ protocols }: ClauseReport): readonly string[] {
  const newest = protocols.at(-1)?.clauses ?? [];
  const uncounted = new Set(newest.filter(({ kind }) => kind === 'not-counted').map(({ clause }) => clause.id)).size;
  return some(uncounted, 'Clauses of the protocol of which the service counts nothing, so that no figure tells how they fared');
}

function some(figure: Figure, what: string): readonly string[] {
  return isKnown(figure) && figure > 0 ? [`${what}: ${figure}.`] : [];
}

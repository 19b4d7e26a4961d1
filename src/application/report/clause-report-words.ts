import { longDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type LocalStandard, type Rule } from '../../domain/protocol/protocol.js';
import { type AskedFigures } from '../../domain/report/asked-figures.js';
import { type ClauseReport } from '../../domain/report/clause-report.js';
import { type CouncilFigures } from '../../domain/report/council-figures.js';
import { type InformationFigures } from '../../domain/report/information-figures.js';
import { type OwedFigures } from '../../domain/report/owed-figures.js';

export const notCounted = 'not counted by the service';
export const localStandardMark = 'local standard, not in the protocol';

/** What the office owed. `answered`: of a burden, that it was explained, or discussed. */
export const owedWords: Readonly<Record<keyof OwedFigures, string>> = {
  obligations: 'began in the period',
  answered: 'answered or done',
  met: 'answered or done in time',
  metLate: 'answered or done late',
  promised: 'acknowledged with a timescale first',
  promisedLate: 'of those acknowledged, acknowledged late',
  lifted: 'no longer owed to anybody, or owed by the law on information instead',
  liftedLate: 'of those no longer owed, the day had gone by before',
  stillOpen: 'still open',
  open: 'still open, in time or at rest',
  overdue: 'still open, overdue',
  promisesGiven: 'promises given in the period',
  promisesKept: 'of those, kept',
  promisesRenewed: 'of those, renewed before they ran out',
  promisesMissed: 'of those, missed',
  promisesLifted: 'of those, no longer owed to anybody',
  promisesOpen: 'of those, still running',
  medianWorkingDays: 'median working days to the first substantive answer, of enquiries received in the period',
  medianOf: 'how many answered enquiries the median is of',
};

/** What members were asked for: told gently, for nobody is obliged. */
export const askedWords: Readonly<Record<keyof AskedFigures, string>> = {
  asked: 'asked in the period',
  answeredWithinTheDays: 'answered within the days',
  answeredLater: 'answered later',
  notAnsweredYet: 'not answered yet',
  askedAgain: 'asked again',
  noLongerAsked: 'no longer asked',
};

type Lists = 'redirected' | 'refused' | 'burdens' | 'information';
export type PlainFigures = Omit<CouncilFigures, Lists>;

export const councilWords: Readonly<Record<keyof PlainFigures, string>> = {
  received: 'enquiries received',
  answered: 'of those received, answered',
  withdrawn: 'of those received, withdrawn by the councillor',
  mistaken: 'of those received, recorded by mistake',
  lapsed: 'of those received, lapsed as the fee that the law allows was not paid',
  open: 'of those received, still open',
  loggedLate: 'of those received, logged after the working day that they count from',
  medianWorkingDays: owedWords.medianWorkingDays,
  medianOf: owedWords.medianOf,
  lateAgainstProtocol: 'enquiries late against the days of the protocol, or of a local standard',
  lateAgainstPromise: 'enquiries late against a day that was promised',
  joined: 'put to another enquiry, as the same question',
  handedOver: 'handed to another officer because of a friendship or relation',
};

/** By law, and in no figure of the protocol. */
export const informationWords: Readonly<Record<keyof InformationFigures, string>> = {
  requests: 'enquiries, or parts of them, made a request for information in the period',
  extended: 'of those, with forty working days in place of twenty',
  answeredInTime: 'of those, answered within the days of the law',
  answeredLate: 'of those, answered after the days of the law',
  lifted: 'of those, withdrawn, lapsed without their fee, or no request after all',
  open: 'of those, still open, in time or at rest',
  overdue: 'of those, still open, overdue',
};

/** The number that the protocol itself gives; null: it gives none. */
export function daysOf(rule: Rule): number | null {
  return 'withinWorkingDays' in rule ? rule.withinWorkingDays : null;
}

export function localStandardWords({ withinWorkingDays, decidedOn, minute }: LocalStandard): string {
  return `${localStandardMark}: ${withinWorkingDays} working days, decided on ${longDate(decidedOn)}, minute ${minute}`;
}

/** What a reader must know to read the figures rightly. */
export function notesOf({ ended, knownSince, protocols }: ClauseReport, zone: string): readonly string[] {
  const rows = protocols.flatMap(({ clauses }) => clauses);
  const isRead = rows.some((row) => row.kind === 'owed' && row.rule.kind === 'answer-or-promise');
  return [
    'What a clause asks is told in our words: the protocol itself is what counts.',
    ...(knownSince === null ? [] : [beginningNote(knownSince, zone)]),
    ...(ended ? [] : ['The period had not ended when this was made: the figures are of the part of it until then.']),
    ...(protocols.length > 0 ? [] : ['No enquiry came in, and nothing began, in the period.']),
    ...(isRead ? ['Where a clause gives an acknowledgement no day of its own, it is held to the same days as the answer: this is our reading.'] : []),
    ...(rows.some(({ kind }) => kind === 'asked') ? ['Members are asked, not obliged: what they were asked for is in no other figure.'] : []),
  ];
}

/** A figure of a time that the service did not see is no figure of that time. */
function beginningNote(knownSince: Instant, zone: string): string {
  const day = longDate(civilTimeOf(knownSince, zone).date);
  return `The service keeps this council's enquiries since ${day}: of what came or began before that day, the figures hold only what was logged afterwards.`;
}

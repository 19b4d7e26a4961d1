/** What stands together: in a table, under a caption of its own. */
export const figureGroups = {
  received: 'Received',
  answered: 'Answered or closed',
  promises: 'Promised dates',
  open: 'Open now',
  asked: 'Asked of councillors',
  burdens: 'Burden discussions',
  information: 'Requests for information, by law',
  time: 'Hours',
  clerk: 'For the clerk',
} as const satisfies Readonly<Record<string, string>>;

export type FigureGroup = keyof typeof figureGroups;

/** What a figure counts. Of hours and messages there is no list of enquiries behind it. */
export type Counts = 'enquiries' | 'promises' | 'replies' | 'discussions' | 'messages' | 'hours';

export interface FigureSpec {
  readonly group: FigureGroup;
  readonly counts: Counts;
  /** What was counted, in words that stand alone: the same in mail, page, table, chart, CSV, XLSX and API. */
  readonly label: string;
}

/**
 * Every figure there is, in the order in which they are shown: the one list that all who show figures read. Those that
 * say "now" stand as of the instant that the figures were made for; the others are of the period.
 */
export const figureList = {
  received: { group: 'received', counts: 'enquiries', label: 'enquiries received' },
  loggedLate: { group: 'received', counts: 'enquiries', label: 'received, but logged after the working day that they count from' },
  reopened: { group: 'received', counts: 'enquiries', label: 'opened again, for what the councillor said since' },
  answered: { group: 'answered', counts: 'enquiries', label: 'answered' },
  answeredInTime: { group: 'answered', counts: 'enquiries', label: 'answered within the days of the protocol, or of a local standard' },
  answeredWithinPromise: { group: 'answered', counts: 'enquiries', label: 'answered by the day that was promised' },
  answeredLate: { group: 'answered', counts: 'enquiries', label: 'answered late' },
  answeredNoDaySet: { group: 'answered', counts: 'enquiries', label: 'answered, where no number of days is set' },
  redirected: { group: 'answered', counts: 'enquiries', label: 'redirected: the matter of another body' },
  refused: { group: 'answered', counts: 'enquiries', label: 'refused under a clause of the protocol' },
  withdrawn: { group: 'answered', counts: 'enquiries', label: 'withdrawn by the councillor' },
  mistaken: { group: 'answered', counts: 'enquiries', label: 'recorded by mistake' },
  acknowledged: { group: 'promises', counts: 'enquiries', label: 'acknowledged with a timescale for the first time' },
  promisesKept: { group: 'promises', counts: 'promises', label: 'promised dates kept' },
  promisesRenewed: { group: 'promises', counts: 'promises', label: 'promised dates renewed before they ran out' },
  promisesMissed: { group: 'promises', counts: 'promises', label: 'promised dates missed' },
  openNow: { group: 'open', counts: 'enquiries', label: 'open now' },
  overdueNow: { group: 'open', counts: 'enquiries', label: 'overdue now' },
  dueNext: { group: 'open', counts: 'enquiries', label: 'due in the seven days after the period' },
  openUpTo2: { group: 'open', counts: 'enquiries', label: 'open now, up to 2 working days old' },
  open3To5: { group: 'open', counts: 'enquiries', label: 'open now, 3 to 5 working days old' },
  open6To10: { group: 'open', counts: 'enquiries', label: 'open now, 6 to 10 working days old' },
  openOver10: { group: 'open', counts: 'enquiries', label: 'open now, more than 10 working days old' },
  repliesAwaitedNow: { group: 'asked', counts: 'replies', label: 'councillors’ replies awaited now' },
  burdensRaised: { group: 'burdens', counts: 'discussions', label: 'burden discussions raised' },
  burdensToExplainNow: { group: 'burdens', counts: 'discussions', label: 'raised, to be explained to the councillor now' },
  burdensToDiscussNow: { group: 'burdens', counts: 'discussions', label: 'explained, to be discussed now' },
  burdensToAgreeNow: { group: 'burdens', counts: 'discussions', label: 'discussed or declined, nothing agreed now' },
  burdensNarrowed: { group: 'burdens', counts: 'discussions', label: 'agreed: the question is narrowed' },
  burdensPhased: { group: 'burdens', counts: 'discussions', label: 'agreed: answered in parts' },
  burdensToCommittee: { group: 'burdens', counts: 'discussions', label: 'agreed: it goes to a committee' },
  burdensToFoi: { group: 'burdens', counts: 'discussions', label: 'agreed: a request for information by law' },
  burdensProceeded: { group: 'burdens', counts: 'discussions', label: 'agreed: answered as it was asked' },
  burdensWithdrawn: { group: 'burdens', counts: 'discussions', label: 'agreed: the councillor no longer asks' },
  informationRequests: { group: 'information', counts: 'enquiries', label: 'made a request for information by law' },
  informationParts: { group: 'information', counts: 'enquiries', label: 'received as a part of another enquiry, and split off' },
  informationInTime: { group: 'information', counts: 'enquiries', label: 'requests for information answered within the days of the law' },
  informationLate: { group: 'information', counts: 'enquiries', label: 'requests for information answered after the days of the law' },
  informationLapsed: { group: 'information', counts: 'enquiries', label: 'requests for information whose fee was not paid' },
  informationOverdueNow: { group: 'information', counts: 'enquiries', label: 'requests for information overdue now' },
  estimated: { group: 'time', counts: 'enquiries', label: 'received, with an estimate of the hours' },
  hoursEstimated: { group: 'time', counts: 'hours', label: 'hours estimated for them' },
  hoursOpen: { group: 'time', counts: 'hours', label: 'hours that the office was open' },
  unassignedNow: { group: 'clerk', counts: 'enquiries', label: 'open now, not assigned to anybody' },
  unverifiedNow: { group: 'clerk', counts: 'enquiries', label: 'open now, from a sender who is not verified' },
  needsAttentionNow: { group: 'clerk', counts: 'messages', label: 'messages in Needs attention now' },
} as const satisfies Readonly<Record<string, FigureSpec>>;

export type FigureName = keyof typeof figureList;

export const figureNames = Object.keys(figureList) as readonly FigureName[];

export function isFigureName(name: string): name is FigureName {
  return Object.hasOwn(figureList, name);
}

export function figureSpec(name: FigureName): FigureSpec {
  return figureList[name];
}

/** The names of one group, in order. */
export function figuresIn(group: FigureGroup): readonly FigureName[] {
  return figureNames.filter((name) => figureList[name].group === group);
}

/** Figures that are the sum of others. */
export const figureSums: readonly { readonly whole: FigureName; readonly parts: readonly FigureName[] }[] = [
  { whole: 'answered', parts: ['answeredInTime', 'answeredWithinPromise', 'answeredLate', 'answeredNoDaySet', 'informationInTime', 'informationLate'] },
  { whole: 'openNow', parts: ['openUpTo2', 'open3To5', 'open6To10', 'openOver10'] },
];

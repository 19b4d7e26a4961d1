/**
 * What a council's digest counts: enquiries, promises, messages; never a person. Of a period, but for those that say
 * "now", which stand as of the instant that the figures were made for.
 */
export interface Figures {
  readonly received: number;
  /** Of those received: logged when a counted day had begun already (houghton-regis/10.1). */
  readonly loggedLate: number;
  /** Opened again after an answer or a closure, by an officer, for what a member said since. */
  readonly reopened: number;
  /** By the days of the protocol, or of a local standard. */
  readonly answeredInTime: number;
  /** By the day that was promised. */
  readonly answeredWithinPromise: number;
  /** After the day that was due when it was answered: the protocol's, or the one promised. */
  readonly answeredLate: number;
  /** No number of days was set, so it was neither in time nor late. */
  readonly answeredNoDaySet: number;
  /** The member no longer asks. */
  readonly withdrawn: number;
  /** Closed as no enquiry of its own. */
  readonly mistaken: number;
  /** First timescales that were given. */
  readonly acknowledged: number;
  readonly promisesKept: number;
  /** Replaced by a later timescale before they ran out. */
  readonly promisesRenewed: number;
  /** Ran out unanswered. */
  readonly promisesMissed: number;
  readonly openNow: number;
  readonly openNowByAge: readonly AgeGroup[];
  readonly overdueNow: number;
  /** Open now, and due within the seven days after the period. */
  readonly dueNext: number;
  readonly unassignedNow: number;
  readonly unverifiedNow: number;
  /** Messages that nobody has placed. */
  readonly needsAttentionNow: number;
}

/** Open enquiries by whole working days since they were received. */
export interface AgeGroup {
  /** null: any more. */
  readonly upTo: number | null;
  readonly count: number;
}

/** Nothing late, nothing missed, nothing for the clerk to do. */
export function isAllWell(figures: Figures): boolean {
  const amiss = [figures.answeredLate, figures.promisesMissed, figures.overdueNow, figures.loggedLate, ...forClerk(figures)];
  return amiss.every((count) => count === 0);
}

function forClerk({ unassignedNow, unverifiedNow, needsAttentionNow }: Figures): readonly number[] {
  return [unassignedNow, unverifiedNow, needsAttentionNow];
}

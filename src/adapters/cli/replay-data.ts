import { type ReplayReport } from '../../application/replay/replay-report.js';
import { type Council } from '../../domain/council/council.js';
import { isKnown } from '../../domain/report/figure.js';

/** What is told of a replay beside what came out. */
export interface ReplayContext {
  readonly council: Council;
  readonly keep: string | null;
  /** How many people were known. */
  readonly people: number;
  /** They are those of the live database, not of a list. */
  readonly isLive: boolean;
}

/** The same as the words say, as data. */
export function asData({ from, until, messages, leftOut, failed, enquiries, figures }: ReplayReport, { council, keep, people }: ReplayContext): string {
  const { medianWorkingDays: median, ...counts } = figures;
  const told = enquiries.map(({ reference, councillors, subject, receivedAt, dueOn, due, firstWrittenAt, answeredAt, outcome, workingDays, workingDaysLate }) => ({
    ...{ reference, councillors, subject, receivedAt, dueOn, under: due?.under ?? null, why: due?.why ?? null, provisional: due?.isProvisional ?? null },
    ...{ firstWrittenAt, answeredAt, outcome, workingDays, workingDaysLate },
  }));
  const data = {
    ...{ council: council.slug, from, until, people, kept: keep },
    assumed: { senders: 'taken at their word', answer: 'the first mail from the office to the councillor' },
    ...{ messages, leftOut, failed, enquiries: told, figures: { ...counts, medianWorkingDays: isKnown(median) ? median : null } },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

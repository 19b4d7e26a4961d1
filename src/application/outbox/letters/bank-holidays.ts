import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Nation } from '../../../domain/calendar/bank-holidays.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type IsoWeek } from '../../../domain/digest/week.js';
import { type Person } from '../../../domain/people/person.js';
import { type BankHolidayAlert, fewestMonths } from '../../calendar/bank-holiday-alerts.js';
import { type FeedRefusal } from '../../ports/bank-holiday-source.js';
import { type Letter } from '../letter.js';
import { roundTo } from './round-to.js';

/** What the mails of one week have in common. */
export interface BankHolidaysTold {
  readonly alerts: readonly BankHolidayAlert[];
  /** Whether a published list is read every day. */
  readonly isRead: boolean;
  readonly week: IsoWeek;
  readonly at: Instant;
  readonly loopMark: string;
}

/** To the clerk: what is the matter with the bank holidays, what it does to dates, and who can put it right. */
export function bankHolidays(reader: Person, council: Council, told: BankHolidaysTold): Letter {
  const { alerts, isRead, week, at, loopMark } = told;
  return roundTo(reader, council, loopMark, at, {
    kind: 'bank-holidays',
    key: `bank-holidays:${week}:${reader.id}`,
    subject: 'Bank holidays: please have them looked at',
    view: {
      lines: alerts.map(alertWords),
      next: [
        isRead
          ? 'Please tell whoever runs this service. Nothing is lost: the list is read again every day.'
          : 'Please ask whoever runs this service to bring it up to date, or to have it read GOV.UK’s list of bank holidays every day (the setting BANK_HOLIDAYS_URL).',
        'This message was sent automatically, and comes at most once a week until it is put right.',
      ],
    },
  });
}

function alertWords(alert: BankHolidayAlert): string {
  switch (alert.kind) {
    case 'not-refreshed':
      return `The published list of bank holidays could not be read on ${alert.days} days running: ${refusalWords(alert.refusal)} A bank holiday announced since is not known here, and dates go by those that are.`;
    case 'ending':
      return `${endingWords(alert.lastYear)} That is less than ${fewestMonths} months ahead. Days after it are worked out by rule, and dates that count them are marked provisional.`;
    case 'day-gone': {
      const { date, nation, known = '' } = alert.gone;
      return `The published list no longer has ${longDate(date)} (${known}, ${nationWords[nation]}). It still counts as a bank holiday here, until it is withdrawn in config/bank-holidays.json.`;
    }
  }
}

const nationWords: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

function endingWords(lastYear: number | null): string {
  return lastYear === null ? 'No published bank holidays are known.' : `Bank holidays are known as published to the end of ${lastYear}.`;
}

function refusalWords({ found, wanted }: FeedRefusal): string {
  return `found ${found}, wanted ${wanted}.`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noBulletin } from '../../src/domain/bulletin/bulletin-settings.js';
import { type BankHolidayFile } from '../../src/domain/calendar/bank-holidays.js';
import { civilDate } from '../../src/domain/calendar/civil-date.js';
import { clockTime } from '../../src/domain/calendar/clock-time.js';
import { type CouncilFacts, mondayToFriday } from '../../src/domain/calendar/council-calendars.js';
import { defaultCountingSettings } from '../../src/domain/calendar/counting.js';
import { noComplaintRoutes } from '../../src/domain/complaint/route.js';
import { type Council } from '../../src/domain/council/council.js';
import { noDigestSettings } from '../../src/domain/digest/digest-settings.js';
import { type Protocol, unsaid } from '../../src/domain/protocol/protocol.js';
import { defaultReviewReminders } from '../../src/domain/protocol/review-reminders.js';
import { defaultReminderSettings } from '../../src/domain/reminder/schedule.js';

const root = join(__dirname, '..', '..');
const bankHolidays = JSON.parse(readFileSync(join(root, 'config', 'bank-holidays.json'), 'utf8')) as BankHolidayFile;

export function facts(overrides: Partial<CouncilFacts> = {}): CouncilFacts {
  return {
    zone: 'Europe/London',
    nation: 'england-and-wales',
    week: mondayToFriday([{ opens: clockTime('09:00'), closes: clockTime('17:00') }]),
    closures: [],
    specialDays: [],
    oneOffDays: [],
    bankHolidays,
    ...overrides,
  };
}

export function twoDayProtocol(overrides: Partial<Protocol> = {}): Protocol {
  return {
    title: 'Member/officer protocol',
    adoptedOn: civilDate('2015-09-28'),
    reaffirmedOn: [],
    reviewDueOn: null,
    reviewEvery: 'year',
    clauses: [{ id: 'houghton-regis/10.2', printed: '10.2', stance: 'serves', asks: 'An answer within two working days.' }],
    rules: [{ id: 'answer', kind: 'answer-or-promise', clause: 'houghton-regis/10.2', withinWorkingDays: 2 }],
    localStandards: [],
    ...unsaid,
    ...overrides,
  };
}

/** A council after Houghton Regis: an answer or a promise within two working days. */
export function council(overrides: Partial<Council> = {}): Council {
  return {
    slug: 'houghton-regis',
    name: 'Houghton Regis Town Council',
    referencePrefix: 'HR',
    zone: 'Europe/London',
    mailbox: 'enquiries@houghton-regis.example',
    authservId: null,
    calendar: { workingDaysOf: 'office', facts: facts(), counting: defaultCountingSettings },
    protocol: twoDayProtocol(),
    reviewReminders: defaultReviewReminders,
    bodies: [],
    policies: [],
    reminders: defaultReminderSettings,
    unattended: { clock: 'goes-on' },
    digest: noDigestSettings,
    bulletin: noBulletin,
    complaints: noComplaintRoutes,
    ...overrides,
  };
}

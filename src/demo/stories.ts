import { addDays, type CivilDate, dayNumberOf } from '../domain/calendar/civil-date.js';
import { type Instant } from '../domain/calendar/instant.js';
import { type Channel } from '../domain/enquiry/fact.js';
import { type OfficeTime } from './office-time.js';
import { type Seeded } from './seeded.js';
import { type Course, type Story } from './story.js';
import { places, troubles } from './troubles.js';

const courses = [
  ['answered', 42],
  ['answered-after-contact', 8],
  ['answered-by-telephone', 7],
  ['answered-late', 9],
  ['promise-kept', 20],
  ['promise-renewed', 6],
  ['promise-missed', 5],
  ['redirected', 5],
  ['councillor-asked', 5],
  ['burden-discussed', 3],
  ['promised-for-a-meeting', 3],
  ['withdrawn', 3],
] as const;
const channels = [['email', 62], ['telephone', 17], ['meeting', 8], ['letter', 5], ['in-person', 8]] as const;
/** Now: so many working days since each came in, and what was made of it. */
const openToday: readonly (readonly [daysAgo: number, course: Course])[] = [
  ...[[2, 'forgotten'], [2, 'forgotten'], [2, 'forgotten'], [1, 'forgotten'], [1, 'forgotten'], [0, 'forgotten']] as const,
  ...[[3, 'forgotten'], [4, 'forgotten'], [7, 'forgotten']] as const,
  ...[[6, 'promised-for-today'], [8, 'promised-for-today']] as const,
];

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** So many enquiries over the span, some of them open at its end. */
export function storiesOf(count: number, span: Span, office: OfficeTime, chance: Seeded): readonly Story[] {
  const [first, last] = [office.dayOf(span.from), office.dayOf(span.to)];
  const days = dayNumberOf(last) - dayNumberOf(first) - 2;
  const isHeardOf = (story: Story): boolean => begins(story) < span.to;
  const dueDay = office.onOrAfter(last);
  const open = openToday.map(([ago, course]) => storyOn(office.workingDays(dueDay, -ago), course, office, chance));
  const stories = open.filter(isHeardOf).slice(0, count);
  while (stories.length < count) {
    const story = storyOn(office.anyDay(addDays(first, 1), days, chance), chance.weighed(courses), office, chance);
    if (isHeardOf(story)) stories.push(story);
  }
  return stories;
}

/** When the service hears of it. */
export function begins({ channel, receivedAt, loggedAt }: Story): Instant {
  return channel === 'email' ? receivedAt : loggedAt;
}

function storyOn(day: CivilDate, wanted: Course, office: OfficeTime, chance: Seeded): Story {
  const channel: Channel = chance.weighed(channels);
  const receivedAt = receivedOn(day, channel, wanted, office, chance);
  const spoken = channel === 'telephone' || channel === 'in-person' || channel === 'meeting';
  return {
    course: spoken && wanted === 'answered' && chance.happens(0.35) ? 'answered-on-the-spot' : wanted,
    ...{ channel, receivedAt, day: office.onOrAfter(day) },
    loggedAt: loggedAt(day, receivedAt, office, chance),
    member: chance.between(0, 11),
    handler: chance.weighed([[0, 2], [1, 3], [2, 5], [3, 4]]),
    trouble: chance.pick(troubles),
    place: chance.pick(places),
  };
}

/** Mail comes at all hours; the telephone rings while somebody is there; meetings are in the evening. */
function receivedOn(day: CivilDate, channel: Channel, course: Course, office: OfficeTime, chance: Seeded): Instant {
  const openNow = course === 'forgotten' || course === 'promised-for-today';
  if (channel === 'meeting') return office.minute(day, openNow ? 10 * 60 : chance.between(18 * 60, 21 * 60));
  const latest = channel === 'email' && !openNow ? 23 * 60 : 15 * 60;
  return office.minute(day, chance.between(7 * 60, latest));
}

/** Most are logged soon; some wait in a notebook for days, which is a figure of its own. */
function loggedAt(day: CivilDate, receivedAt: Instant, office: OfficeTime, chance: Seeded): Instant {
  const late = chance.happens(0.15);
  return late ? office.during(office.workingDays(day, chance.between(1, 3)), chance, receivedAt) : office.soon(receivedAt, chance);
}

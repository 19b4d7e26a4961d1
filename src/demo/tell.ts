import { dateOfDayNumber, dayNumberOf } from '../domain/calendar/civil-date.js';
import { type Instant } from '../domain/calendar/instant.js';
import { type Installation } from '../installation.js';
import { EnquiryLife } from './enquiry-life.js';
import { type MovingClock } from '../adapters/clock/moving-clock.js';
import { OfficeTime } from './office-time.js';
import { drop, postBag } from './post-bag.js';
import { Seeded } from './seeded.js';
import { type Span, storiesOf } from './stories.js';
import { stepsOf } from './steps.js';
import { settle } from './town.js';

/** Something that happens at its time. False: it was refused. */
interface Event {
  readonly at: Instant;
  readonly happen: () => Promise<boolean>;
}

export interface Told {
  readonly enquiries: number;
  readonly acts: number;
  readonly refused: number;
  readonly mailsOut: number;
}

export interface Plan extends Span {
  readonly enquiries: number;
  readonly seed: number;
}

const eachEnquiryBrings = 0.15;
/** A minute of the day. */
const fiveToTen = 9 * 60 + 55;

/** Tells the council's story from its beginning to now, through the use cases, each act at its own time. */
export async function tell(installation: Installation, clock: MovingClock, plan: Plan): Promise<Told> {
  const events = await eventsOf(installation, plan);
  let [refused, mailsOut] = [0, 0];
  for (const { at, happen } of events) {
    clock.moveTo(at);
    if (!(await happen())) refused += 1;
    mailsOut += await deliverAll(installation);
  }
  clock.moveTo(plan.to);
  return { enquiries: plan.enquiries, acts: events.length, refused, mailsOut };
}

async function eventsOf(installation: Installation, plan: Plan): Promise<readonly Event[]> {
  const town = await settle(installation);
  const chance = new Seeded(plan.seed);
  const office = new OfficeTime(town.council);
  const today = office.dayOf(plan.to);
  const lives = storiesOf(plan.enquiries, plan, office, chance).flatMap((story) => {
    const life = new EnquiryLife(story, town, installation, chance);
    return stepsOf(story, office, chance, today).map(({ at, act }) => ({ at, happen: () => life.live(act, at) }));
  });
  const bag = postBag(Math.ceil(plan.enquiries * eachEnquiryBrings), plan, office, town, chance).map((item) => ({
    at: item.at,
    happen: () => drop(item, town, installation).then(() => true),
  }));
  return [...lives, ...bag, ...mornings(installation, plan, office)].filter(({ at }) => at < plan.to).sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** Soon after the office opens the jobs have their turn: reminders, and on Mondays the week's digest. */
function mornings({ useCases }: Installation, { from, to }: Span, office: OfficeTime): readonly Event[] {
  const { runCouncilJob, sendDueReminders, sendWeeklyDigest } = useCases;
  const turn = async (): Promise<boolean> => {
    await runCouncilJob.run(sendDueReminders);
    await runCouncilJob.run(sendWeeklyDigest);
    return true;
  };
  const [first, last] = [dayNumberOf(office.dayOf(from)), dayNumberOf(office.dayOf(to))];
  const days = Array.from({ length: last - first }, (_, index) => dateOfDayNumber(first + 1 + index));
  return days.map((day) => ({ at: office.minute(day, fiveToTen), happen: turn }));
}

/** The outbox is emptied as it is every second in life: by the product's own use case, into the folder. */
async function deliverAll({ useCases }: Installation): Promise<number> {
  let sent = 0;
  for (let tried = -1; tried !== 0; sent += tried) tried = await useCases.deliverOutbox.run();
  return sent;
}

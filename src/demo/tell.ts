import { dateOfDayNumber, dayNumberOf } from '../domain/calendar/civil-date.js';
import { type Instant } from '../domain/calendar/instant.js';
import { type Installation } from '../installation.js';
import { councilJobsOf } from '../use-cases.js';
import { EnquiryLife } from './enquiry-life.js';
import { type MovingClock } from '../adapters/clock/moving-clock.js';
import { itemsToWrite, writeItem } from './items.js';
import { OfficeTime } from './office-time.js';
import { drop, postBag } from './post-bag.js';
import { Seeded } from './seeded.js';
import { type Span, storiesOf } from './stories.js';
import { stepsOf } from './steps.js';
import { settle, type Town } from './town.js';

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
/** Minutes of the day, by night too: which of its hours are the office's is the jobs' to know. */
const hours = Array.from({ length: 24 }, (_, hour) => hour * 60);

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
  const written = itemsToWrite(plan, office).map((one) => ({ at: one.at, happen: () => writeItem(one, town, installation) }));
  return [...lives, ...bag, ...written, ...turns(installation, town, plan, office)].filter(({ at }) => at < plan.to).sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The jobs have their turn each hour, as they have it each minute in life, where one of them says that it has one. */
function turns({ useCases }: Installation, { council }: Town, { from, to }: Span, office: OfficeTime): readonly Event[] {
  const jobs = councilJobsOf(useCases);
  const turn = async (): Promise<boolean> => {
    for (const job of jobs) await useCases.runCouncilJob.run(job);
    return true;
  };
  const [first, last] = [dayNumberOf(office.dayOf(from)), dayNumberOf(office.dayOf(to))];
  const days = Array.from({ length: last - first }, (_, index) => dateOfDayNumber(first + 1 + index));
  return days
    .flatMap((day) => hours.map((minute) => ({ at: office.minute(day, minute), happen: turn })))
    .filter(({ at }) => jobs.some((job) => job.periodAt(council, at) !== null));
}

/** The outbox is emptied as it is every second in life: by the product's own use case, into the folder. */
async function deliverAll({ useCases }: Installation): Promise<number> {
  let sent = 0;
  for (let tried = -1; tried !== 0; sent += tried) tried = await useCases.deliverOutbox.run();
  return sent;
}

import { type CivilDate } from '../domain/calendar/civil-date.js';
import { type Instant } from '../domain/calendar/instant.js';
import { type OfficeTime } from './office-time.js';
import { type Seeded } from './seeded.js';
import { begins } from './stories.js';
import { type Step, type Story, type StoryAct } from './story.js';
import { committees, contactWords, holdingWords, particulars, redirections, renewalReasons, replies, requests, withdrawals } from './words.js';

/** Writes down what is done on one enquiry, each act later than the one before. */
class Telling {
  readonly steps: Step[] = [];
  private last: Instant;

  constructor(
    private readonly story: Story,
    private readonly office: OfficeTime,
    readonly chance: Seeded,
  ) {
    this.last = begins(story);
    this.steps.push({ at: this.last, act: { kind: 'open' } });
    if (story.course !== 'answered-on-the-spot') this.soon({ kind: 'assign' });
  }

  /** When the last of it happened. */
  get reached(): Instant {
    return this.last;
  }

  soon(act: StoryAct): void {
    this.add(this.office.soon(this.last, this.chance), act);
  }

  /** So many working days after the day it came. */
  onDay(count: number, act: StoryAct): void {
    this.on(this.dayAfter(count), act);
  }

  on(day: CivilDate, act: StoryAct): void {
    this.add(this.office.during(day, this.chance, this.last), act);
  }

  dayAfter(count: number): CivilDate {
    return this.office.workingDays(this.story.day, count);
  }

  later(day: CivilDate, count: number): CivilDate {
    return this.office.workingDays(day, count);
  }

  answer(day: CivilDate): void {
    this.on(day, { kind: 'answer', text: this.story.trouble.answer });
    if (this.chance.happens(0.12)) this.soon({ kind: 'reply', text: this.chance.pick(replies) });
    if (this.chance.happens(0.55)) this.on(this.later(day, this.chance.between(3, 9)), { kind: 'close' });
  }

  /** The timescale is given within the two days. */
  promise(promisedOn: CivilDate): void {
    this.onDay(this.chance.between(0, 2), { kind: 'acknowledge', promisedOn, text: this.chance.pick(holdingWords) });
  }

  private add(at: Instant, act: StoryAct): void {
    this.last = at;
    this.steps.push({ at, act });
  }
}

type Teller = (telling: Telling, story: Story, today: CivilDate) => void;

const tellers: Readonly<Record<Story['course'], Teller>> = {
  answered: (telling) => telling.answer(telling.dayAfter(telling.chance.between(0, 2))),
  'answered-after-contact': (telling) => {
    telling.onDay(telling.chance.between(0, 1), { kind: 'contact', text: telling.chance.pick(contactWords) });
    telling.answer(telling.dayAfter(2));
  },
  'answered-by-telephone': (telling, { trouble }) => {
    const given = telling.reached;
    telling.onDay(telling.chance.between(1, 3), { kind: 'answer-given', text: trouble.answer, given });
    if (telling.chance.happens(0.3)) telling.soon({ kind: 'correct-channel' });
  },
  'answered-on-the-spot': () => undefined,
  'answered-late': (telling) => telling.answer(telling.dayAfter(telling.chance.between(3, 7))),
  'promise-kept': (telling) => {
    const days = telling.chance.between(4, 12);
    telling.promise(telling.dayAfter(days));
    telling.answer(telling.dayAfter(telling.chance.between(3, days)));
  },
  'promise-renewed': (telling) => {
    const first = telling.dayAfter(telling.chance.between(4, 8));
    telling.promise(first);
    const [text, reason] = [telling.chance.pick(holdingWords), telling.chance.pick(renewalReasons)];
    const second = telling.later(first, telling.chance.between(3, 8));
    telling.on(telling.later(first, -1), { kind: 'acknowledge', promisedOn: second, text, reason });
    telling.answer(second);
  },
  'promise-missed': (telling) => {
    const promised = telling.dayAfter(telling.chance.between(3, 8));
    telling.promise(promised);
    telling.answer(telling.later(promised, telling.chance.between(1, 4)));
  },
  'promised-for-today': (telling, _, today) => telling.promise(today),
  redirected: (telling) => {
    telling.onDay(telling.chance.between(0, 2), { kind: 'redirect', body: telling.chance.pick(['county', 'district']), text: telling.chance.pick(redirections) });
  },
  'councillor-asked': (telling) => {
    telling.onDay(0, { kind: 'request', text: telling.chance.pick(requests) });
    if (telling.chance.happens(0.8)) telling.onDay(telling.chance.between(1, 3), { kind: 'reply', text: telling.chance.pick(particulars) });
    telling.answer(telling.dayAfter(telling.chance.between(2, 3)));
  },
  'burden-discussed': (telling) => {
    telling.onDay(1, { kind: 'raise-burden', hours: telling.chance.between(9, 40) });
    telling.onDay(1, { kind: 'explain-burden' });
    telling.promise(telling.dayAfter(10));
    telling.onDay(telling.chance.between(3, 5), { kind: 'discuss-burden' });
    telling.soon({ kind: 'resolve-burden' });
    telling.answer(telling.dayAfter(telling.chance.between(6, 10)));
  },
  'promised-for-a-meeting': (telling) => {
    const heldOn = telling.dayAfter(telling.chance.between(5, 12));
    telling.onDay(telling.chance.between(0, 2), { kind: 'acknowledge-for-meeting', title: telling.chance.pick(committees), heldOn, text: 'The committee decides it. You will hear from me after it has met.' });
    telling.answer(telling.later(heldOn, 1));
  },
  withdrawn: (telling) => telling.onDay(telling.chance.between(1, 3), { kind: 'withdraw', reason: telling.chance.pick(withdrawals) }),
  forgotten: () => undefined,
};

/** `today`: the day on which the demonstration is looked at. */
export function stepsOf(story: Story, office: OfficeTime, chance: Seeded, today: CivilDate): readonly Step[] {
  const telling = new Telling(story, office, chance);
  tellers[story.course](telling, story, office.onOrAfter(today));
  return telling.steps;
}

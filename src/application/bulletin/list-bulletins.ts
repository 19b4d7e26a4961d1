import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type BulletinItem, type ItemStage, stageOf } from '../../domain/bulletin/bulletin-item.js';
import { itemsFor } from '../../domain/bulletin/bulletin-content.js';
import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { membersAmong } from '../../domain/notice/addressees.js';
import { type Member } from '../../domain/people/person.js';
import { ok, type Result } from '../../domain/result.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { type BulletinLabel, type BulletinReadModel } from '../ports/bulletin-store.js';
import { type Clock } from '../ports/clock.js';
import { type PeopleReadModel } from '../ports/read-models.js';
import { nextAt } from './next-at.js';

export interface ItemListed {
  readonly item: BulletinItem;
  readonly stage: ItemStage;
  /** How many members it concerns as they are now. */
  readonly concernsNow: number;
}

export interface BulletinsListed {
  /** When the next one goes; null: none does by itself. */
  readonly nextAt: Instant | null;
  /** Not sent yet, the oldest first. */
  readonly unsent: readonly ItemListed[];
  /** Sent or withdrawn, the newest first. */
  readonly settled: readonly ItemListed[];
  /** Those that went to somebody, the newest first. */
  readonly bulletins: readonly BulletinLabel[];
}

export interface BulletinPorts {
  readonly bulletins: BulletinReadModel;
  readonly people: PeopleReadModel;
  readonly clock: Clock;
}

/** What was written for members, and the bulletins that went out: `limit` of each that is past. */
export class ListBulletins {
  constructor(
    private readonly ports: BulletinPorts,
    private readonly calendars: OfficeCalendars,
  ) {}

  async run(actor: Actor, council: Council, limit: number): Promise<Result<BulletinsListed, NotAllowed>> {
    const allowed = may(actor, 'bulletin.list', { council: council.slug });
    if (!allowed.ok) return allowed;
    const { bulletins, people, clock } = this.ports;
    const now = clock.now();
    const members = membersAmong(await people.list(council.slug));
    const listed = listedOn(civilTimeOf(now, council.zone).date, members);
    return ok({
      nextAt: nextAt(council, this.calendars, now),
      unsent: (await bulletins.unsent(council.slug)).map(listed),
      settled: (await bulletins.settled(council.slug, limit)).map(listed),
      bulletins: await bulletins.list(council.slug, limit),
    });
  }
}

function listedOn(today: CivilDate, members: readonly Member[]): (item: BulletinItem) => ItemListed {
  return (item) => ({ item, stage: stageOf(item, today), concernsNow: members.filter((member) => itemsFor(member, [item], members).length > 0).length });
}


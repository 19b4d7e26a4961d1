import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type Member, type PersonId } from '../../domain/people/person.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type OfficeCalendars } from '../jobs/office-calendars.js';
import { bulletinParts } from '../outbox/bulletin-words.js';
import { type PartWords } from '../outbox/letter.js';
import { type Clock } from '../ports/clock.js';
import { type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';
import { bulletinFor } from './bulletin-for.js';
import { type GatherBulletin } from './gather-bulletin.js';
import { nextAt } from './next-at.js';

export interface BulletinPreview {
  readonly member: Member;
  /** In the words of the mail; none: as it stands, they would have no mail. */
  readonly parts: readonly PartWords[];
  /** When the next one goes; null: none does by itself. */
  readonly nextAt: Instant | null;
}

/** A member's next bulletin as it would be if it went now: before any was ever sent. */
export class PreviewBulletin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: OfficeCalendars,
    private readonly gathering: GatherBulletin,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, council: Council, person: PersonId): Promise<Result<BulletinPreview, Refusal>> {
    const allowed = may(actor, 'bulletin.read', { council: council.slug });
    if (!allowed.ok) return allowed;
    const now = this.clock.now();
    const matter = await this.unitOfWork.run(council.slug, (stores) => this.gathering.run(stores, council, now));
    const member = matter.members.find(({ id }) => id === person);
    if (member === undefined) return refused({ code: 'no-such-person', person, wanted: 'member' });
    return ok({ member, parts: bulletinParts(bulletinFor(member, matter), matter.today), nextAt: nextAt(council, this.calendars, now) });
  }
}

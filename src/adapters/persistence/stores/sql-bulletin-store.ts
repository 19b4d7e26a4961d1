import { type BulletinMail, type BulletinStore } from '../../../application/ports/bulletin-store.js';
import { type BulletinItem, type BulletinItemId } from '../../../domain/bulletin/bulletin-item.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type PersonId } from '../../../domain/people/person.js';
import { bulletinItems, rowOfItem, unsentItems } from './bulletin-rows.js';
import { type CouncilUnit } from './council-unit.js';

export class SqlBulletinStore implements BulletinStore {
  constructor(private readonly unit: CouncilUnit) {}

  async add(item: BulletinItem): Promise<void> {
    await this.unit.session.insert('bulletin_item', [rowOfItem(this.unit.slug, item)]);
  }

  async byId(id: BulletinItemId): Promise<BulletinItem | null> {
    const [found] = await bulletinItems(this.unit.session, this.unit.slug, 'WHERE id = $2', [id]);
    return found ?? null;
  }

  async withdraw(id: BulletinItemId, at: Instant, by: PersonId): Promise<void> {
    const sql = 'UPDATE bulletin_item SET withdrawn_at = $1, withdrawn_by = $2 WHERE council = $3 AND id = $4';
    await this.unit.session.run(sql, [at, by, this.unit.slug, id]);
  }

  unsent(): Promise<readonly BulletinItem[]> {
    return bulletinItems(this.unit.session, this.unit.slug, unsentItems);
  }

  async record(mails: readonly BulletinMail[]): Promise<void> {
    const { slug: council, session } = this.unit;
    const rows = mails.map(({ bulletin, recipient, outboxKey, madeAt }) => ({ council, bulletin, recipient, outbox_key: outboxKey, made_at: madeAt }));
    await session.insert('bulletin_mail', rows);
    const told = mails.flatMap(({ bulletin, recipient, items }) => items.map((item) => ({ council, item, recipient, bulletin })));
    await session.insert('bulletin_mail_item', told);
  }
}

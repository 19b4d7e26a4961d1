import { type BulletinLabel, type BulletinMail, type BulletinReadModel } from '../../../application/ports/bulletin-store.js';
import { type BulletinItem, type BulletinItemId } from '../../../domain/bulletin/bulletin-item.js';
import { type BulletinName } from '../../../domain/bulletin/bulletin-name.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { places, type Session } from '../session.js';
import { bulletinItems, unsentItems } from '../stores/bulletin-rows.js';

interface MailRow {
  readonly recipient: string;
  readonly outbox_key: string;
  readonly made_at: string;
}

export class SqlBulletinReadModel implements BulletinReadModel {
  constructor(private readonly session: Session) {}

  unsent(council: CouncilSlug): Promise<readonly BulletinItem[]> {
    return bulletinItems(this.session, council, unsentItems);
  }

  settled(council: CouncilSlug, limit: number): Promise<readonly BulletinItem[]> {
    return bulletinItems(this.session, council, 'WHERE withdrawn_at IS NOT NULL OR sent_at IS NOT NULL ORDER BY written_at DESC, id DESC LIMIT $2', [limit]);
  }

  itemsOf(council: CouncilSlug, ids: readonly BulletinItemId[]): Promise<readonly BulletinItem[]> {
    return bulletinItems(this.session, council, `WHERE id IN (${places(ids.length, 1)}) ORDER BY written_at, id`, ids);
  }

  async list(council: CouncilSlug, limit: number): Promise<readonly BulletinLabel[]> {
    const rows = await this.session.rows<{ bulletin: string; made_at: string; sent_to: number | string }>(
      `SELECT bulletin, min(made_at) AS made_at, count(*) AS sent_to FROM bulletin_mail
        WHERE council = $1 GROUP BY bulletin ORDER BY 2 DESC, 1 DESC LIMIT $2`,
      [council, limit],
    );
    return rows.map(({ bulletin, made_at, sent_to }) => ({ name: bulletin, madeAt: made_at as Instant, sentTo: Number(sent_to) }));
  }

  async mailsOf(council: CouncilSlug, bulletin: BulletinName): Promise<readonly BulletinMail[]> {
    const mails = await this.session.rows<MailRow>('SELECT recipient, outbox_key, made_at FROM bulletin_mail WHERE council = $1 AND bulletin = $2 ORDER BY recipient', [council, bulletin]);
    const told = await this.session.rows<{ item: string; recipient: string }>(
      `SELECT t.item, t.recipient FROM bulletin_mail_item t JOIN bulletin_item i ON i.council = t.council AND i.id = t.item
        WHERE t.council = $1 AND t.bulletin = $2 ORDER BY i.written_at, i.id`,
      [council, bulletin],
    );
    return mails.map(({ recipient, outbox_key, made_at }) => ({
      ...{ bulletin, recipient, outboxKey: outbox_key, madeAt: made_at as Instant },
      items: told.filter((one) => one.recipient === recipient).map(({ item }) => item),
    }));
  }
}

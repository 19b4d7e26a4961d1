import { type BulletinLabel, type BulletinMail, type BulletinReadModel, type BulletinStore } from '../../src/application/ports/bulletin-store.js';
import { type BulletinItem } from '../../src/domain/bulletin/bulletin-item.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { addOnce, type CouncilRows, kept, type MemoryRows } from './memory-rows.js';

export class MemoryBulletinStore implements BulletinStore {
  constructor(private readonly rows: CouncilRows) {}

  add(item: BulletinItem): Promise<void> {
    addOnce(this.rows.bulletinItems, item.id, kept(item));
    return Promise.resolve();
  }

  byId(id: string): Promise<BulletinItem | null> {
    return Promise.resolve(itemsIn(this.rows).find((item) => item.id === id) ?? null);
  }

  withdraw(id: string, at: Instant): Promise<void> {
    const item = this.rows.bulletinItems.get(id);
    if (item !== undefined) this.rows.bulletinItems.set(id, { ...item, withdrawnAt: at });
    return Promise.resolve();
  }

  unsent(): Promise<readonly BulletinItem[]> {
    return Promise.resolve(itemsIn(this.rows).filter(isUnsent));
  }

  async record(mails: readonly BulletinMail[]): Promise<void> {
    for (const mail of mails) {
      const told = [...this.rows.bulletinMails.values()].filter(({ recipient }) => recipient === mail.recipient).flatMap(({ items }) => items);
      if (mail.items.some((item) => told.includes(item))) throw new Error('The member was told of the item before.');
      await Promise.resolve(addOnce(this.rows.bulletinMails, `${mail.bulletin} ${mail.recipient}`, kept(mail)));
    }
  }
}

export class MemoryBulletinReadModel implements BulletinReadModel {
  constructor(private readonly rows: MemoryRows) {}

  unsent(council: string): Promise<readonly BulletinItem[]> {
    return Promise.resolve(itemsIn(this.rows.of(council)).filter(isUnsent));
  }

  settled(council: string, limit: number): Promise<readonly BulletinItem[]> {
    const settled = itemsIn(this.rows.of(council)).filter((item) => !isUnsent(item));
    return Promise.resolve(settled.toReversed().slice(0, limit));
  }

  itemsOf(council: string, ids: readonly string[]): Promise<readonly BulletinItem[]> {
    return Promise.resolve(itemsIn(this.rows.of(council)).filter(({ id }) => ids.includes(id)));
  }

  list(council: string, limit: number): Promise<readonly BulletinLabel[]> {
    const mails = [...this.rows.of(council).bulletinMails.values()];
    const labels = [...new Set(mails.map(({ bulletin }) => bulletin))].map((name) => {
      const its = mails.filter(({ bulletin }) => bulletin === name);
      return { name, madeAt: earliest(its) as Instant, sentTo: its.length };
    });
    return Promise.resolve(labels.toSorted((one, other) => (`${one.madeAt} ${one.name}` < `${other.madeAt} ${other.name}` ? 1 : -1)).slice(0, limit));
  }

  mailsOf(council: string, bulletin: string): Promise<readonly BulletinMail[]> {
    const rows = this.rows.of(council);
    const order = itemsIn(rows).map(({ id }) => id);
    const mails = [...rows.bulletinMails.values()].filter((mail) => mail.bulletin === bulletin);
    const inOrder = mails.map((mail) => ({ ...mail, items: order.filter((id) => mail.items.includes(id)) }));
    return Promise.resolve(inOrder.toSorted((one, other) => (one.recipient < other.recipient ? -1 : 1)));
  }
}

function itemsIn({ bulletinItems, bulletinMails }: CouncilRows): readonly BulletinItem[] {
  const mails = [...bulletinMails.values()];
  const items = [...bulletinItems.values()].map((item) => ({ ...item, sentAt: earliest(mails.filter(({ items: its }) => its.includes(item.id))) }));
  return items.toSorted((one, other) => (`${one.writtenAt} ${one.id}` < `${other.writtenAt} ${other.id}` ? -1 : 1));
}

function earliest(mails: readonly BulletinMail[]): Instant | null {
  return mails.map(({ madeAt }) => madeAt).toSorted()[0] ?? null;
}

function isUnsent({ sentAt, withdrawnAt }: BulletinItem): boolean {
  return sentAt === null && withdrawnAt === null;
}

import { type BulletinItem } from '../../../domain/bulletin/bulletin-item.js';
import { type Concern } from '../../../domain/bulletin/concern.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type Row, type Session, type SqlValue } from '../session.js';

interface ItemRow {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly concerns: string;
  readonly written_at: string;
  readonly written_by: string;
  readonly link: string | null;
  readonly until: string | null;
  readonly withdrawn_at: string | null;
  readonly sent_at: string | null;
}

const select = `SELECT * FROM (
  SELECT i.id, i.title, i.words, i.concerns, i.written_at, i.written_by, i.link, i.until, i.withdrawn_at,
         (SELECT min(m.made_at) FROM bulletin_mail_item t
            JOIN bulletin_mail m ON m.council = t.council AND m.bulletin = t.bulletin AND m.recipient = t.recipient
           WHERE t.council = i.council AND t.item = i.id) AS sent_at
    FROM bulletin_item i WHERE i.council = $1) AS item`;

/** Those of a council that a condition holds for; `$1` is the council. */
export async function bulletinItems(session: Session, council: CouncilSlug, rest: string, parameters: readonly SqlValue[] = []): Promise<readonly BulletinItem[]> {
  return (await session.rows<ItemRow>(`${select} ${rest}`, [council, ...parameters])).map(itemOfRow);
}

export const unsentItems = 'WHERE withdrawn_at IS NULL AND sent_at IS NULL ORDER BY written_at, id';

function itemOfRow({ id, title, words, concerns, link, ...row }: ItemRow): BulletinItem {
  return {
    ...{ id, title, text: words, link, until: row.until as CivilDate | null, concerns: JSON.parse(concerns) as readonly Concern[] },
    ...{ writtenAt: row.written_at as Instant, writtenBy: row.written_by },
    ...{ withdrawnAt: row.withdrawn_at as Instant | null, sentAt: row.sent_at as Instant | null },
  };
}

export function rowOfItem(council: CouncilSlug, { id, title, text, link, until, concerns, writtenAt, writtenBy }: BulletinItem): Row {
  const written = { title, words: text, concerns: JSON.stringify(concerns), written_at: writtenAt, written_by: writtenBy };
  return { council, id, ...written, link, until, withdrawn_at: null, withdrawn_by: null };
}

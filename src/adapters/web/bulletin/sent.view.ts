import { type BulletinPreview } from '../../../application/bulletin/preview-bulletin.js';
import { type BulletinRead } from '../../../application/bulletin/read-bulletin.js';
import { bulletinTitle } from '../../../application/outbox/bulletin-words.js';
import { isRegular } from '../../../domain/bulletin/bulletin-name.js';
import { sentWords } from '../enquiry/notices.view.js';
import { momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';

/** Who was sent which items, and whether each mail left. */
export function sentView(visit: Visit, { name, items, sentTo }: BulletinRead) {
  const { base, council } = visit;
  return {
    ...{ layout: layoutView(visit), bulletin: `${base}/bulletin` },
    isRegular: isRegular(name),
    title: bulletinTitle(name, items.find(({ id }) => id === name)),
    rows: sentTo.map(({ person, items: told, delivery }) => ({
      name: person.name,
      items: told.map(({ title }) => title),
      state: sentWords(delivery, council.zone),
    })),
  };
}

export function previewView(visit: Visit, { member, parts, nextAt }: BulletinPreview) {
  return {
    ...{ layout: layoutView(visit), bulletin: `${visit.base}/bulletin`, name: member.name, parts },
    next: nextAt === null ? null : momentWords(nextAt, visit.council.zone),
  };
}

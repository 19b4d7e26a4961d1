import { type BulletinsListed, type ItemListed } from '../../../application/bulletin/list-bulletins.js';
import { type BulletinPreview } from '../../../application/bulletin/preview-bulletin.js';
import { type BulletinRead } from '../../../application/bulletin/read-bulletin.js';
import { type ItemKept } from '../../../application/bulletin/write-item.js';
import { type PartWords } from '../../../application/outbox/letter.js';
import { type Delivery } from '../../../application/ports/outbox-read-model.js';
import { type BulletinItem, type ItemStage } from '../../../domain/bulletin/bulletin-item.js';
import { type BulletinSettings } from '../../../domain/bulletin/bulletin-settings.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type PersonView } from '../enquiry/person.view.js';
import { type ConcernView, concernView } from './concerns.js';

/** `until`: the last day on which it is of use. `concernsNow`: how many members it concerns as they are now. */
export interface ItemView extends Pick<BulletinItem, 'id' | 'title' | 'text' | 'link' | 'until' | 'writtenAt' | 'writtenBy' | 'withdrawnAt' | 'sentAt'> {
  readonly stage: ItemStage;
  readonly concerns: readonly ConcernView[];
  readonly concernsNow: number;
}

/** `rhythm` is the council's own choice, and no clause's. `nextAt`: when the next one goes; null: none does by itself. */
export interface BulletinView extends Pick<BulletinsListed, 'nextAt' | 'bulletins'> {
  readonly rhythm: BulletinSettings;
  readonly unsent: readonly ItemView[];
  readonly settled: readonly ItemView[];
}

export function bulletinView(rhythm: BulletinSettings, { nextAt, unsent, settled, bulletins }: BulletinsListed): BulletinView {
  return { rhythm, nextAt, unsent: unsent.map(itemView), settled: settled.map(itemView), bulletins };
}

function itemView({ item, stage, concernsNow }: ItemListed): ItemView {
  return { ...item, stage, concerns: item.concerns.map(concernView), concernsNow };
}

export function itemKeptView({ item, concerns }: ItemKept) {
  return { item, concerns: concerns.map(concernView) };
}

/** In the words of the mail; none: as it stands, the member would have no mail. */
export interface PreviewView {
  readonly member: PersonView;
  readonly nextAt: Instant | null;
  readonly parts: readonly PartWords[];
}

export function previewView({ member: { id, name }, nextAt, parts }: BulletinPreview): PreviewView {
  return { member: { id, name }, nextAt, parts };
}

/** `state` and `at`: whether and when the member's mail left. `items`: the ids of what it told them. */
export interface BulletinReadView {
  readonly name: string;
  readonly items: readonly Pick<BulletinItem, 'id' | 'title'>[];
  readonly sentTo: readonly (PersonView & Omit<Delivery, 'key'> & { readonly madeAt: Instant; readonly items: readonly string[] })[];
}

export function bulletinReadView({ name, items, sentTo }: BulletinRead): BulletinReadView {
  return {
    name,
    items: items.map(({ id, title }) => ({ id, title })),
    sentTo: sentTo.map(({ person, madeAt, delivery, items: told }) => ({ id: person.id, name: person.name, madeAt, ...delivery, items: told.map(({ id }) => id) })),
  };
}

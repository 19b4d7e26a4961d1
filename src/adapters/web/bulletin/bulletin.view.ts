import { type BulletinsListed, type ItemListed } from '../../../application/bulletin/list-bulletins.js';
import { bulletinTitle, rhythmWords } from '../../../application/outbox/bulletin-words.js';
import { type BulletinLabel } from '../../../application/ports/bulletin-store.js';
import { may } from '../../../domain/access/policy.js';
import { type BulletinItem, type ItemStage } from '../../../domain/bulletin/bulletin-item.js';
import { concernWords } from '../../../domain/bulletin/concern.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { type Person } from '../../../domain/people/person.js';
import { options } from '../acts/choices.js';
import { capital, listed as listOf } from '../enquiry/words.js';
import { type FormView } from '../form/form.view.js';
import { momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { concernBoxes } from './concern-boxes.js';

export interface BulletinMatter {
  readonly listed: BulletinsListed;
  readonly people: readonly Person[];
  readonly form: FormView;
  readonly done: string;
}

export function bulletinView(visit: Visit, { listed, people, form, done }: BulletinMatter) {
  const { actor, base, council } = visit;
  const isOffice = may(actor, 'bulletin.read', { council: council.slug }).ok;
  const members = people.filter(({ kind }) => kind === 'member').map(({ id, name }) => ({ value: id, text: name }));
  return {
    ...{ layout: layoutView(visit), form, action: `${base}/bulletin`, done: doneWords[done] ?? null },
    rhythm: rhythmWords(council),
    next: listed.nextAt === null ? null : momentWords(listed.nextAt, council.zone),
    waiting: listed.unsent.map((one) => itemView(visit, people, one)),
    settled: listed.settled.map((one) => itemView(visit, people, one)),
    bulletins: isOffice ? listed.bulletins.map((one) => sentView(visit, listed, one)) : [],
    preview: isOffice ? { action: `${base}/bulletin/preview`, members: options(members, null, 'Select a councillor') } : null,
    concerns: concernBoxes(people, form.chosen.concerns ?? []),
  };
}

function itemView({ actor, base, council }: Visit, people: readonly Person[], { item, stage, concernsNow }: ItemListed) {
  const subject = { council: council.slug };
  const path = `${base}/bulletin/items/${encodeURIComponent(item.id)}`;
  const isOpen = stage === 'waiting' || stage === 'gone-by';
  const by = people.find(({ id }) => id === item.writtenBy)?.name ?? 'somebody who has left';
  return {
    ...{ title: item.title, text: item.text, link: item.link },
    who: `For ${listOf(item.concerns.map(concernWords))}${isOpen ? `: ${amountOf(concernsNow, 'councillor')} now` : ''}`,
    stage: stageWords(item, stage, council.zone),
    until: item.until === null ? null : `Of use until ${longDate(item.until)}`,
    written: `Written by ${by}, ${momentWords(item.writtenAt, council.zone)}`,
    withdraw: isOpen && may(actor, 'bulletin.withdraw', { ...subject, recordedBy: item.writtenBy }).ok ? `${path}/withdraw` : null,
    send: stage === 'waiting' && concernsNow > 0 && may(actor, 'bulletin.send-now', subject).ok ? { action: `${path}/send`, text: `Email it now to ${amountOf(concernsNow, 'councillor')}` } : null,
  };
}

function stageWords({ sentAt, withdrawnAt }: BulletinItem, stage: ItemStage, zone: string): string {
  const since = (at: Instant | null): string => (at === null ? '' : ` ${momentWords(at, zone)}`);
  switch (stage) {
    case 'waiting':
      return 'Waits for the next bulletin';
    case 'gone-by':
      return 'Of use no longer: it is in no bulletin';
    case 'sent':
      return `Sent${since(sentAt)}`;
    case 'withdrawn':
      return `Withdrawn${since(withdrawnAt)}`;
  }
}

function sentView({ base, council }: Visit, { settled }: BulletinsListed, { name, madeAt, sentTo }: BulletinLabel) {
  return {
    title: capital(bulletinTitle(name, settled.find(({ item }) => item.id === name)?.item)),
    href: `${base}/bulletin/sent/${encodeURIComponent(name)}`,
    made: `To ${amountOf(sentTo, 'councillor')}, ${momentWords(madeAt, council.zone)}`,
  };
}

const doneWords: Readonly<Record<string, string>> = {
  written: 'The item is kept. It goes with the next bulletin.',
  withdrawn: 'The item is withdrawn. It goes to nobody, and stays here to be read.',
  sent: 'The item is on its way by email, and is in no bulletin after this.',
};

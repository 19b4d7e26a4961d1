import { type ItemForMember } from '../../../domain/bulletin/bulletin-content.js';
import { type BulletinPeriod } from '../../../domain/bulletin/bulletin-period.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type Member, type PersonId } from '../../../domain/people/person.js';
import { type BulletinContent } from '../../bulletin/bulletin-for.js';
import { type BulletinMatter } from '../../bulletin/gather-bulletin.js';
import { bulletinParts, bulletinTitle, itemEntry, rhythmWords } from '../bulletin-words.js';
import { timeWords } from '../digest-title.js';
import { type Letter } from '../letter.js';
import { roundTo } from './round-to.js';

/** One mail a member and bulletin, and by it is found whether it left. */
export function bulletinKey(bulletin: string, recipient: PersonId): string {
  return `bulletin:${bulletin}:${recipient}`;
}

export interface BulletinRound {
  readonly period: BulletinPeriod;
  /** When it should have been sent; null: it is not late. */
  readonly lateSince: Instant | null;
  readonly loopMark: string;
}

/** To one member: what concerns them, their own enquiries, the meetings that touch them. No reference in the subject: an answer must not seem to be on one. */
export function bulletin(reader: Member, content: BulletinContent, { council, at, today }: BulletinMatter, { period, lateSince, loopMark }: BulletinRound): Letter {
  const late = lateSince === null ? [] : [`This bulletin is late: it should have been sent on ${timeWords(lateSince, council.zone)}.`];
  return roundTo(reader, council, loopMark, at, {
    kind: 'bulletin',
    key: bulletinKey(period, reader.id),
    subject: bulletinTitle(period, undefined),
    view: { lines: late, parts: bulletinParts(content, today), next: [...rhythmLine(council), aReply] },
  });
}

/** To one member, at once: an item that cannot wait for the next bulletin. */
export function itemNow(reader: Member, { item, because }: ItemForMember, { council, at }: Pick<BulletinMatter, 'council' | 'at'>, loopMark: string): Letter {
  return roundTo(reader, council, loopMark, at, {
    kind: 'bulletin',
    key: bulletinKey(item.id, reader.id),
    subject: item.title,
    view: { lines: [], parts: [{ heading: 'From the office', entries: [{ ...itemEntry({ item, because }), title: '' }] }], next: [aReply] },
  });
}

function rhythmLine(council: Council): readonly string[] {
  const words = rhythmWords(council);
  return words === null ? [] : [words];
}

const aReply = 'A reply to this message goes to the office as an enquiry of your own. It was sent automatically.';

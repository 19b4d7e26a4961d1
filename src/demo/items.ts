import { type ItemWritten } from '../domain/bulletin/bulletin-item.js';
import { type Instant } from '../domain/calendar/instant.js';
import { type Installation } from '../installation.js';
import { type OfficeTime } from './office-time.js';
import { type Span } from './stories.js';
import { actorOf, personAt, type Town } from './town.js';

/** An item of the bulletin, as somebody in the office writes it. */
export interface ItemToWrite {
  readonly at: Instant;
  readonly item: ItemWritten;
}

const plain = { link: null, until: null };
/** So many working days before today: the last ones wait for the next bulletin. */
const items: readonly (readonly [daysAgo: number, item: ItemWritten])[] = [
  [60, { ...plain, title: 'New bins on the Green', text: 'The two bins by the bandstand are replaced this month.', concerns: [{ kind: 'ward', ward: 'Green' }] }],
  [35, { ...plain, title: 'Changes to planning notices', text: 'The district sends them by email alone from next month.', concerns: [{ kind: 'chair', committee: 'Planning' }] }],
  [2, { ...plain, title: 'Millbrook Lane is closed next week', text: 'The water main is renewed. The diversion is by Church Row.', link: 'https://www.quillbourneshire.example/roadworks', concerns: [{ kind: 'ward', ward: 'Millbrook' }] }],
  [1, { ...plain, title: 'Training evening on the code of conduct', text: 'The county association has six places left. Please say by Friday if you want one.', concerns: [{ kind: 'every-member' }] }],
];

export function itemsToWrite({ to }: Span, office: OfficeTime): readonly ItemToWrite[] {
  const today = office.dayOf(to);
  return items.map(([daysAgo, item]) => ({ at: office.minute(office.workingDays(today, -daysAgo), 10 * 60 + 30), item }));
}

/** False where it was refused. */
export async function writeItem({ item }: ItemToWrite, { council, officers }: Town, { useCases }: Installation): Promise<boolean> {
  const written = await useCases.writeItem.run({ actor: actorOf(personAt(officers, 0)), council, key: null, item });
  return written.ok;
}

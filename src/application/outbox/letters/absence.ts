import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type Absence } from '../../../domain/people/absence.js';
import { type Person, type PersonId } from '../../../domain/people/person.js';
import { type Letter } from '../letter.js';
import { roundTo } from './round-to.js';

export interface Away {
  readonly absence: Absence;
  readonly person: Person;
  readonly deputy: Person;
}

/** To whoever stands in and to the office, each in their own words; whoever entered it knows, and so does whoever goes. */
export function absenceLetters({ absence, person, deputy }: Away, office: readonly Person[], by: PersonId | null, { council, at, loopMark }: { readonly council: Council; readonly at: Instant; readonly loopMark: string }): readonly Letter[] {
  const days = `from ${longDate(absence.from)} to ${longDate(absence.until)}, both days included`;
  const readers = [deputy, ...office.filter(({ id }) => id !== deputy.id)].filter(({ id }) => id !== by && id !== person.id);
  return readers.map((reader) =>
    roundTo(reader, council, loopMark, at, {
      kind: 'absence',
      key: `absence:${absence.id}:${reader.id}`,
      subject: `${person.name} is away, and ${deputy.name} stands in`,
      view: {
        lines: [reader.id === deputy.id ? `You stand in for ${person.name} ${days}.` : `${deputy.name} stands in for ${person.name} ${days}.`],
        next: [`On those days the reminders and mail of what is assigned to ${person.name} go to ${reader.id === deputy.id ? 'you, beginning with what is open, and you' : `${deputy.name}, who`} may act on it in their place. It stays assigned as it is, and shows who did what.`],
      },
    }),
  );
}

import { addDays, type CivilDate } from '../calendar/civil-date.js';
import { type Meeting } from '../meeting/meeting.js';
import { committeesOf } from '../notice/addressees.js';
import { type Member } from '../people/person.js';
import { isSameName } from '../people/same-name.js';

/** In days: past a month's bulletin, so that none falls between two, and with time to bring papers in. */
const farthest = 42;

/** `council`: a meeting of all. `chair`: of a committee that they chair. `item`: an item of theirs is on its way to it. */
export type WhyMeeting = 'council' | 'chair' | 'item';

export function isComing({ heldOn }: Pick<Meeting, 'heldOn'>, today: CivilDate): boolean {
  return today <= heldOn && heldOn <= addDays(today, farthest);
}

/**
 * Why a meeting touches a member; null: it does not. The list of people knows who chairs a committee and not who else
 * sits on it, so a committee's meeting is its chair's; one that bears no known committee's name is everybody's.
 */
export function whyTouched({ id, title }: Pick<Meeting, 'id' | 'title'>, member: Member, members: readonly Member[], itemsGoingTo: ReadonlySet<string>): WhyMeeting | null {
  if (itemsGoingTo.has(id)) return 'item';
  const committee = committeesOf(members).find((one) => isSameName(bare(one), bare(title)));
  if (committee === undefined) return 'council';
  return member.chairs.some((one) => isSameName(one, committee)) ? 'chair' : null;
}

/** "Planning", of "Planning Committee meeting". */
function bare(name: string): string {
  return name.trim().replace(/\s+meeting$/i, '').replace(/\s+committee$/i, '');
}

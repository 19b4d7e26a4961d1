import { type Actor } from '../../../domain/access/actor.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Person } from '../../../domain/people/person.js';
import { type Letter } from '../letter.js';
import { type UnattendedNow } from './office-unattended.js';
import { roundTo } from './round-to.js';

/** To the clerk, where somebody else said that nobody attends the office: who, until when, and how it is ended. */
export function officeUnattendedBegun(clerk: Person, by: Actor, { council, state, loopMark, at }: UnattendedNow): Letter {
  const who = by.kind === 'person' ? by.person.name : 'Whoever runs the command line';
  return roundTo(clerk, council, loopMark, at, {
    kind: 'office-unattended-begun',
    key: `office-unattended-begun:${state.id}:${clerk.id}`,
    subject: `It was said that nobody attends the office until ${longDate(state.until)}`,
    view: {
      lines: [`${who} said that nobody attends the office of ${council.name} from now on, until ${longDate(state.until)} at the latest.`, 'Councillors who wait are told so once, and no reminders are sent meanwhile.'],
      next: ['If somebody is there, end it on the page “Who is away”: reminders go on the next morning.'],
    },
  });
}

import { type CivilDate } from '../../domain/calendar/civil-date.js';
import { decideSnooze, type SnoozeCommand } from '../../domain/enquiry/decide/snooze.js';
import { ok, refused } from '../../domain/result.js';
import { type Verb } from './act-on-enquiry.js';

/** Whoever asks has their own reminders quiet: nobody quiets another's. */
export const snooze: Verb<{ readonly until: CivilDate; readonly reason: string }, SnoozeCommand> = {
  act: 'enquiry.snooze',
  ready(command, { actor }) {
    if (actor.kind !== 'person') return Promise.resolve(refused({ code: 'not-allowed', act: 'enquiry.snooze', hidden: false }));
    return Promise.resolve(ok({ ...command, of: actor.person.id }));
  },
  decide: (state, doing, command, { council }) => decideSnooze(state, doing, command, council.zone),
  letters: () => [],
};

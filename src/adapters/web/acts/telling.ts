import { type Channel, type Telling } from '../../../domain/enquiry/fact.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { ok } from '../../../domain/result.js';
import { isDayGiven } from '../form/days.js';
import { isTimeGiven, moment } from '../form/moments.js';
import { faultAt, type Reader } from '../form/reading.js';
import { choice } from '../form/texts.js';

export interface Told extends Telling {
  /** When it was given already; null: it is sent now. */
  readonly at: Instant | null;
}

const alreadyGiven: readonly Channel[] = ['telephone', 'in-person', 'meeting', 'letter', 'message'];
const inWriting: readonly Channel[] = ['letter', 'message'];
const onlyWhenGiven = 'Leave the date and time empty for an email that we send now, or select how the councillor was told already';

/** What has to be in writing. */
export function written(zone: string): Reader<Told> {
  return telling(zone, inWriting);
}

/** By which way the councillor is told: by our email now, or already, at a time that only the form knows. */
export function telling(zone: string, given = alreadyGiven): Reader<Told> {
  const way = choice('way', ['email', ...given], 'Select how the councillor is told');
  const when = moment('at', zone, 'The day the councillor was told', 'Enter the day and the time at which the councillor was told');
  return (body) => {
    const channel = way(body);
    if (!channel.ok) return channel;
    if (channel.value === 'email') {
      const isDated = isDayGiven(body, 'at') || isTimeGiven(body, 'at');
      return isDated ? faultAt('at', onlyWhenGiven, 'at-day') : ok({ channel: 'email', alreadyGiven: false, at: null });
    }
    const at = when(body);
    return at.ok ? ok({ channel: channel.value, alreadyGiven: true, at: at.value }) : at;
  };
}

/** What a form comes to that tells the councillor something: when, and all else as the command. */
export function asTold<Fields extends { readonly told: Told }>({ told: { at, ...means }, ...rest }: Fields) {
  return { at, command: { ...rest, ...means } };
}

export const tellingInputs = { at: 'at-day', way: 'way' };

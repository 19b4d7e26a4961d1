import { appointmentsOf } from '../../domain/appointment/appointment.js';
import { type AppointmentCommand, decideAppoint } from '../../domain/enquiry/decide/appoint.js';
import { type Person } from '../../domain/people/person.js';
import { ok } from '../../domain/result.js';
import { appointmentLetters } from '../outbox/letters/appointment.js';
import { signature, type Verb } from './act-on-enquiry.js';
import { officerNamed } from './named-people.js';

/** With whoever meets the member: named now, or when the time was fixed that is given up. */
interface Ready extends AppointmentCommand {
  readonly meets: Person | null;
}

export const appoint: Verb<AppointmentCommand, Ready> = {
  act: 'enquiry.appoint',
  async ready(command, { stores, file }) {
    const { step } = command;
    if (step.step === 'fixed') {
      const named = await officerNamed(stores, step);
      if (!named.ok) return named;
    }
    const before = appointmentsOf(file.state.history).find(({ id }) => id === command.appointment)?.fixed?.officer;
    const officer = step.step === 'fixed' ? step.officer : before;
    const [meets = null] = officer === undefined ? [] : await stores.people.byIds([officer]);
    return ok({ ...command, meets });
  },
  decide: decideAppoint,
  letters: (file, fact, actor, { meets }) => appointmentLetters(file, fact, signature(actor, file.council), meets),
};

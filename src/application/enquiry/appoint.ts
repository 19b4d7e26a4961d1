import { type AppointmentCommand, decideAppoint } from '../../domain/enquiry/decide/appoint.js';
import { ok } from '../../domain/result.js';
import { appointmentLetters } from '../outbox/letters/appointment.js';
import { signature, type Verb } from './act-on-enquiry.js';
import { officerNamed } from './named-people.js';

export const appoint: Verb<AppointmentCommand> = {
  act: 'enquiry.appoint',
  async ready(command, { stores }) {
    if (command.step.step !== 'fixed') return ok(command);
    const named = await officerNamed(stores, command.step);
    return named.ok ? ok(command) : named;
  },
  decide: decideAppoint,
  letters: (file, fact, actor) => appointmentLetters(file, fact, signature(actor, file.council)),
};

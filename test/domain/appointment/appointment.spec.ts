import { appointmentsOf } from '../../../src/domain/appointment/appointment.js';
import { decideAppoint } from '../../../src/domain/enquiry/decide/appoint.js';
import { type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { type AppointmentStep, type Fact } from '../../../src/domain/enquiry/fact.js';
import { stateWith } from '../../support/builders.js';
import { at, fact, oscar, received } from '../../support/facts.js';

const asked = received(at('Mon 2026-05-18 10:00'));
const thursday = at('Thu 2026-05-21 10:00');
const fixed = { step: 'fixed', startsAt: thursday, minutes: 30, officer: oscar } as const;
const step = (one: AppointmentStep, when: string): Fact => fact({ kind: 'appointment', appointment: 'first', ...one }, at(when), { id: `${one.step} ${when}` });
const doing = (when: string): Doing => ({ factId: 'the-act', by: { kind: 'service' }, at: at(when), recordedAt: at(when) });

function decided(facts: readonly Fact[], one: AppointmentStep, when: string, appointment: string | null = 'first'): string {
  const decision = decideAppoint(stateWith([asked, ...facts]), doing(when), { appointment, step: one, text: '' });
  return decision.ok ? 'allowed' : decision.refusal.code;
}

describe('an appointment (houghton-regis/10.4)', () => {
  const offered = step({ step: 'offered', times: [thursday] }, 'Tue 2026-05-19 09:00');
  const isFixed = step(fixed, 'Tue 2026-05-19 10:00');
  const held = step({ step: 'held' }, 'Thu 2026-05-21 11:00');

  it.each<[name: string, found: string, expected: string]>([
    ['is asked for', decided([], { step: 'asked' }, 'Tue 2026-05-19 09:00', null), 'allowed'],
    ['is fixed at once', decided([], fixed, 'Tue 2026-05-19 09:00', null), 'allowed'],
    ['is not held before it was fixed', decided([offered], { step: 'held' }, 'Thu 2026-05-21 11:00'), 'appointment-step'],
    ['is not held without ever having begun', decided([], { step: 'held' }, 'Thu 2026-05-21 11:00', null), 'appointment-step'],
    ['is fixed after it was offered', decided([offered], fixed, 'Tue 2026-05-19 10:00'), 'allowed'],
    ['is moved', decided([isFixed], { ...fixed, startsAt: at('Fri 2026-05-22 10:00') }, 'Tue 2026-05-19 11:00'), 'allowed'],
    ['is not fixed for a time gone by', decided([offered], fixed, 'Thu 2026-05-21 10:00'), 'appointment-gone-by'],
    ['is fixed up to a minute before', decided([offered], fixed, 'Thu 2026-05-21 09:59'), 'allowed'],
    ['is not held before its time', decided([isFixed], { step: 'held' }, 'Thu 2026-05-21 09:59'), 'appointment-to-come'],
    ['is held from its time on', decided([isFixed], { step: 'held' }, 'Thu 2026-05-21 10:00'), 'allowed'],
    ['is missed, then offered anew', decided([isFixed, step({ step: 'missed' }, 'Thu 2026-05-21 10:30')], { step: 'offered', times: [at('Fri 2026-05-22 10:00')] }, 'Thu 2026-05-21 11:00'), 'allowed'],
    ['is over once it was held', decided([isFixed, held], { step: 'cancelled' }, 'Thu 2026-05-21 12:00'), 'appointment-step'],
    ['is named as it is', decided([isFixed], { step: 'held' }, 'Thu 2026-05-21 12:00', 'another'), 'no-such-appointment'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  it('counts how often its time was fixed, for the calendars that were told', () => {
    const moved = step({ ...fixed, startsAt: at('Fri 2026-05-22 10:00') }, 'Tue 2026-05-19 11:00');
    expect(appointmentsOf(stateWith([asked, offered, isFixed, moved]).history)).toMatchObject([
      { id: 'first', state: 'fixed', timesFixed: 2, fixed: { startsAt: at('Fri 2026-05-22 10:00') } },
    ]);
  });
});

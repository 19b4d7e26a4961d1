import { civilDate } from '../../../../src/domain/calendar/civil-date.js';
import { clockTime } from '../../../../src/domain/calendar/clock-time.js';
import { type LogContext } from '../../../../src/domain/intake/reply/log-words.js';

/** Thursday 21 May 2026, a quarter past ten. */
export const logContext: LogContext = {
  today: civilDate('2026-05-21'),
  now: clockTime('10:15'),
  members: [
    { id: 'ada', name: 'Ada Hill', email: 'ada@members.example' },
    { id: 'bea', name: 'Cllr Bea Jones', email: 'bea@members.example' },
    { id: 'cyn', name: 'Cynan ap Rhys', email: 'cyn@members.example' },
    { id: 'tom', name: 'Tom Jones', email: 'tom@members.example' },
  ],
};

import { setImmediate as breathe } from 'node:timers/promises';
import { loadSettings } from '../../../src/adapters/settings/load-settings.js';
import { OfficeCalendars } from '../../../src/application/jobs/office-calendars.js';
import { DeliverOutbox } from '../../../src/application/outbox/deliver-outbox.js';
import { RetryHours } from '../../../src/application/outbox/retry-hours.js';
import { openInstallation } from '../../../src/installation.js';
import { councilJobsOf } from '../../../src/use-cases.js';
import { races } from './councils.js';
import { fastClock, hoursASecond } from './fast-clock.js';

/** Does by itself what a service does by itself, without a pause: nothing but the jobs, and the outbox. */
const loaded = loadSettings({ root: process.cwd(), workingDirectory: process.cwd() }, process.env);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
const clock = fastClock(Number(process.env.RACE_BEGAN), races.from);
const { useCases, ports } = await openInstallation(loaded.value, process.cwd(), { clock, writeLog: () => undefined });
/** Two seconds of a clock that does not run fast: what a killed replica had in hand another sends on the same office day. */
const leaseSeconds = 2 * hoursASecond * 3_600;
const outbox = new DeliverOutbox(ports.outboxQueue, ports.transport, clock, ports.log, new RetryHours(ports.councils, new OfficeCalendars()), leaseSeconds);
const jobs = councilJobsOf(useCases);
console.log('takes part');
for (;;) {
  for (const job of jobs) await useCases.runCouncilJob.run(job);
  await outbox.run();
  await breathe();
}

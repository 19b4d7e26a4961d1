import { ScheduleModule, SchedulerRegistry } from '@nestjs/schedule';
import { Test, type TestingModule } from '@nestjs/testing';
import { Jobs, jobsLog } from '../../../src/adapters/scheduler/jobs.js';
import { KeptLog, serviceOn, type TestService } from '../../support/builders-service.js';
import { memoryPersistence } from '../../support/memory.js';

async function scheduled({ useCases, bankHolidays }: TestService, log: KeptLog): Promise<TestingModule> {
  const module = await Test.createTestingModule({
    imports: [ScheduleModule.forRoot()],
    providers: [
      ...Object.values({ ...useCases, ...bankHolidays }).map((useCase) => ({ provide: useCase.constructor, useValue: useCase })),
      { provide: jobsLog, useValue: log },
      Jobs,
    ],
  }).compile();
  return module.init();
}

describe('the jobs', () => {
  const log = new KeptLog();
  let service: TestService;
  let module: TestingModule;
  beforeAll(async () => {
    service = await serviceOn(memoryPersistence());
    module = await scheduled(service, log);
  });
  afterAll(() => module.close());

  it('are these, in a zone whose clocks never change', () => {
    const jobs = [...module.get(SchedulerRegistry).getCronJobs()];
    expect(jobs.map(([name, job]) => [name, job.cronTime.source, job.cronTime.timeZone, job.waitForCompletion])).toEqual([
      ['deliver-outbox', '* * * * * *', 'UTC', true],
      ['send-due-reminders', '0 * * * * *', 'UTC', true],
      ['remind-members', '10 * * * * *', 'UTC', true],
      ['send-weekly-digest', '30 * * * * *', 'UTC', true],
      ['send-monthly-digest', '35 * * * * *', 'UTC', true],
      ['send-bulletin', '40 * * * * *', 'UTC', true],
      ['refresh-bank-holidays', '15 * * * * *', 'UTC', true],
      ['take-up-calendar-additions', '5 * * * * *', 'UTC', true],
      ['warn-of-bank-holidays', '45 * * * * *', 'UTC', true],
      ['tell-of-undelivered', '50 * * * * *', 'UTC', true],
      ['ask-for-reports-again', '20 * * * * *', 'UTC', true],
      ['remind-of-review', '50 * * * * *', 'UTC', true],
    ]);
  });

  it('do their work', async () => {
    const jobs = module.get(Jobs);
    await jobs.sendDueReminders();
    await jobs.remindMembers();
    await jobs.sendWeeklyDigest();
    await jobs.sendBulletin();
    await jobs.refreshBankHolidays();
    await jobs.takeUpCalendarAdditions();
    await jobs.warnOfBankHolidays();
    await jobs.askForReportsAgain();
    await jobs.remindOfReview();
    await jobs.deliverOutbox();
    expect(service.transport.letters.map(({ kind }) => kind)).toEqual(['digest', 'review-due']);
    expect(log.events).toEqual([]);
  });

  it('begin nothing once the service ends', async () => {
    const jobs = module.get(Jobs);
    await jobs.onModuleDestroy();
    service.clock.forward(7 * 24 * 60);
    await jobs.sendWeeklyDigest();
    await jobs.deliverOutbox();
    expect(service.transport.letters).toHaveLength(2);
  });
});

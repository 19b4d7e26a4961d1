import { FileCouncilBook } from '../../../src/adapters/settings/file-council-book.js';
import { RunCouncilJob } from '../../../src/application/jobs/run-council-job.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type Council } from '../../../src/domain/council/council.js';
import { openPersistence, type OpenPersistence } from '../../contracts/implementations.js';
import { later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { council as councilOf, twoDayProtocol } from '../../support/councils.js';
import { day } from '../../support/facts.js';

const ware = { adoptedOn: day('Mon 2020-01-20'), reaffirmedOn: [day('Mon 2023-05-15')], reviewEvery: 'not-stated' } as const;
const overdue = twoDayProtocol({ ...ware, reviewDueOn: day('Fri 2024-05-31') });
const ahead = twoDayProtocol({ ...ware, reviewDueOn: day('Sat 2026-10-31') });

describe.each(['memory', 'sqlite'] as const)('the reminder of a review, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let runner: RunCouncilJob;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
  });
  afterEach(() => persistence.close());

  const begin = async (of: Partial<Council>): Promise<void> => {
    service = await serviceOn(persistence.ports, {}, of);
    runner = service.useCases.runCouncilJob;
  };
  /** As after a start with the council's file changed. */
  const restarted = (changed: Partial<Council>): void => {
    const { unitOfWork, clock, log } = service.ports;
    runner = new RunCouncilJob(unitOfWork, new FileCouncilBook([councilOf(changed)]), clock, log);
  };
  const minute = async (when: string): Promise<void> => {
    later(service, when);
    await runner.run(service.useCases.remindOfReview);
  };
  const letters = async (): Promise<readonly Letter[]> => {
    while ((await service.useCases.deliverOutbox.run()) > 0);
    return service.transport.letters.filter(({ kind }) => kind === 'review-due');
  };
  const told = async () => (await letters()).map(({ at, to, subject }) => [at, to.address, subject]);

  it('of one that was due years ago comes at once, then once a month', async () => {
    await begin({ protocol: overdue });
    for (const when of ['Mon 2026-05-11 08:59', 'Mon 2026-05-11 09:00', 'Mon 2026-05-11 09:01', 'Tue 2026-05-12 09:00', 'Wed 2026-06-10 16:59', 'Thu 2026-06-11 09:00', 'Fri 2026-06-12 09:00', 'Sat 2026-07-11 12:00', 'Mon 2026-07-13 09:00']) await minute(when);
    const subject = 'The council’s review of its protocol was due on Friday 31 May 2024';
    expect(await told()).toEqual([
      ['2026-05-11T08:00:00.000Z', people.clerk.email, subject],
      ['2026-06-11T08:00:00.000Z', people.clerk.email, subject],
      ['2026-07-13T08:00:00.000Z', people.clerk.email, subject],
    ]);
  });

  it('says why it was due then, that the file shows none since, where the paper is, and how it ends', async () => {
    await begin({ protocol: overdue });
    await minute('Mon 2026-05-11 09:00');
    const [letter] = await letters();
    expect(letter?.view.lines).toEqual([
      'The council’s review of “Member/officer protocol” was due on Friday 31 May 2024: the day that the council’s file names, the protocol having last been adopted or reaffirmed on Monday 15 May 2023.',
      'The council’s file shows none since.',
      'A paper with the figures of the year, clause by clause, can be printed for it from the page of reports.',
    ]);
    expect(letter?.view.next[0]).toEqual({ words: 'The paper with the figures of the year', href: 'https://enquiries.example.org/councils/houghton-regis/reports' });
    expect(JSON.stringify(letter?.view.next)).toContain('under reaffirmedOn');
    expect(JSON.stringify(letter?.view.next)).toContain('at most once a month until then');
  });

  it('says as often as the council chose', async () => {
    await begin({ protocol: overdue, reviewReminders: { monthsAhead: 3, everyMonths: 6 } });
    for (const when of ['Mon 2026-05-11 09:00', 'Tue 2026-11-10 09:00', 'Wed 2026-11-11 09:00']) await minute(when);
    expect((await told()).map(([at]) => at)).toEqual(['2026-05-11T08:00:00.000Z', '2026-11-11T09:00:00.000Z']);
    expect(JSON.stringify((await letters())[0]?.view.next)).toContain('at most once in 6 months until then');
  });

  it('waits while nobody attends the office', async () => {
    await begin({ protocol: overdue });
    later(service, 'Sun 2026-05-10 12:00');
    await service.useCases.startUnattended.run({ actor: { kind: 'operator' }, council: service.council, key: null, until: day('Tue 2026-05-12') });
    for (const when of ['Mon 2026-05-11 09:00', 'Tue 2026-05-12 16:59', 'Wed 2026-05-13 09:00']) await minute(when);
    expect((await told()).map(([at]) => at)).toEqual(['2026-05-13T08:00:00.000Z']);
  });

  it('of one to come is sent three months before, and on its day or when the office next opens', async () => {
    await begin({ protocol: ahead });
    for (const when of ['Thu 2026-07-30 09:00', 'Fri 2026-07-31 09:00', 'Mon 2026-08-03 09:00', 'Fri 2026-10-30 09:00', 'Sat 2026-10-31 09:00', 'Mon 2026-11-02 09:00', 'Tue 2026-11-03 09:00']) await minute(when);
    expect(await told()).toEqual([
      ['2026-07-31T08:00:00.000Z', people.clerk.email, 'The council’s review of its protocol is due on Saturday 31 October 2026'],
      ['2026-11-02T09:00:00.000Z', people.clerk.email, 'The council’s review of its protocol was due on Saturday 31 October 2026'],
    ]);
    expect((await letters())[0]?.view.lines.join(' ')).not.toContain('none since');
  });

  it('ends once the file shows that it was held, and begins anew with the next', async () => {
    await begin({ protocol: overdue });
    await minute('Mon 2026-05-11 09:00');
    restarted({ protocol: { ...overdue, reaffirmedOn: [...overdue.reaffirmedOn, day('Mon 2026-06-08')], reviewEvery: 'year' } });
    for (const when of ['Mon 2026-06-15 09:00', 'Mon 2026-12-14 09:00', 'Mon 2027-03-08 09:00']) await minute(when);
    expect((await told()).map(([at]) => at)).toEqual(['2026-05-11T08:00:00.000Z', '2027-03-08T09:00:00.000Z']);
  });

  it('never comes where the file gives no review', async () => {
    await begin({ protocol: twoDayProtocol({ ...ware, reviewDueOn: null }) });
    for (const when of ['Mon 2026-05-11 09:00', 'Mon 2036-05-12 09:00']) await minute(when);
    expect(await told()).toEqual([]);
  });

  it('is not lost while nobody runs the office', async () => {
    await begin({ protocol: overdue });
    const office = (active: boolean) => persistence.ports.unitOfWork.run('houghton-regis', (stores) => stores.people.change({ ...people.clerk, active }));
    await office(false);
    await minute('Mon 2026-05-11 09:00');
    await office(true);
    await minute('Tue 2026-05-12 09:00');
    expect((await told()).map(([at]) => at)).toEqual(['2026-05-12T08:00:00.000Z']);
  });

  it('waits for a day on which the clerk works', async () => {
    await begin({ protocol: overdue });
    await persistence.ports.unitOfWork.run('houghton-regis', (stores) => stores.people.change({ ...people.clerk, days: ['tuesday', 'thursday'] }));
    for (const when of ['Mon 2026-05-11 09:00', 'Tue 2026-05-12 09:00', 'Thu 2026-05-14 09:00', 'Fri 2026-06-12 09:00', 'Tue 2026-06-16 09:00']) await minute(when);
    expect((await told()).map(([at]) => at)).toEqual(['2026-05-12T08:00:00.000Z', '2026-06-16T08:00:00.000Z']);
  });

  it('goes to those of the clerks who share the post that work on the day', async () => {
    await begin({ protocol: overdue });
    await persistence.ports.unitOfWork.run('houghton-regis', async (stores) => {
      await stores.people.change({ ...people.clerk, days: ['monday', 'tuesday'] });
      await stores.people.change({ ...people.olive, role: 'Clerk', days: ['wednesday', 'thursday', 'friday'] });
    });
    await minute('Tue 2026-05-12 09:00');
    expect((await told()).map(([, to]) => to)).toEqual([people.clerk.email]);
  });

  it('comes once where the clock is set back', async () => {
    await begin({ protocol: overdue });
    for (const when of ['Tue 2026-05-12 09:00', 'Mon 2026-05-11 09:00', 'Tue 2026-05-12 09:30', 'Wed 2026-05-13 09:00']) await minute(when);
    expect(await told()).toHaveLength(1);
  });
});

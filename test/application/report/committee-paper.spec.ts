import { FileCouncilBook } from '../../../src/adapters/settings/file-council-book.js';
import { LoadCouncils } from '../../../src/application/council/load-councils.js';
import { VersionSnapshots } from '../../../src/application/council/version-snapshots.js';
import { type CommitteePaper } from '../../../src/application/report/committee-paper.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { council as councilOf, twoDayProtocol } from '../../support/councils.js';
import { owedUnder } from '../../domain/report/reporting.js';
import { day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { Office } from '../jobs/office.js';

const fourDays = twoDayProtocol({ rules: [{ id: 'answer', kind: 'answer-or-promise', clause: 'houghton-regis/10.2', withinWorkingDays: 4 }] });

/** From Monday 8 June on the council's file gives four days. */
async function editedOnMonday(service: TestService): Promise<void> {
  later(service, 'Mon 2026-06-08 09:00');
  const { unitOfWork, fingerprint, clock, chance } = service.ports;
  await new LoadCouncils(unitOfWork, new FileCouncilBook([councilOf({ protocol: fourDays })]), new VersionSnapshots(fingerprint), clock, chance).run();
}

/** What was asked before that and since is answered on Friday 12 June. */
async function twoVersions(): Promise<TestService> {
  const service = await serviceOn(memoryPersistence());
  const office = new Office(service);
  const before = await office.asked('Fri 2026-06-05 10:00', 'Before');
  await editedOnMonday(service);
  const since = await office.asked('Mon 2026-06-08 10:00', 'Since');
  await office.answered('Fri 2026-06-12 10:00', before);
  await office.answered('Fri 2026-06-12 10:00', since);
  later(service, 'Mon 2026-06-15 09:00');
  return service;
}

async function read({ useCases, council }: TestService, from: string, to: string): Promise<CommitteePaper> {
  const made = await useCases.readCommitteePaper.run(actor(people.clerk), council, { from: day(from), to: day(to) });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

describe('a paper for the council', () => {
  it('tells what each of two versions came to apart, and the figures of both', async () => {
    const made = await read(await twoVersions(), 'Mon 2026-06-01', 'Sun 2026-06-14');
    expect([made.figures.received, made.figures.answeredLate, made.figures.answeredInTime]).toEqual([2, 1, 1]);
    const told = made.report.protocols.map((protocol) => owedUnder('answer', { ...made.report, protocols: [protocol] }));
    expect(told).toMatchObject([
      { obligations: 1, met: 0, metLate: 1, medianWorkingDays: 5 },
      { obligations: 1, met: 1, metLate: 0, medianWorkingDays: 4 },
    ]);
    expect(made.versions.map(({ id }) => id)).toEqual(made.report.protocols.map(({ version }) => version));
  });

  it.each<[from: string, to: string, versions: number, columns: number]>([
    ['Mon 2026-06-01', 'Sun 2026-06-07', 1, 1],
    ['Mon 2026-06-08', 'Sun 2026-06-14', 2, 1],
    ['Tue 2026-06-09', 'Sun 2026-06-14', 1, 0],
    ['Mon 2026-04-06', 'Sun 2026-04-12', 1, 0],
  ])('of %s to %s knows which versions were in force, and which of them anything is told by', async (from, to, versions, columns) => {
    const made = await read(await twoVersions(), from, to);
    expect([made.versions.length, made.report.protocols.length]).toEqual([versions, columns]);
  });

  it('has a version that ended before, where what began in the period is judged by it', async () => {
    const service = await serviceOn(memoryPersistence());
    const office = new Office(service);
    const before = await office.asked('Fri 2026-06-05 10:00', 'Before');
    await editedOnMonday(service);
    await office.promised('Tue 2026-06-09 10:00', before, 'Fri 2026-06-12');
    const made = await read(service, 'Tue 2026-06-09', 'Sun 2026-06-14');
    expect(made.report.protocols.map(({ version }) => version)).toEqual([made.versions[0]?.id]);
    expect(made.versions.map(({ until }) => until === null)).toEqual([false, true]);
  });

  it('knows the review that the file asks for, and the day on which it was made', async () => {
    const made = await read(await twoVersions(), 'Mon 2026-06-01', 'Sun 2026-06-14');
    expect([made.madeOn, made.review]).toEqual([day('Mon 2026-06-15'), { dueOn: day('Wed 2016-09-28'), because: 'yearly', lastOn: day('Mon 2015-09-28') }]);
  });

  it('is the clerk’s to make, and so are its files and what is offered', async () => {
    const { useCases, council } = await twoVersions();
    const days = { from: day('Mon 2026-06-01'), to: day('Sun 2026-06-14') };
    for (const person of [people.oscar, people.ada]) {
      const refused = { ok: false, refusal: { code: 'not-allowed', act: 'report.read' } };
      expect(await useCases.readCommitteePaper.run(actor(person), council, days)).toMatchObject(refused);
      expect(await useCases.makeReportFile.run(actor(person), council, days, 'figures.csv')).toMatchObject(refused);
      expect(await useCases.offerReports.run(actor(person), council)).toMatchObject(refused);
    }
  });
});

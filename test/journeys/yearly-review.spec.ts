import { engines } from '../support/engines.js';
import { Journey } from './journey.js';

const [ada, parks, clerk] = ['ada.hill@houghton-regis.example', 'parks@houghton-regis.example', 'clerk@houghton-regis.example'];
const june = 'from=2026-06-01&to=2026-06-30';
const wasDue = 'The council’s review of its protocol was due on Tuesday 26 March 2019';

interface Report {
  readonly protocols: readonly { readonly clauses: readonly { readonly clause: string; readonly figures: Readonly<Record<string, unknown>> }[] }[];
}
interface Versions {
  readonly items: readonly { readonly version: string; readonly until: string | null; readonly review: unknown; readonly changes: readonly { readonly words: string }[] }[];
}

/** A council that reviews its protocol every year: it is reminded, reads how the year was, decides, and goes on by what it decided. */
describe.each(engines)('the yearly review, through real doors, on %s', (engine) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin(engine, 'houghton-regis', 'Mon 2026-06-01 09:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member' },
      { kind: 'officer', name: 'Pat Park', email: parks, role: 'Officer' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
  });
  afterAll(() => journey.end());

  const log = (received: string, subject: string) =>
    journey.post(clerk, 'enquiries', { channel: 'telephone', members: [ada], received, subject, text: 'When is it done?' });
  const dueOn = async (reference: string) =>
    (await journey.get<{ obligations: readonly { dueOn: string | null }[] }>(clerk, `enquiries/${reference}`)).body.obligations.map((obligation) => obligation.dueOn);

  it('the clerk is told, once, that the review was due, and where the paper is', async () => {
    await journey.on('Mon 2026-06-01 09:05');
    await journey.on('Tue 2026-06-02 09:05');
    const mail = await journey.mailTo(clerk, wasDue);
    expect(mail).toContain('a year after it was last adopted or reaffirmed on Monday 26 March 2018.');
    expect(mail).toContain('A paper with the figures of the year, clause by clause, can be printed for it from the page of reports.');
    expect(journey.mailsTo(clerk).filter((one) => one.includes(wasDue))).toHaveLength(1);
    expect(journey.mailsTo(parks).filter((one) => one.includes(wasDue))).toEqual([]);
  });

  it('the council decides on four working days: the file is edited, and counts from then on', async () => {
    await journey.on('Fri 2026-06-05 10:30');
    await log('2026-06-05T10:00:00+01:00', 'The hedge');
    await journey.on('Mon 2026-06-08 09:05');
    await journey.edit('reaffirmedOn: [2018-03-26]', 'reaffirmedOn: [2018-03-26, 2026-06-08]');
    await journey.edit("clause: houghton-regis/10.2\n      withinWorkingDays: 2", "clause: houghton-regis/10.2\n      withinWorkingDays: 4");
    await journey.on('Mon 2026-06-08 10:30');
    await log('2026-06-08T10:00:00+01:00', 'The gate');
    expect([await dueOn('HR-0001'), await dueOn('HR-0002')]).toEqual([['2026-06-09'], ['2026-06-12']]);
  });

  it('the versions say what changed, and when the next review is due', async () => {
    const { body } = await journey.get<Versions>(clerk, 'protocol/versions');
    expect(body.items.map(({ until, changes }) => [until === null, changes.map(({ words }) => words)])).toEqual([
      [false, []],
      [false, ['reaffirmed on Monday 8 June 2026']],
      [true, ['clause 10.2: 4 working days, before that 2 working days']],
    ]);
    expect(body.items.at(-1)?.review).toEqual({ dueOn: '2027-06-08', because: 'yearly' });
  });

  it('an enquiry of before is late by the days of before; the report tells the versions apart', async () => {
    await journey.on('Fri 2026-06-12 09:05');
    for (const reference of ['HR-0001', 'HR-0002']) await journey.post(clerk, `enquiries/${reference}/responses`, { text: 'Next week.' });
    const { body } = await journey.get<Report>(clerk, `reports/clauses?${june}`);
    const answers = body.protocols.map(({ clauses }) => clauses.find(({ clause }) => clause === 'houghton-regis/10.2')?.figures);
    expect(answers).toMatchObject([{ obligations: 1, met: 0, metLate: 1 }, { obligations: 1, met: 1, metLate: 0 }]);
  });

  it('13.1: the paper for the council has the figures, names nobody, and is a workbook too', async () => {
    const figures = await journey.get<{ figures: readonly { name: string; value: number }[] }>(clerk, `reports/figures?${june}`);
    const valueOf = (name: string) => figures.body.figures.find((one) => one.name === name)?.value;
    expect(['received', 'answered', 'answeredLate', 'answeredInTime'].map(valueOf)).toEqual([2, 2, 1, 1]);
    const csv = await journey.text(clerk, `reports/figures.csv?${june}`);
    expect(csv).toContain('Received,enquiries received,2');
    for (const name of ['Pat Park', 'Jo Clark', 'Ada Hill']) expect(csv).not.toContain(name);
    expect(await journey.text(clerk, `reports/figures.xlsx?${june}`)).toMatch(/^PK/);
    expect((await journey.get(parks, `reports/figures?${june}`)).status).toBe(403);
  });

  it('then there is silence until three months before the next', async () => {
    for (const when of ['Mon 2026-07-06 09:05', 'Mon 2027-03-08 08:55', 'Mon 2027-03-08 09:05']) await journey.on(when);
    const mail = await journey.mailTo(clerk, 'The council’s review of its protocol is due on Tuesday 8 June 2027');
    expect(mail).toContain('a year after it was last adopted or reaffirmed on Monday 8 June 2026.');
    expect(journey.mailsTo(clerk).filter((one) => one.includes('review of its protocol'))).toHaveLength(2);
  });
});

import readExcelFile from 'read-excel-file/node';
import { changedProtocol } from './changed-protocol.js';
import { discussing } from './discussing-council.js';
import { type Staged, staged } from './staged.js';
import { textOf, Visitor } from './visitor.js';

const june = 'from=2026-06-01&to=2026-06-30';

describe('the reports of a council', () => {
  let stage: Staged;
  let clerk: Visitor;
  beforeAll(async () => {
    stage = await staged({ councils: discussing });
    clerk = await changedProtocol(stage);
  }, 180_000);
  afterAll(() => stage.web.stop());

  const pageAt = async (path: string) => textOf((await clerk.get(path)).html);

  it('are offered for the usual times and any other, with the versions of the protocol', async () => {
    const { html } = await clerk.get('/reports');
    expect(html).toContain('href="/reports/paper?from=2026-05-01&amp;to=2026-05-31"');
    const shown = textOf(html);
    expect(shown).toContain('The last twelve months Sunday 15 June 2025 to Sunday 14 June 2026, both included');
    expect(shown).toContain('The council’s review of it was due on Wednesday 28 September 2016: a year after it was last adopted or reaffirmed on Monday 28 September 2015.');
    expect(shown).toContain('Member/officer protocol : from Monday 8 June 2026 By the council’s file: adopted on Monday 28 September 2015, reaffirmed on Monday 8 June 2026. What changed from the one before: reaffirmed on Monday 8 June 2026 clause 10.2: 4 working days, before that 2 working days');
    expect(shown.indexOf('from Monday 8 June 2026')).toBeLessThan(shown.indexOf('from Monday 1 June 2026 to Monday 8 June 2026'));
  });

  it('are a paper with what the council may look at, every figure, and each clause', async () => {
    const shown = await pageAt(`/reports/paper?${june}`);
    expect(shown).toContain('How councillors’ enquiries were answered Monday 1 June 2026 to Tuesday 30 June 2026, both included. As known on Monday 15 June 2026 at 13:07');
    expect(shown).toContain('Enquiries received: 6; of those answered by then: 3; open: 3.');
    expect(shown).toContain('Received enquiries received 6 received, but logged after the working day that they count from 0');
    expect(shown).toMatch(/Clauses that the service does not count .*7\.1 A request is lawful\./);
  });

  it('put two versions of the protocol beside each other, and say so', async () => {
    const shown = await pageAt(`/reports/paper?${june}`);
    expect(shown).toContain('An enquiry is judged by the version of the day on which it was received, so the figures of each stand beside each other and are not added up.');
    expect(shown).toContain('Figure Protocol from Monday 1 June 2026 to Monday 8 June 2026 Protocol from Monday 8 June 2026 number of days given 2 working days 4 working days began in the period 4 2 answered or done 2 1');
    const before = await pageAt('/reports/paper?from=2026-06-01&to=2026-06-07');
    expect(before).toContain('Figure Number number of days given 2 working days began in the period 4');
    expect(before).not.toContain('are not added up');
  });

  it('say in a word where nothing began under a clause', async () => {
    const shown = await pageAt('/reports/paper?from=2026-06-08&to=2026-06-14');
    expect(shown).toContain('Annex: clause by clause');
    expect(shown).toContain('Clause 10.5: an answer to what the office asked Members answer officers within five working days, if they can. Councillors are asked, not obliged. Nothing began under it in the period.');
  });

  it('say why a figure is not known, whose a number of days is, and that councillors are asked', async () => {
    const shown = await pageAt(`/reports/paper?${june}`);
    expect(shown).toContain('answered or done late not known not known still open, overdue not known not known Not known: the protocol gives no number of days and the council set none.');
    expect(shown).toContain('number of days given 10 working days (local standard, not in the protocol)');
    expect(shown).toContain('if they can. Councillors are asked, not obliged. Clause 10.5');
  });

  it('name nobody but who prints them', async () => {
    const { html } = await clerk.get(`/reports/paper?${june}`);
    const [, paper = ''] = /<article class="me-paper">(.*)<\/article>/s.exec(html) ?? [];
    expect(paper.length).toBeGreaterThan(1000);
    for (const name of ['Olive', 'Oscar', 'Clare', 'Mary', 'Max', 'Bin at the green']) expect([name, paper.includes(name)]).toEqual([name, false]);
  });

  it('are saved as files with the same figures', async () => {
    const csv = await clerk.get(`/reports/figures.csv?${june}`);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="figures-houghton-regis-2026-06-01-to-2026-06-30.csv"');
    expect(csv.html).toContain('Received,enquiries received,6\r\n');
    expect((await clerk.get(`/reports/clauses.csv?${june}`)).html).toContain('clause 10.2');
    const xlsx = await fetch(`${stage.web.origin}/reports/figures.xlsx?${june}`, { headers: { cookie: clerk.cookies } });
    const [figures, clauses] = await readExcelFile(Buffer.from(await xlsx.arrayBuffer()));
    expect(figures?.data).toContainEqual(['Received', 'enquiries received', 6]);
    expect(clauses?.sheet).toBe('Clause by clause');
  });

  it.each([
    ['', ['Enter the first day', 'Enter the last day']],
    ['from=2026-02-30&to=soon', ['Enter the first day', 'Enter the last day']],
    ['from-day=30&from-month=2&from-year=2026&to-day=1&to-month=&to-year=2026', ['The first day must be a real date', 'The last day must include a month']],
    ['from=2026-06-02&to=2026-06-01', ['The last day must be Tuesday 2 June 2026 or later']],
    ['from=2023-06-01&to=2026-06-01', ['The last day must be less than 3 years after the first: ask for a longer time in parts']],
  ])('of ?%s ask for days that can be counted', async (query, faults) => {
    for (const path of ['paper', 'figures.csv', 'figures.xlsx', 'clauses.csv']) {
      const { status, html } = await clerk.get(`/reports/${path}?${query}`);
      expect([status, html.includes('<title>Error: Reports')]).toEqual([422, true]);
      expect(textOf(html)).toContain(`There is a problem ${faults.join(' ')}`);
    }
  });

  it('keep what was typed, also of a link', async () => {
    const { html } = await clerk.get('/reports/paper?from=2026-06-02&to=2026-06-01');
    expect(html).toMatch(/name="from-day"[^>]*value="2"/);
    expect(textOf(await fieldsGiven(clerk))).toContain('Monday 1 June 2026 to Tuesday 30 June 2026');
  });

  it('are the clerk’s alone', async () => {
    const olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
    expect((await olive.get('/meetings')).html).not.toContain('href="/reports"');
    for (const path of ['', '/paper', '/figures.csv', '/figures.xlsx', '/clauses.csv']) expect((await olive.get(`/reports${path}?${june}`)).status).toBe(403);
    const both = await Visitor.signedIn(stage.web, 'both@clerks.example');
    expect((await both.get('/councils/houghton-regis/reports')).html).toContain('href="/councils/houghton-regis/reports/paper?from=');
    expect(textOf((await both.get(`/councils/ware/reports/paper?${june}`)).html)).toContain('No enquiry was received in the period.');
  });
});

async function fieldsGiven(clerk: Visitor): Promise<string> {
  return (await clerk.get('/reports/paper?from-day=1&from-month=6&from-year=2026&to-day=30&to-month=6&to-year=2026')).html;
}

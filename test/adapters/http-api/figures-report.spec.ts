import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { figureNames, figureSpec } from '../../../src/domain/digest/figure-list.js';
import { engines } from '../../support/engines.js';
import { Client, type Json, problemIn, root } from './client.js';

const june = 'from=2026-06-01&to=2026-06-30';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe.each(engines)('the figures of a period on %s', (engine) => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start(engine);
    await client.log({ answered: { text: 'Tomorrow.' } });
    const reference = await client.log();
    await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.officer });
    client.api.turnClockTo('2026-06-05T09:00:00+01:00');
  });
  afterAll(() => client.api.stop());

  const file = async (path: string): Promise<{ readonly headers: unknown; readonly body: Buffer }> => {
    const asked = client.raw('get', `${root}/houghton-regis/reports/${path}?${june}`).buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => void parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
    const { headers, body } = (await asked) as { headers: unknown; body: Buffer };
    return { headers, body };
  };
  const told = async () => (await client.get(`reports/figures?${june}`)).body.figures as readonly (Json & { readonly label: string; readonly value: number })[];

  it('are all there are, each with its words', async () => {
    const { status, body } = await client.get(`reports/figures?${june}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ council: { slug: 'houghton-regis' }, period: { from: '2026-06-01', to: '2026-06-30', zone: 'Europe/London' }, ended: false });
    expect((await told()).map(({ name }) => name)).toEqual(figureNames);
    expect(await told()).toEqual(expect.arrayContaining([
      { name: 'received', group: 'received', counts: 'enquiries', label: 'enquiries received', value: 2 },
      { name: 'answeredInTime', ...figureSpec('answeredInTime'), value: 1 },
      { name: 'overdueNow', ...figureSpec('overdueNow'), value: 1 },
    ]));
  });

  it('are the same as comma-separated text', async () => {
    const { headers, body } = await file('figures.csv');
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="figures-houghton-regis-2026-06-01-to-2026-06-30.csv"' });
    const rows = parse(body, { bom: true, from_line: 2 }) as unknown as readonly string[][];
    const figures = rows.filter(([part]) => part !== 'About this paper').map(([, label, value]) => [label, Number(value)]);
    expect(figures).toEqual((await told()).map(({ label, value }) => [label, value]));
    expect(rows[1]).toEqual(['About this paper', 'period', 'Monday 1 June 2026 to Tuesday 30 June 2026, both included']);
  });

  it('are the same as a workbook, with the report by clause as its annex', async () => {
    const { headers, body } = await file('figures.xlsx');
    expect(headers).toMatchObject({ 'content-type': xlsx, 'content-disposition': 'attachment; filename="figures-houghton-regis-2026-06-01-to-2026-06-30.xlsx"' });
    const [figures, clauses, ...more] = await readExcelFile(body);
    expect([figures?.sheet, clauses?.sheet, more]).toEqual(['Figures', 'Clause by clause', []]);
    const lines = (figures?.data ?? []).slice(1).filter(([part]) => part !== 'About this paper').map(([, label, value]) => [label, value]);
    expect(lines).toEqual((await told()).map(({ label, value }) => [label, value]));
    const csv = parse((await file('clauses.csv')).body, { bom: true }) as unknown as readonly string[][];
    expect(clauses?.data.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(csv);
  });

  it('name nobody', async () => {
    const texts = [JSON.stringify((await client.get(`reports/figures?${june}`)).body), String((await file('figures.csv')).body)];
    const cells = (await readExcelFile((await file('figures.xlsx')).body)).flatMap(({ data }) => data.flat().map(String));
    for (const name of ['Mary', 'Clare', 'Olive', client.cast.ids.officer, 'Bin at the green']) {
      expect([...texts, cells.join(' ')].filter((text) => text.includes(name))).toEqual([]);
    }
  });

  it.each(['figures', 'figures.csv', 'figures.xlsx'])('%s is for the clerk alone, and for a time that can be counted', async (path) => {
    for (const as of ['officer', 'member'] as const) expect(problemIn(await client.get(`reports/${path}?${june}`, { as }))).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(problemIn(await client.get(`reports/${path}?${june}`, { as: 'clerkOfWare' }))).toMatchObject({ status: 404 });
    expect(problemIn(await client.get(`reports/${path}?from=2026-06-02&to=2026-06-01`)).faults).toMatchObject([{ field: 'to', found: '"2026-06-01"' }]);
  });

  it.each(['from=1900-01-01&to=1902-12-31', 'from=2997-01-01&to=2999-12-31'])('are counted as far as dates go: %s', async (query) => {
    const { status, body } = await client.get(`reports/figures?${query}`);
    expect([status, (body.figures as Json[])[0]?.value]).toEqual([200, 0]);
  });
});

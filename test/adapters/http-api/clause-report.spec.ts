import { parse } from 'csv-parse/sync';
import { mostYears } from '../../../src/domain/report/report-period.js';
import { engines } from '../../support/engines.js';
import { type Answer, answered, Client, type Json, problemIn, root } from './client.js';

const june = 'from=2026-06-01&to=2026-06-30';
const aDate = 'a date that exists, such as 2026-05-22, from 1900 to 2999';
const notBefore = 'a day that is not before "from"';
const notTooLong = `a day less than ${mostYears} years after "from": ask for a longer time in parts`;

describe.each(engines)('the report by clause on %s', (engine) => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.start(engine);
    await client.log({ answered: { text: 'Tomorrow.' } });
    await client.log({ received: '2026-05-29T10:00:00+01:00' });
    client.api.turnClockTo('2026-06-05T09:00:00+01:00');
  });
  afterEach(() => client.api.stop());

  const report = (query: string, as: 'clerk' | 'officer' | 'member' = 'clerk') => client.get(`reports/clauses?${query}`, { as });
  const faultsOf = (answer: Answer) => {
    const problem = problemIn(answer);
    expect(problem.status).toBe(422);
    return problem.faults.map(({ field, found, wanted }) => [field, found, wanted]);
  };
  const onlyClause = ({ body }: Answer) => ((body.protocols as Json[])[0]?.clauses as Json[])[0];

  it('tells the council as a whole, and each clause with its rule', async () => {
    const answer = await report(june);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        council: { slug: 'houghton-regis', name: 'Houghton Regis Town Council' },
        period: { from: '2026-06-01', to: '2026-06-30', zone: 'Europe/London' },
        ended: false,
        figures: { received: 1, answered: 1, loggedLate: 0, lateAgainstProtocol: 0, medianWorkingDays: 0, unknown: {} },
      },
    });
    expect(onlyClause(answer)).toMatchObject({
      ...{ clause: 'houghton-regis/10.2', printed: '10.2', counted: true, asked: false, localStandard: null },
      rule: { id: 'answer', kind: 'answer-or-promise', withinWorkingDays: 2 },
      figures: { obligations: 1, met: 1, metLate: 0, overdue: 0, unknown: {} },
    });
  });

  it('finds what came long before, whatever happened since', async () => {
    const answer = await report('from=2024-01-01&to=2026-05-31');
    expect(answer.body).toMatchObject({ ended: true, figures: { received: 1, loggedLate: 1, lateAgainstProtocol: 1, medianWorkingDays: null } });
    expect((answer.body.figures as Json).unknown).toEqual({ medianWorkingDays: 'no enquiry received in the period was answered yet' });
    expect(onlyClause(answer)).toMatchObject({ figures: { obligations: 1, overdue: 1 } });
    expect(answer.body.notes).toContainEqual(expect.stringContaining("The service keeps this council's enquiries since Monday 1 June 2026"));
  });

  it('includes both days', async () => {
    const received = async (query: string) => ((await report(query)).body.figures as Json).received;
    expect(await received('from=2026-06-01&to=2026-06-01')).toBe(1);
    expect(await received('from=2026-05-30&to=2026-05-31')).toBe(0);
    expect(await received('from=2026-05-29&to=2026-06-01')).toBe(2);
  });

  it('names nobody', async () => {
    const [json, csv] = [JSON.stringify((await report(june)).body), await table(client, june)];
    for (const name of ['Mary', 'Clare', 'Olive', client.cast.ids.member, 'Bin at the green']) expect([json.includes(name), csv.text.includes(name)]).toEqual([false, false]);
  });

  it('is a table too, with the same figures, to be kept as a file', async () => {
    const { text, headers } = await table(client, june);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="clauses-houghton-regis-2026-06-01-to-2026-06-30.csv"',
    });
    const rows = parse(text, { bom: true, columns: true }) as unknown as readonly Readonly<Record<string, string>>[];
    const numberOf = (figure: string) => rows.find((row) => row.Figure === figure)?.Number;
    expect([numberOf('enquiries received'), numberOf('answered or done in time'), numberOf('period')]).toEqual(['1', '1', 'Monday 1 June 2026 to Tuesday 30 June 2026, both included']);
  });

  it.each<[query: string, faults: readonly (readonly string[])[]]>([
    ['', [['from', 'nothing', 'a date that exists, such as 2026-05-22'], ['to', 'nothing', 'a date that exists, such as 2026-05-22']]],
    ['from=2026-02-29&to=soon', [['from', '"2026-02-29"', aDate], ['to', '"soon"', aDate]]],
    ['from=2026-06-02&to=2026-06-01', [['to', '"2026-06-01"', notBefore]]],
    ['from=2023-06-01&to=2026-06-01', [['to', '"2026-06-01"', notTooLong]]],
    [`${june}&by=officer`, [['by', 'a field that is not known', 'only from, to']]],
  ])('of ?%s is refused with every fault', async (query, faults) => {
    expect(faultsOf(await report(query))).toEqual(faults);
    expect(faultsOf(await client.get(`reports/clauses.csv?${query}`))).toEqual(faults);
  });

  it.each(['officer', 'member'] as const)('is not for the %s', async (as) => {
    const answers = [await report(june, as), await client.get(`reports/clauses.csv?${june}`, { as })];
    expect(answers.map((answer) => [problemIn(answer).code, answer.status])).toEqual([['not-allowed', 403], ['not-allowed', 403]]);
  });

  it('is of one council alone', async () => {
    expect(problemIn(await client.get(`reports/clauses?${june}`, { as: 'clerkOfWare' }))).toMatchObject({ code: 'not-found' });
    const own = await client.get(`reports/clauses?${june}`, { as: 'clerkOfWare', council: 'ware' });
    expect(own).toMatchObject({ status: 200, body: { figures: { received: 0, lateAgainstProtocol: 0 }, protocols: [] } });
  });
});

async function table(client: Client, query: string): Promise<{ readonly text: string; readonly headers: Answer['headers'] }> {
  const asked = client.raw('get', `${root}/houghton-regis/reports/clauses.csv?${query}`);
  const { headers } = await answered(asked);
  return { text: (await asked).text, headers };
}

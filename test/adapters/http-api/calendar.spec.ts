import { type Answer, Client, type Json, problemIn } from './client.js';

const closure = { startsOn: '2026-06-02', endsOn: '2026-06-03', title: 'Boiler' };
const oneOffDay = { date: '2026-06-03', title: 'Mourning', proclaimed: true };
const reason = 'The boiler failed.';
const aDate = 'a date that exists, such as 2026-05-22, from 1900 to 2999';
const aTime = 'a time such as 09:30, from 00:00 to 24:00';
const aReason = 'a text of 1 to 2000 characters, none of them NUL';
const aTitle = 'one line of 1 to 100 characters';
const atMostOne = 'at most one of closure, oneOffDay, withdraw; none, to count again by the calendar as it is now';

describe('a change of the office’s days', () => {
  let client: Client;
  let reference: string;
  beforeEach(async () => {
    client = await Client.start();
    reference = await client.log();
  });
  afterEach(() => client.api.stop());

  const preview = (body: unknown) => client.post('calendar/previews', body);
  const change = (body: unknown, key?: string) => client.post('calendar/changes', body, key === undefined ? {} : { key });
  const listed = async () => (await client.get('calendar/changes')).body.items as Json[];
  const owed = async () => ((await client.get(`enquiries/${reference}`)).body.obligations as Json[])[0];
  const moves = (from: string, to: string) => [{ reference, clause: 'houghton-regis/10.2', owedBy: null, from, to }];
  const faultsOf = (answer: Answer) => {
    const problem = problemIn(answer);
    expect(problem.status).toBe(422);
    return problem.faults.map(({ field, found, wanted }) => [field, found, wanted]);
  };

  it('is shown first, which changes nothing', async () => {
    client.api.letters.length = 0;
    expect(await preview({ closure })).toMatchObject({ status: 200, body: { moves: moves('2026-06-03', '2026-06-05') } });
    expect(await owed()).toMatchObject({ dueOn: '2026-06-03', firstDueOn: null, due: 'by Wednesday 3 June 2026' });
    expect([await listed(), client.api.letters]).toEqual([[], []]);
  });

  it('moves what is open, shows the day first told beside the new one, and tells the councillor once', async () => {
    client.api.letters.length = 0;
    const done = await change({ closure, reason });
    expect(done).toMatchObject({ status: 201, body: { moves: moves('2026-06-03', '2026-06-05') } });
    expect(await owed()).toMatchObject({
      ...{ dueOn: '2026-06-05', firstDueOn: '2026-06-03', state: 'open' },
      due: 'by Friday 5 June 2026 (first told: Wednesday 3 June 2026; the day has moved since)',
    });
    expect(client.api.letters.map(({ kind, to }) => `${kind} ${to.address}`)).toEqual(['days-moved mary@houghton.example']);
    expect(await listed()).toEqual([
      { id: done.body.addition, reason, recordedAt: '2026-06-01T11:00:00.000Z', by: client.cast.ids.clerk, closure },
    ]);
    const { body } = await client.get(`enquiries/${reference}`);
    expect((body.facts as Json[]).at(-1)).toMatchObject({ kind: 'calendar-changed', by: { name: 'Clare Clerk' }, words: { reason } });
  });

  it('counts for what is received after it', async () => {
    await change({ oneOffDay, reason });
    const { body } = await client.get(`enquiries/${await client.log({ received: '2026-06-01T12:00:00+01:00' })}`);
    expect(body.obligations).toMatchObject([{ dueOn: '2026-06-04', firstDueOn: null }]);
  });

  it('is withdrawn by its id: the day is again the one first told', async () => {
    const { body } = await change({ closure, reason });
    client.api.turnClockTo('2026-06-01T12:30:00+01:00');
    const withdrawal = { withdraw: body.addition };
    expect(await preview(withdrawal)).toMatchObject({ status: 200, body: { moves: moves('2026-06-05', '2026-06-03') } });
    const back = await change({ ...withdrawal, reason: 'It was mended.' });
    expect(back).toMatchObject({ status: 201, body: { addition: null, moves: moves('2026-06-05', '2026-06-03') } });
    expect(await owed()).toMatchObject({ dueOn: '2026-06-03', firstDueOn: null, due: 'by Wednesday 3 June 2026' });
    expect(await listed()).toEqual([]);
    expect(faultsOf(await change({ ...withdrawal, reason }))).toEqual([['withdraw', body.addition, 'the id of an addition that is in force']]);
  });

  it('without a change named counts again, and finds nothing to move', async () => {
    expect(await preview({})).toMatchObject({ status: 200, body: { moves: [] } });
    expect(await change({ reason })).toMatchObject({ status: 201, body: { addition: null, moves: [] } });
  });

  it('happens once under one key', async () => {
    const [first, again] = [await change({ closure, reason }, 'boiler'), await change({ closure, reason }, 'boiler')];
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await listed()).toHaveLength(1);
    expect(problemIn(await change({ oneOffDay, reason }, 'boiler'))).toMatchObject({ status: 422, code: 'key-used-for-another-act' });
    expect(problemIn(await change({ closure, reason }, 'a b'))).toMatchObject({ status: 400, code: 'invalid-header' });
  });

  it.each<[name: string, body: Json, faults: readonly (readonly [field: string, found: string, wanted: string])[]]>([
    [
      'all that is wrong with a closure, and no reason',
      { closure: { startsOn: '2026-02-30', startsAt: '9am', endsOn: 'soon', endsAt: '24:30', title: '' } },
      [
        ['closure.startsOn', '"2026-02-30"', aDate],
        ['closure.startsAt', '"9am"', aTime],
        ['closure.endsOn', '"soon"', aDate],
        ['closure.endsAt', '"24:30"', aTime],
        ['closure.title', '""', aTitle],
        ['reason', 'nothing', aReason],
      ],
    ],
    [
      'all that is wrong with a day off',
      { oneOffDay: { date: 5, title: 'two\nlines', proclaimed: 'yes' }, reason: ' ' },
      [
        ['oneOffDay.date', '5', 'a date that exists, such as 2026-05-22'],
        ['oneOffDay.title', 'a text of 9 characters', aTitle],
        ['oneOffDay.proclaimed', '"yes"', 'true or false'],
        ['reason', '" "', aReason],
      ],
    ],
    ['a closure and a day off', { closure, oneOffDay, reason }, [['body', 'an object', atMostOne]]],
    ['a closure and a withdrawal', { closure, withdraw: 'x', reason }, [['body', 'an object', atMostOne]]],
    ['all three', { closure, oneOffDay, withdraw: 'x', reason }, [['body', 'an object', atMostOne]]],
    ['no reason', { closure }, [['reason', 'nothing', aReason]]],
    ['an id that is none', { withdraw: 'a b', reason }, [['withdraw', '"a b"', 'an id as this API gives it']]],
    ['a field that is not known', { closed: true, reason }, [['closed', 'a field that is not known', 'only closure, oneOffDay, withdraw, reason']]],
    [
      'a closure that ends before it starts',
      { closure: { ...closure, endsOn: '2026-06-01' }, reason },
      [['closure', '2026-06-02T00:00 to 2026-06-01T24:00', 'a closure that ends after it starts']],
    ],
    [
      'a closure into a wrong year',
      { closure: { ...closure, endsOn: '2027-06-03' }, reason },
      [['closure', '2026-06-02 to 2027-06-03, 367 days', 'at most 366 days from first to last; is the year right? A longer closure is given as two']],
    ],
  ])('is refused with %s, and nothing is changed', async (_, body, faults) => {
    expect(faultsOf(await change(body))).toEqual(faults);
    expect([await listed(), (await owed())?.dueOn]).toEqual([[], '2026-06-03']);
  });

  it('tells the same faults at the preview, which takes no reason', async () => {
    expect(faultsOf(await preview({ closure, oneOffDay }))).toEqual([['body', 'an object', atMostOne]]);
    expect(faultsOf(await preview({ closure: { ...closure, startsOn: 'x' }, reason }))).toEqual([
      ['closure.startsOn', '"x"', aDate],
      ['reason', 'a field that is not known', 'only closure, oneOffDay, withdraw'],
    ]);
  });

  it('takes one day off once', async () => {
    await change({ oneOffDay, reason });
    const again = { oneOffDay: { ...oneOffDay, title: 'Another' } };
    const faults = [['oneOffDay.date', '2026-06-03', 'a date that is not a day off already']];
    expect([faultsOf(await preview(again)), faultsOf(await change({ ...again, reason }))]).toEqual([faults, faults]);
    expect(await listed()).toHaveLength(1);
  });

  it.each(['officer', 'member'] as const)('is not for the %s', async (as) => {
    const answers = [
      await client.get('calendar/changes', { as }),
      await client.post('calendar/previews', { closure }, { as }),
      await client.post('calendar/changes', { closure, reason }, { as }),
    ];
    expect(answers.map((answer) => problemIn(answer).code)).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('shows nothing of the council to another council’s clerk, who has days of their own', async () => {
    await change({ closure, reason });
    const as = 'clerkOfWare';
    const elsewhere = [
      await client.get('calendar/changes', { as }),
      await client.post('calendar/previews', { closure: 1 }, { as }),
      await client.post('calendar/changes', { closure: 1 }, { as }),
    ];
    expect(elsewhere.map((answer) => problemIn(answer).code)).toEqual(['not-found', 'not-found', 'not-found']);
    expect(await client.get('calendar/changes', { as, council: 'ware' })).toMatchObject({ status: 200, body: { items: [] } });
  });
});

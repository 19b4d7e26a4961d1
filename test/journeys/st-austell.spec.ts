import { Journey } from './journey.js';

const [ada, clerk] = ['ada.hill@st-austell.example', 'clerk@st-austell.example'];

interface Enquiry {
  readonly status: string;
  readonly obligations: readonly { readonly kind: string; readonly clause: string; readonly state: string; readonly dueOn: string | null; readonly due: string }[];
}

/** St Austell lives its clauses: timely answers, and members on outside bodies who are asked for reports again and again. */
describe('St Austell, through real doors', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin('sqlite', 'st-austell', 'Tue 2026-06-02 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
  });
  afterAll(() => journey.end());

  const read = async (person: string, reference: string) => (await journey.get<Enquiry>(person, `enquiries/${reference}`)).body;

  it('3.1: a report on an outside body is asked for by a day', async () => {
    const member = await journey.idOf(ada, clerk);
    await journey.post(clerk, 'report-requests', { member, body: 'The Market House Trust', dueOn: '2026-06-30', everyMonths: 3, text: 'A page is enough.' });
    const asked = await journey.mailTo(ada, 'Report on The Market House Trust');
    expect(asked).toContain('If you can, please answer by Tuesday 30 June 2026');
    expect((await read(clerk, 'SA-0001')).obligations).toMatchObject([{ clause: 'st-austell/3.1-outside-bodies', state: 'asked', dueOn: '2026-06-30' }]);
  });

  it('the answer ends it, by mail', async () => {
    await journey.answer(ada, 'Report on The Market House Trust', 'The roof is done. The accounts are in order.');
    await journey.until(async () => (await read(clerk, 'SA-0001')).obligations[0]?.state === 'answered', 'the report');
  });

  it('and it is asked for again the day after it was due, once', async () => {
    const before = journey.mailsTo(ada).length;
    await journey.on('Wed 2026-07-01 09:30');
    await journey.jobs();
    expect(await journey.mailTo(ada, 'please answer by Wednesday 30 September 2026')).toContain('Report on The Market House Trust');
    expect(journey.mailsTo(ada)).toHaveLength(before + 1);
  });

  it('a day gone by is refused, and nothing is opened', async () => {
    const member = await journey.idOf(ada, clerk);
    const { status } = await journey.tryPost(clerk, 'report-requests', { member, body: 'The Trust', dueOn: '2026-06-30', text: 'A page.' });
    expect([status, (await journey.get(clerk, 'enquiries/SA-0002')).status]).toEqual([422, 404]);
  });

  it('3.1: an enquiry is owed a timely answer; a promise is a day all the same', async () => {
    await journey.mail(ada, 'The clock', 'The town clock is slow.');
    await journey.until(async () => (await journey.get(clerk, 'enquiries/SA-0002')).status === 200);
    await journey.post(clerk, 'enquiries/SA-0002/acknowledgements', { text: 'The clockmaker comes on Friday.', promisedOn: '2026-07-03' });
    expect((await read(clerk, 'SA-0002')).obligations).toMatchObject([
      { clause: 'st-austell/3.1-timely', dueOn: null, state: 'replaced' },
      { kind: 'promise', clause: 'st-austell/3.1-timely', dueOn: '2026-07-03', state: 'open' },
    ]);
  });
});

interface Told extends Enquiry {
  readonly notices: readonly { readonly sentTo: readonly { readonly name: string; readonly state: string }[] }[];
}

/** What St Austell's officers make for one group, the others know of. */
describe('St Austell tells the other groups, through real doors', () => {
  const [ben, cyd, dee] = ['ben.ames@st-austell.example', 'cyd.yeo@st-austell.example', 'dee.fox@st-austell.example'];
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin('sqlite', 'st-austell', 'Tue 2026-06-02 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member', group: 'Harbour Group' },
      { kind: 'member', name: 'Cllr Ben Ames', email: ben, role: 'Member', group: 'Clay Group' },
      { kind: 'member', name: 'Cllr Cyd Yeo', email: cyd, role: 'Member' },
      { kind: 'member', name: 'Cllr Dee Fox', email: dee, role: 'Member', group: 'Harbour Group' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
    await journey.mail(ada, 'Options for the market house', 'Could my group have the options?');
    await journey.until(async () => (await journey.get(clerk, 'enquiries/SA-0001')).status === 200);
  });
  afterAll(() => journey.end());

  const read = async () => (await journey.get<Told>(clerk, 'enquiries/SA-0001')).body;
  const report = { group: 'Harbour Group', what: 'report', title: 'The old library', text: 'Let it, sell it, or keep it.' };

  it('4.4: each of the other groups and each non-aligned councillor hears that there is a report, and not what it says', async () => {
    await journey.post(clerk, 'enquiries/SA-0001/group-reports', report);
    for (const reader of [ben, cyd]) {
      const told = await journey.mailTo(reader, 'A report was made for the group “Harbour Group”');
      expect(told).toContain('You may have a copy: answer this message to ask for one.');
      expect(told).not.toContain('sell it');
    }
    expect(await journey.mailTo(ada, 'Others were told')).toContain('Whoever asks is given a copy.');
    expect(journey.mailsTo(dee)).toEqual([]);
    expect((await read()).obligations.find(({ kind }) => kind === 'group-notice')).toMatchObject({ clause: 'st-austell/4.4', state: 'met' });
    await journey.until(async () => (await read()).notices[0]?.sentTo.every(({ state }) => state === 'sent') === true, 'the proof of sending');
    expect((await read()).notices[0]?.sentTo.map(({ name }) => name)).toEqual(['Cllr Ben Ames', 'Cllr Cyd Yeo']);
  });

  it('4.4: whoever asks is sent a copy', async () => {
    await journey.post(clerk, 'enquiries/SA-0001/group-reports/copies', { member: cyd });
    expect(await journey.mailTo(cyd, 'Copy: a report was made')).toContain('Let it, sell it, or keep it.');
    expect(await journey.mailTo(ada, 'Others were told', (mail) => mail.includes('was given it'))).not.toContain('Cyd');
  });

  it('4.3: it recommends only in the public interest, with the reason', async () => {
    const recommending = { ...report, recommendation: { text: 'Keep it.' } };
    const refused = await journey.tryPost<{ code: string; clauses: readonly string[] }>(clerk, 'enquiries/SA-0001/group-reports', recommending);
    expect([refused.status, refused.body.code, refused.body.clauses]).toEqual([422, 'recommendation-needs-reason', ['st-austell/4.3']]);
    const reasoned = { ...report, recommendation: { text: 'Keep it.', publicInterestReason: 'The roof is unsafe to sell.' } };
    const { fact } = await journey.post<{ fact: string }>(clerk, 'enquiries/SA-0001/group-reports', reasoned);
    await journey.post(clerk, 'enquiries/SA-0001/group-reports/copies', { member: ben, report: fact });
    expect(await journey.mailTo(ben, 'Copy: a report was made')).toContain('The roof is unsafe to sell.');
  });

  it('4.4: a group that is not there is refused with those that are; advice is no report', async () => {
    const faults = async (body: object) => (await journey.tryPost<{ faults: unknown }>(clerk, 'enquiries/SA-0001/group-reports', body)).body.faults;
    expect(await faults({ ...report, group: 'Moor Group' })).toEqual([{ field: 'group', found: 'Moor Group', wanted: 'one of Clay Group, Harbour Group' }]);
    expect(await faults({ ...report, what: 'advice' })).toEqual([{ field: 'what', found: 'advice', wanted: 'one of report' }]);
  });
});

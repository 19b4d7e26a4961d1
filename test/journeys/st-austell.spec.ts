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

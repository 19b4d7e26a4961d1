import { Journey } from './journey.js';

const [ada, clerk] = ['ada.hill@nuthurst.example', 'clerk@nuthurst.example'];

interface Enquiry {
  readonly status: string;
  readonly obligations: readonly { readonly kind: string; readonly clause: string; readonly state: string; readonly dueOn: string | null; readonly due: string }[];
}

/** Nuthurst lives its clauses: a clerk alone, timely answers, statutory duties first. */
describe('Nuthurst, through real doors', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin('sqlite', 'nuthurst', 'Tue 2026-06-02 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
  });
  afterAll(() => journey.end());

  const read = async (reference: string) => (await journey.get<Enquiry>(clerk, `enquiries/${reference}`)).body;

  it('3.1: owed a timely answer, with its age instead of a day', async () => {
    await journey.mail(ada, 'The footpath', 'Is it ours?');
    await journey.until(async () => (await journey.get(clerk, 'enquiries/NU-0001')).status === 200);
    expect((await read('NU-0001')).obligations).toMatchObject([{ clause: 'nuthurst/3.1-timely', dueOn: null }]);
  });

  it('the clerk alone needs nobody’s agreement to a long promise', async () => {
    await journey.post(clerk, 'enquiries/NU-0001/acknowledgements', { text: 'The map is at the county.', promisedOn: '2026-07-31' });
    expect((await read('NU-0001')).obligations).toMatchObject([{ state: 'replaced' }, { kind: 'promise', dueOn: '2026-07-31' }]);
  });

  it('2.5: the statutory duties come first, and a later day is asked about', async () => {
    await journey.post(clerk, 'enquiries', { channel: 'in-person', members: [ada], received: '2026-06-02T09:30:00+01:00', subject: 'A history of the pond', text: 'For my talk.' });
    await journey.post(clerk, 'enquiries/NU-0002/responses', { text: 'The audit is due this month.', refusedOn: 'statutory-duties-first' });
    const answer = await journey.mailTo(ada, '[NU-0002]', (mail) => mail.includes('clause 2.5'));
    expect(answer).toContain('Would a later day do, or a part of it?');
  });
});

import { type Answer, Client, type Json, problemIn } from './client.js';
import { type Who } from './people.js';
import { start } from './running-api.js';

describe('who may do what is new on an enquiry', () => {
  let client: Client;
  let reference: string;
  let other: string;
  let meeting: string;
  /** What the member said after the answer. */
  let said: unknown;
  beforeAll(async () => (client = await Client.start()));
  beforeEach(async () => {
    client.api.turnClockTo(start);
    meeting = String((await client.post('meetings', { title: 'Full Council', heldOn: '2026-06-15' })).body.id);
    [reference, other] = [await client.log(), await client.log()];
    await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.officer });
  });
  afterAll(() => client.api.stop());

  const groupReport = { group: 'Orchard', what: 'report', title: 'The bridge', text: 'Three options.' };
  const raised = { hours: 30, reason: 'Two people off.', text: 'Ten years of files.' };
  /** `before`: what the clerk has recorded, so that nothing but the policy can refuse. */
  const acts: readonly (readonly [act: string, body: (client: Client) => Json, officer: 201 | 403, before: readonly string[]])[] = [
    ['hand-overs', ({ cast }) => ({ officer: cast.ids.otherOfficer, reason: 'A cousin.' }), 201, []],
    ['joinings', () => ({ reference: other, reason: 'The same bin.' }), 403, []],
    ['promise-agreements', () => ({ until: '2026-09-30', reason: 'The contractor is away.' }), 403, []],
    ['requests', () => ({ text: 'Which bin?' }), 201, []],
    ['replies', () => ({ text: 'The green one.', channel: 'telephone' }), 201, []],
    ['snoozes', () => ({ until: '2026-06-03', reason: 'The contractor comes.' }), 201, []],
    ['contentious-flags', () => ({ reason: 'The street is divided.' }), 201, []],
    ['contentious-flags/liftings', () => ({ reason: 'It has agreed.' }), 403, ['flagged']],
    ['estimates', () => ({ hours: 3, text: 'Reading the files.' }), 201, []],
    ['burden-discussions', () => raised, 201, []],
    ['burden-discussions/explanations', () => ({ text: 'It is much.', narrower: 'Last year?' }), 403, ['raised']],
    ['burden-discussions/meetings', () => ({ held: false, text: 'They would rather not.' }), 201, ['raised']],
    ['burden-discussions/outcomes', ({ cast }) => outcomeBy(cast.ids.member), 403, ['raised']],
    ['burden-discussions/reopenings', () => ({ reason: 'More came up.' }), 403, ['raised', 'resolved']],
    ['appointments', () => ({ step: 'asked' }), 201, []],
    ['conversions', () => ({ regime: 'foi' }), 201, []],
    ['conversions', () => ({ regime: 'foi', part: { subject: 'The cost', text: 'What did it cost?' } }), 201, []],
    ['clarifications', () => ({ text: 'Of which year?' }), 201, ['converted']],
    ['clarifications-received', () => ({ channel: 'telephone', text: 'Last year.' }), 201, ['converted', 'unclear']],
    ['fees-notices', () => ({ pence: 1250, text: 'Copies.' }), 201, ['converted']],
    ['fees', () => ({}), 201, ['converted', 'noticed']],
    ['extensions', () => ({ ground: 'public-interest', reason: 'It is weighed.' }), 201, ['converted']],
    ['notices', () => ({ to: { ward: 'Northern' }, text: 'The path is shut.' }), 201, []],
    ['group-reports', () => groupReport, 201, []],
    ['group-reports/copies', ({ cast }) => ({ member: cast.ids.otherMember }), 201, ['reported']],
    ['agenda-items', () => ({ meeting, text: 'The weir.' }), 201, []],
    ['agenda-items/papers', () => ({ channel: 'letter' }), 201, ['item']],
    ['agenda-items/late-papers', () => ({ taken: false, reason: 'The agenda is out.' }), 403, ['item', 'late']],
    ['agenda-items/withdrawals', () => ({ reason: 'Settled.' }), 201, ['item']],
    ['complaints', ({ cast }) => ({ about: [cast.ids.otherOfficer] }), 201, []],
    ['reopenings', () => ({ fact: said, because: 'new-question' }), 201, ['answered']],
  ];
  const outcomeBy = (member: string): Json => ({ outcome: 'proceed', agreedBy: [member], text: 'As it was asked.' });

  const prepare = async (before: readonly string[]): Promise<void> => {
    if (before.includes('raised')) await client.post(`enquiries/${reference}/burden-discussions`, raised);
    if (before.includes('flagged')) await client.post(`enquiries/${reference}/contentious-flags`, { reason: 'The street is divided.' });
    if (before.includes('converted')) await client.post(`enquiries/${reference}/conversions`, { regime: 'foi' });
    if (before.includes('unclear')) await client.post(`enquiries/${reference}/clarifications`, { text: 'Of which year?' });
    if (before.includes('noticed')) await client.post(`enquiries/${reference}/fees-notices`, { pence: 1250, text: 'Copies.' });
    if (before.includes('reported')) await client.post(`enquiries/${reference}/group-reports`, groupReport);
    if (before.includes('item')) await client.post(`enquiries/${reference}/agenda-items`, { meeting, text: 'The weir.' });
    if (before.includes('late')) client.api.turnClockTo('2026-06-08T17:00:00+01:00');
    if (before.includes('answered')) {
      await client.post(`enquiries/${reference}/responses`, { text: 'On Tuesday.' });
      client.api.turnClockTo('2026-06-01T13:00:00+01:00');
      const reply = await client.post(`enquiries/${reference}/replies`, { text: 'And the blue one?', channel: 'telephone' });
      said = reply.body.fact;
    }
    if (before.includes('resolved')) await client.post(`enquiries/${reference}/burden-discussions/outcomes`, outcomeBy(client.cast.ids.member));
  };

  it.each(acts)('%s', async (act, body, officer, before) => {
    await prepare(before);
    const as = (who: Who): Promise<Answer> => client.post(`enquiries/${reference}/${act}`, body(client), { as: who });
    expect(problemIn(await as('member'))).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(problemIn(await as('otherMember'))).toMatchObject({ status: 404, code: 'not-found' });
    expect(problemIn(await as('otherOfficer'))).toMatchObject({ status: 404, code: 'not-found' });
    expect(problemIn(await as('clerkOfWare'))).toMatchObject({ status: 404, code: 'not-found' });
    const theirs = await as('officer');
    expect([theirs.status, theirs.body.code]).toEqual([officer, officer === 403 ? 'not-allowed' : undefined]);
    if (officer === 403) expect(await as('clerk')).toMatchObject({ status: 201, body: { reference } });
  });
});

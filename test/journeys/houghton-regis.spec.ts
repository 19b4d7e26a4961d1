import { engines } from '../support/engines.js';
import { Journey } from './journey.js';

const [ada, ben] = ['ada.hill@houghton-regis.example', 'ben.ames@houghton-regis.example'];
const [parks, finance, clerk] = ['parks@houghton-regis.example', 'finance@houghton-regis.example', 'clerk@houghton-regis.example'];

interface Enquiry {
  readonly status: string;
  readonly obligations: readonly { readonly kind: string; readonly clause: string; readonly state: string; readonly dueOn: string | null }[];
  readonly promises: readonly { readonly promisedOn: string; readonly firstPromisedOn: string | null; readonly fate: string }[];
  readonly facts: readonly { readonly id: string; readonly kind: string }[];
}

/** Houghton Regis lives its clauses, with the four other councils beside it. */
describe.each(engines)('Houghton Regis, through real doors, on %s', (engine) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin(engine, 'houghton-regis', 'Mon 2026-06-01 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member' },
      { kind: 'member', name: 'Cllr Ben Ames', email: ben, role: 'Member' },
      { kind: 'officer', name: 'Pat Park', email: parks, role: 'Officer' },
      { kind: 'officer', name: 'Fay Finn', email: finance, role: 'Officer' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
  });
  afterAll(() => journey.end());

  const read = async (person: string, reference: string) => (await journey.get<Enquiry>(person, `enquiries/${reference}`)).body;
  const assign = async (reference: string, officer: string) => journey.post(clerk, `enquiries/${reference}/assignments`, { officer: await journey.idOf(officer) });

  it('10.1: asked at Monday’s meeting, logged on Wednesday: due from Monday', async () => {
    await journey.on('Wed 2026-06-03 10:00');
    await journey.post(clerk, 'enquiries', { channel: 'meeting', members: [ada], received: '2026-06-01T19:30:00+01:00', subject: 'The bench', text: 'Who mends it?' });
    // Asked after the cut-off on Monday 1 June: day 0 is Tuesday 2 June.
    expect((await read(clerk, 'HR-0001')).obligations).toMatchObject([{ clause: 'houghton-regis/10.2', dueOn: '2026-06-04', state: 'open' }]);
    expect(await journey.mailTo(ada, 'Received: The bench')).toContain('by Thursday 4 June 2026');
  });

  it('10.2: promised for after a meeting; the meeting moves, the promise with it, and the councillor is told', async () => {
    await assign('HR-0001', parks);
    const meeting = await journey.post<{ id: string }>(clerk, 'meetings', { title: 'Environment Committee', heldOn: '2026-06-15', papersOn: '2026-06-08' });
    await journey.post(parks, 'enquiries/HR-0001/acknowledgements', { text: 'The committee decides.', afterMeeting: { meeting: meeting.id, workingDays: 1 } });
    expect(await journey.mailTo(ada, 'The bench', (mail) => mail.includes('You will have an answer by'))).toContain('Tuesday 16 June 2026');
    await journey.post(clerk, `meetings/${meeting.id}/moves`, { heldOn: '2026-06-22', papersOn: '2026-06-15' });
    expect(await journey.mailTo(ada, 'The day has moved')).toContain('What was due by Tuesday 16 June 2026 is now due by Tuesday 23 June 2026');
    expect((await read(parks, 'HR-0001')).promises).toMatchObject([{ promisedOn: '2026-06-23', firstPromisedOn: '2026-06-16', fate: 'open' }]);
  });

  it('10.2: beyond 20 working days the clerk agrees first', async () => {
    const long = { text: 'It takes the summer.', promisedOn: '2026-07-31', reason: 'The contractor is abroad.' };
    expect((await journey.tryPost(parks, 'enquiries/HR-0001/acknowledgements', long)).status).toBe(409);
    await journey.post(clerk, 'enquiries/HR-0001/promise-agreements', { until: '2026-07-31', reason: 'The contractor is abroad.' });
    await journey.on('Thu 2026-06-04 10:00');
    await journey.post(parks, 'enquiries/HR-0001/acknowledgements', long);
    expect((await read(parks, 'HR-0001')).promises.map(({ fate }) => fate)).toEqual(['renewed', 'open']);
  });

  it('10.5: the councillor is asked, by a letter that asks, and any answer ends it', async () => {
    await journey.mail(ben, 'Street light', 'The light is out.');
    await journey.until(async () => (await journey.get(clerk, 'enquiries/HR-0002')).status === 200);
    await assign('HR-0002', parks);
    await journey.post(parks, 'enquiries/HR-0002/requests', { text: 'Which number is on the post?' });
    const asked = await journey.mailTo(ben, 'A question to you: Street light');
    expect(asked).toContain('If you can, please answer by Monday 8 June 2026');
    expect(asked).not.toMatch(/overdue|late|must/i);
    expect((await read(parks, 'HR-0002')).obligations).toMatchObject([{ dueOn: '2026-06-08', state: 'open' }, { clause: 'houghton-regis/10.5', state: 'asked' }]);
    await journey.answer(ben, 'A question to you: Street light', 'Number 14.');
    await journey.until(async () => (await read(parks, 'HR-0002')).obligations[1]?.state === 'answered', 'the answer');
    expect((await read(parks, 'HR-0002')).status).toBe('new');
  });

  it('another body’s matter: redirected is a substantive response', async () => {
    const { body } = await journey.get<{ items: readonly { id: string; name: string }[] }>(parks, 'bodies');
    expect(body.items.map(({ name }) => name)).toContain('Central Bedfordshire Council');
    await journey.post(parks, 'enquiries/HR-0002/responses', { text: 'I have passed it to them today.', redirectedTo: body.items[0]?.id });
    expect(await journey.mailTo(ben, '[HR-0002]', (mail) => mail.includes('is a matter for'))).toContain('Central Bedfordshire Council');
    expect((await read(parks, 'HR-0002')).obligations).toMatchObject([{ state: 'met' }, { state: 'answered' }]);
  });

  it('10.3: a burden is raised, explained, discussed and narrowed; the councillor hears of it by the clerk’s letter', async () => {
    await journey.mail(ada, 'Ten years of minutes', 'Please send all that was said of the pond.');
    await journey.until(async () => (await journey.get(clerk, 'enquiries/HR-0003')).status === 200);
    await assign('HR-0003', parks);
    await journey.post(parks, 'enquiries/HR-0003/estimates', { hours: 12, text: 'Reading the minutes.' });
    const office = await journey.get<{ office: { signs: readonly unknown[] } }>(parks, 'enquiries/HR-0003');
    expect(office.body.office.signs).toEqual([{ sign: 'estimatedHours', member: null, found: 12, over: 8 }]);
    await journey.post(parks, 'enquiries/HR-0003/burden-discussions', { hours: 12, reason: 'The minutes are on paper.', text: 'Reading them.' });
    expect(await journey.text(ada, 'enquiries/HR-0003')).not.toMatch(/burden-raised|minutes are on paper/);
    const drafted = await journey.get<{ office: { draft: { text: string } } }>(clerk, 'enquiries/HR-0003');
    await journey.post(clerk, 'enquiries/HR-0003/burden-discussions/explanations', { ...drafted.body.office.draft, narrower: 'This year alone?' });
    const explained = await journey.mailTo(ada, 'Ten years of minutes', (mail) => mail.includes('talk it over'));
    expect(explained).toContain('about 12 hours');
    const people = [await journey.idOf(ada, clerk), await journey.idOf(parks, clerk)];
    await journey.post(parks, 'enquiries/HR-0003/burden-discussions/meetings', { held: true, channel: 'telephone', with: people, text: 'This year is enough.' });
    await journey.post(clerk, 'enquiries/HR-0003/burden-discussions/outcomes', { outcome: 'narrowed', agreedBy: people, text: 'This year alone.' });
    expect(await journey.mailTo(ada, 'Ten years of minutes', (mail) => mail.includes('After the discussion'))).toContain('the question is narrowed');
    const { obligations } = await read(clerk, 'HR-0003');
    expect(obligations.filter(({ clause }) => clause === 'houghton-regis/10.3').map(({ state }) => state)).toEqual(['met', 'met']);
  });

  it('10.4: an appointment is offered, fixed with an invitation and held; what is asked there is an enquiry of its own', async () => {
    const { fact } = await journey.post<{ fact: string }>(parks, 'enquiries/HR-0003/appointments', { step: 'offered', times: ['2026-06-09T10:00:00+01:00', '2026-06-09T14:00:00+01:00'] });
    await journey.on('Thu 2026-06-04 11:00');
    const officer = await journey.idOf(parks, clerk);
    await journey.post(parks, 'enquiries/HR-0003/appointments', { step: 'fixed', appointment: fact, startsAt: '2026-06-09T10:00:00+01:00', minutes: 30, officer, place: 'The council office' });
    const invited = await journey.mailTo(ada, 'Appointment: Ten years of minutes', (mail) => mail.includes('for 30 minutes'));
    expect(invited).toContain('BEGIN:VCALENDAR');
    expect(invited).toContain('DTSTART:20260609T090000Z');
    await journey.on('Tue 2026-06-09 10:40');
    await journey.post(parks, 'enquiries/HR-0003/appointments', { step: 'held', appointment: fact });
    await journey.post(parks, 'enquiries', { channel: 'meeting', members: [ada], received: '2026-06-09T10:30:00+01:00', subject: 'Depth of the pond', text: 'How deep is it?' });
    expect((await read(parks, 'HR-0004')).obligations).toMatchObject([{ clause: 'houghton-regis/10.2', dueOn: '2026-06-11' }]);
  });

  it('7.1: handed over because of a relation; the reason is the clerk’s alone', async () => {
    await journey.post(parks, 'enquiries/HR-0004/hand-overs', { officer: await journey.idOf(finance, clerk), reason: 'My cousin dug the pond.' });
    expect(await journey.mailTo(finance, 'Assigned to you')).not.toContain('cousin');
    expect(await journey.mailTo(clerk, 'Handed over')).not.toContain('cousin');
    expect(await journey.text(finance, 'enquiries/HR-0004')).not.toContain('cousin');
    expect(await journey.text(ada, 'enquiries/HR-0004')).not.toContain('cousin');
    expect(await journey.text(clerk, 'enquiries/HR-0004')).toContain('cousin');
  });

  it('the same question from two councillors: answered together, each told apart', async () => {
    await journey.post(clerk, 'enquiries', { channel: 'telephone', members: [ben], received: '2026-06-09T10:35:00+01:00', subject: 'The pond', text: 'How deep is the pond?' });
    await journey.post(clerk, 'enquiries/HR-0005/joinings', { reference: 'HR-0004', reason: 'The same pond.' });
    await journey.post(finance, 'enquiries/HR-0004/responses', { text: 'It is 90 cm deep.' });
    expect(await journey.mailTo(ben, '[HR-0005]', (mail) => mail.includes('90 cm'))).not.toContain('HR-0004');
    expect(await journey.mailTo(ada, '[HR-0004]', (mail) => mail.includes('90 cm'))).not.toContain('HR-0005');
    expect((await read(clerk, 'HR-0005')).status).toBe('answered');
  });

  it('the report, clause by clause', async () => {
    interface Report {
      readonly figures: Readonly<Record<string, unknown>>;
      readonly protocols: readonly { readonly clauses: readonly { readonly clause: string; readonly counted: boolean; readonly figures?: Readonly<Record<string, unknown>> }[] }[];
    }
    const { body } = await journey.get<Report>(clerk, 'reports/clauses?from=2026-06-01&to=2026-06-30');
    expect(body.figures).toMatchObject({ received: 5, loggedLate: 1, joined: 1, handedOver: 1, redirected: { enquiries: 1 }, burdenDiscussions: { raised: 1, byOutcome: { narrowed: 1 } } });
    const clauses = body.protocols[0]?.clauses ?? [];
    expect(clauses.find(({ clause }) => clause === 'houghton-regis/10.2')?.figures).toMatchObject({ obligations: 5, met: 3, promised: 1, promisesRenewed: 1 });
    expect(clauses.filter(({ counted }) => !counted).map(({ clause }) => clause)).toContain('houghton-regis/9.2');
    expect(await journey.text(clerk, 'reports/clauses.csv?from=2026-06-01&to=2026-06-30')).toContain('clause 10.2');
    expect((await journey.get(parks, 'reports/clauses?from=2026-06-01&to=2026-06-30')).status).toBe(403);
  });

  it('the other four stand beside it, each with its own clauses', async () => {
    for (const council of ['great-aycliffe', 'st-austell', 'ware', 'nuthurst']) {
      const answer = await fetch(`${journey.service.web}/api/v1/councils/${council}/enquiries`);
      expect([council, answer.status]).toEqual([council, 401]);
    }
    expect((await journey.get(clerk, '../ware/enquiries')).status).toBe(404);
  });
});

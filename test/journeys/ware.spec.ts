import { Journey } from './journey.js';

const [ada, clerk] = ['ada.hill@ware.example', 'clerk@ware.example'];

interface Enquiry {
  readonly status: string;
  readonly agendaItem: unknown;
  readonly obligations: readonly { readonly kind: string; readonly clause: string; readonly state: string; readonly dueOn: string | null; readonly due: string }[];
}

interface MeetingThere {
  readonly id: string;
  readonly notice: unknown;
  readonly itemPapers: unknown;
}

/** Ware lives its clauses: timely answers, two tiers of councils above it, papers before agendas, and nothing done because one member says so. */
describe('Ware, through real doors', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin('postgres', 'ware', 'Tue 2026-06-02 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Chair' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
  });
  afterAll(() => journey.end());

  const read = async (reference: string) => (await journey.get<Enquiry>(clerk, `enquiries/${reference}`)).body;
  const log = (subject: string) =>
    journey.post(clerk, 'enquiries', { channel: 'telephone', members: [ada], received: '2026-06-02T09:30:00+01:00', subject, text: 'When is it done?' });

  it('3.1: owed in good time, without a number', async () => {
    await log('Road sweeping');
    expect((await read('WA-0001')).obligations).toMatchObject([{ clause: 'ware/3.1-timely', dueOn: null, due: 'The protocol gives no number of days.' }]);
  });

  it.each([
    ['WA-0001', 'Hertfordshire County Council'],
    ['WA-0002', 'East Herts District Council'],
  ])('%s is another council’s matter: %s', async (reference, name) => {
    if (reference === 'WA-0002') await log('Bins');
    const known = await journey.get<{ items: readonly { id: string; name: string }[] }>(clerk, 'bodies');
    const id = known.body.items.find((one) => one.name === name)?.id;
    await journey.post(clerk, `enquiries/${reference}/responses`, { text: 'Passed to them today.', redirectedTo: id });
    expect(await journey.mailTo(ada, `[${reference}]`, (mail) => mail.includes('is a matter for'))).toContain(name);
  });

  it('4.2: one member’s word is no decision, and the answer says what would be', async () => {
    await log('Move the bench today');
    await journey.post(clerk, 'enquiries/WA-0003/responses', { text: 'It can go to the July meeting.', refusedOn: 'one-member-alone' });
    expect(await journey.mailTo(ada, '[WA-0003]', (mail) => mail.includes('clause 4.2'))).toContain('Would you like it on an agenda');
  });

  it('has no clause for outside bodies or burdens: the one is refused, the other owes nothing', async () => {
    const member = await journey.idOf(ada, clerk);
    expect((await journey.tryPost(clerk, 'report-requests', { member, body: 'The Trust', dueOn: '2026-07-01', text: 'A page.' })).status).toBe(409);
    await log('Everything about the priory');
    await journey.post(clerk, 'enquiries/WA-0004/burden-discussions', { hours: 40, reason: 'Two boxes of files.', text: 'Reading them.' });
    expect((await read('WA-0004')).obligations.map(({ clause }) => clause)).toEqual(['ware/3.1-timely']);
  });

  it('2.3.5: an item is asked for, its papers are wanted a week before, and late ones need the clerk', async () => {
    const meeting = { title: 'Full Council', heldOn: '2026-06-15', startsAt: '19:30' };
    const { id, itemPapers } = await journey.post<MeetingThere>(clerk, 'meetings', meeting);
    // Monday 8 June, a week before Monday 15 June; and the notice by Wednesday 10 June, or Tuesday where Saturdays do not count.
    expect(itemPapers).toMatchObject({ dueOn: '2026-06-08', clause: 'ware/2.3.5-agenda' });
    await log('A seat at the weir');
    await journey.post(clerk, 'enquiries/WA-0005/agenda-items', { meeting: id, text: 'To have a seat at the weir.' });
    const told = await journey.mailTo(ada, '[WA-0005] Agenda item', (mail) => mail.includes('wanted by'));
    expect(told).toContain('Its papers are wanted by Monday 8 June 2026, when the office closes.');
    expect((await read('WA-0005')).obligations.map(({ clause, dueOn }) => [clause, dueOn])).toEqual([
      ['ware/3.1-timely', null],
      ['ware/2.3.5-agenda', '2026-06-08'],
    ]);
    await journey.on('Mon 2026-06-08 17:30');
    await journey.post(clerk, 'enquiries/WA-0005/agenda-items/papers', { channel: 'in-person' });
    expect(await journey.mailTo(ada, '[WA-0005] Papers received')).toContain('They came after their day');
    expect((await read('WA-0005')).agendaItem).toMatchObject({ stage: 'late-papers', title: 'Full Council' });
    await journey.post(clerk, 'enquiries/WA-0005/agenda-items/late-papers', { taken: true, reason: 'The agenda goes out tomorrow.' });
    expect(await journey.mailTo(ada, '[WA-0005] Late papers taken')).toContain('The agenda goes out tomorrow.');
    expect((await read('WA-0005')).obligations.map(({ clause, state }) => [clause, state])).toEqual([
      ['ware/3.1-timely', 'open'],
      ['ware/2.3.5-agenda', 'answered-after-day'],
    ]);
  });

  it('the notice of a meeting that is enough only where Saturdays count is recorded with a warning; a day later it is refused', async () => {
    const { body } = await journey.get<{ items: readonly MeetingThere[] }>(clerk, 'meetings');
    const [{ id, notice } = { id: '', notice: {} }] = body.items;
    expect(notice).toMatchObject({ latestByNalc: '2026-06-10', latestByElitestone: '2026-06-09', standing: null });
    await journey.on('Thu 2026-06-11 09:00');
    expect(await journey.tryPost(clerk, `meetings/${id}/notices`, { givenOn: '2026-06-11' })).toMatchObject({ status: 422, body: { code: 'notice-too-short' } });
    const given = await journey.post<MeetingThere>(clerk, `meetings/${id}/notices`, { givenOn: '2026-06-10' });
    expect(given.notice).toMatchObject({ standing: 'only-nalc', warning: expect.stringContaining('Elitestone') as string });
  });

  it('2.4: what came out of a meeting is logged at once, and counts from the meeting', async () => {
    await journey.on('Tue 2026-06-16 09:30');
    const { body } = await journey.get<{ items: readonly MeetingThere[] }>(clerk, 'meetings?from=2026-06-15');
    const officer = await journey.idOf(clerk, clerk);
    const actions = ['Price of the seat', 'Letter to the owner'].map((subject) => ({ members: [ada], subject, text: 'Before July.', assignTo: officer }));
    const logged = await journey.post<{ items: readonly { reference: string }[] }>(clerk, `meetings/${body.items[0]?.id}/actions`, { actions });
    expect(logged.items.map(({ reference }) => reference)).toEqual(['WA-0006', 'WA-0007']);
    expect(await read('WA-0006')).toMatchObject({ receivedAt: '2026-06-15T18:30:00.000Z', assignedTo: { name: 'Jo Clark' } });
    for (const { reference } of logged.items) {
      expect(await journey.mailTo(ada, `[${reference}]`)).toContain('received on Monday 15 June 2026 at 19:30');
      await journey.mailTo(clerk, `[${reference}] Assigned to you`);
    }
  });

  it('the report counts both bodies apart', async () => {
    const { body } = await journey.get<{ figures: { redirected: { byBody: readonly unknown[] }; refused: unknown } }>(clerk, 'reports/clauses?from=2026-06-01&to=2026-06-30');
    expect(body.figures.redirected.byBody).toHaveLength(2);
    expect(JSON.stringify(body.figures.refused)).toContain('ware/4.2');
  });
});

interface Told extends Enquiry {
  readonly notices: readonly { readonly sentTo: readonly { readonly name: string; readonly state: string }[] }[];
}

/** What Ware's officers report or advise to one group, the other groups know of. */
describe('Ware tells the other groups, through real doors', () => {
  const [ben, cyd] = ['ben.ames@ware.example', 'cyd.yeo@ware.example'];
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin('sqlite', 'ware', 'Tue 2026-06-02 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member', group: 'Riverside' },
      { kind: 'member', name: 'Cllr Ben Ames', email: ben, role: 'Member', group: 'Priory' },
      { kind: 'member', name: 'Cllr Cyd Yeo', email: cyd, role: 'Member' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
    await journey.mail(ada, 'Standing orders', 'May my group move this in July?');
    await journey.until(async () => (await journey.get(clerk, 'enquiries/WA-0001')).status === 200);
  });
  afterAll(() => journey.end());

  const read = async () => (await journey.get<Told>(clerk, 'enquiries/WA-0001')).body;
  const advice = { group: 'Riverside', what: 'advice', title: 'Moving an item', text: 'By standing order 9 it can be moved in July or in September.' };

  it('4.4: the other groups hear of advice given to one; the text names no others', async () => {
    await journey.post(clerk, 'enquiries/WA-0001/group-reports', advice);
    const told = await journey.mailTo(ben, 'Advice was given to the group “Riverside”');
    expect(told).toContain('clause 4.4');
    expect(told).not.toMatch(/standing order 9|a copy/);
    expect((await read()).notices.map(({ sentTo }) => sentTo.map(({ name }) => name))).toEqual([['Cllr Ben Ames']]);
    expect(journey.mailsTo(cyd)).toEqual([]);
    expect((await read()).obligations.find(({ kind }) => kind === 'group-notice')).toMatchObject({ clause: 'ware/4.4', state: 'met' });
  });

  it('4.3: it gives facts and options: a recommendation is refused, and nobody is told', async () => {
    const before = journey.mailsTo(ben).length;
    const recommending = { ...advice, recommendation: { text: 'Move it.', publicInterestReason: 'It is urgent.' } };
    const { status, body } = await journey.tryPost<{ code: string; clauses: readonly string[] }>(clerk, 'enquiries/WA-0001/group-reports', recommending);
    expect([status, body.code, body.clauses, journey.mailsTo(ben).length]).toEqual([422, 'recommendation-refused', ['ware/4.3'], before]);
  });

  it('4.4: asks for no copies', async () => {
    const { status, body } = await journey.tryPost<{ code: string }>(clerk, 'enquiries/WA-0001/group-reports/copies', { member: ben });
    expect([status, body.code]).toEqual([409, 'copies-not-asked']);
  });
});

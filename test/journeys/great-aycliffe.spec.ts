import { Journey } from './journey.js';

const [ada, parks, clerk] = ['ada.hill@great-aycliffe.example', 'parks@great-aycliffe.example', 'clerk@great-aycliffe.example'];

interface Enquiry {
  readonly status: string;
  readonly obligations: readonly { readonly kind: string; readonly clause: string; readonly state: string; readonly dueOn: string | null; readonly due: string }[];
}

/** Great Aycliffe lives its clauses: timely, without a number of days; the need to know asked about, not accused of; volume for the office's eyes. */
describe('Great Aycliffe, through real doors', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin('postgres', 'great-aycliffe', 'Tue 2026-06-02 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Mayor' },
      { kind: 'officer', name: 'Pat Park', email: parks, role: 'Officer' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
  });
  afterAll(() => journey.end());

  const read = async (person: string, reference: string) => (await journey.get<Enquiry>(person, `enquiries/${reference}`)).body;

  it('6.1: an enquiry is owed a timely answer, and no number of days is made up', async () => {
    await journey.mail(ada, 'The tender papers', 'Please let me see all tenders.');
    expect(await journey.mailTo(ada, 'Received: The tender papers')).toContain('The protocol gives no number of days.');
    expect((await read(clerk, 'GA-0001')).obligations).toMatchObject([{ clause: 'great-aycliffe/6.1-timely', dueOn: null, state: 'open' }]);
  });

  it('7.6: refused in words that ask, under its clause', async () => {
    await journey.post(clerk, 'enquiries/GA-0001/assignments', { officer: await journey.idOf(parks) });
    const { body } = await journey.get<{ items: readonly { id: string }[] }>(parks, 'refusal-grounds');
    expect(body.items.map(({ id }) => id)).toContain('need-to-know');
    await journey.post(parks, 'enquiries/GA-0001/responses', { text: 'I can show you the summary at once.', refusedOn: 'need-to-know' });
    const answer = await journey.mailTo(ada, '[GA-0001]', (mail) => mail.includes('the summary'));
    expect(answer).toContain('clause 7.6');
    expect(answer).toContain('How will these papers help with your work for the council?');
    expect((await read(clerk, 'GA-0001')).status).toBe('answered');
  });

  it('a ground of another protocol is refused, naming those there are', async () => {
    await journey.post(clerk, 'enquiries', { channel: 'letter', members: [ada], received: '2026-06-02T09:00:00+01:00', subject: 'Figures', text: 'All of them.' });
    const { status, body } = await journey.tryPost<{ faults: readonly { found: string; wanted: string }[] }>(clerk, 'enquiries/GA-0002/responses', { text: 'No.', refusedOn: 'restricted-papers' });
    expect([status, body.faults[0]?.found]).toEqual([422, 'restricted-papers']);
    expect(body.faults[0]?.wanted).toContain('need-to-know');
  });

  it('7.13: volume is for the officer’s and clerk’s eyes; the councillor hears of it when the clerk explains it', async () => {
    await journey.post(clerk, 'enquiries/GA-0002/estimates', { hours: 30, text: 'Every ledger since 2010.' });
    expect(await journey.text(ada, 'enquiries/GA-0002')).not.toMatch(/estimate|"hours"/);
    await journey.post(clerk, 'enquiries/GA-0002/burden-discussions', { hours: 30, reason: 'Two people work here.', text: 'Every ledger.' });
    expect(await journey.text(ada, 'enquiries/GA-0002')).not.toContain('burden-raised');
    await journey.post(clerk, 'enquiries/GA-0002/burden-discussions/explanations', { text: 'It is about 30 hours.', narrower: 'Last year?' });
    await journey.post(clerk, 'enquiries/GA-0002/burden-discussions/meetings', { held: false, text: 'She would rather have it in writing.' });
    const { obligations } = await read(ada, 'GA-0002');
    expect(obligations.filter(({ clause }) => clause === 'great-aycliffe/7.13').map(({ state, dueOn }) => [state, dueOn])).toEqual([['met', null], ['lifted', null]]);
  });

  it('12.1: the report cannot know what is late, and says so', async () => {
    interface Report {
      readonly protocols: readonly { readonly clauses: readonly { readonly clause: string; readonly figures?: Readonly<Record<string, number | null>> & { readonly unknown?: Readonly<Record<string, string>> } }[] }[];
    }
    const { body } = await journey.get<Report>(clerk, 'reports/clauses?from=2026-06-01&to=2026-06-30');
    const timely = body.protocols[0]?.clauses.find(({ clause }) => clause === 'great-aycliffe/6.1-timely')?.figures;
    expect([timely?.obligations, timely?.metLate, timely?.answered]).toEqual([2, null, 1]);
    expect(timely?.unknown?.metLate).toContain('no number of days');
  });

  it('7.8: a part is a request for information: it has the day of the law, and the rest stays under the protocol', async () => {
    await journey.mail(ada, 'The depot', 'What did the depot cost? And could its gate be painted?');
    await journey.mailTo(ada, 'Received: The depot');
    await journey.post(clerk, 'enquiries/GA-0003/assignments', { officer: await journey.idOf(parks) });
    const part = { subject: 'What the depot cost', text: 'What did the depot cost?' };
    const split = await journey.post<{ readonly part: { readonly reference: string } }>(parks, 'enquiries/GA-0003/conversions', { regime: 'foi', part });
    expect(split.part.reference).toBe('GA-0004');
    const told = await journey.mailTo(ada, '[GA-0004]');
    expect(told).toContain('Part of your enquiry GA-0003 is dealt with apart');
    expect(told).toContain('by Wednesday 1 July 2026');
    expect(told).toContain('Freedom of Information Act 2000, s.10');
    expect((await read(ada, 'GA-0004')).obligations).toMatchObject([{ kind: 'information-response', clause: 'law/foia-10', dueOn: '2026-07-01', state: 'open' }]);
    expect((await read(ada, 'GA-0003')).obligations).toMatchObject([{ clause: 'great-aycliffe/6.1-timely', dueOn: null, state: 'open' }]);
    const again = await journey.tryPost<{ code: string }>(parks, 'enquiries/GA-0004/conversions', { regime: 'eir' });
    expect([again.status, again.body.code]).toEqual([409, 'already-converted']);
  });

  it('7.8: nothing of the protocol refuses it; its officer is reminded of the law’s day, and after it no more time is taken', async () => {
    const withheld = await journey.tryPost<{ code: string }>(parks, 'enquiries/GA-0004/responses', { text: 'No.', refusedOn: 'need-to-know' });
    expect([withheld.status, withheld.body.code]).toEqual([409, 'refused-by-law-alone']);
    await journey.on('Wed 2026-07-01 10:30');
    expect(await journey.mailTo(parks, 'GA-0004', (mail) => mail.includes('Due today, Wednesday 1 July 2026'))).toContain('Freedom of Information Act 2000, s.10');
    await journey.on('Thu 2026-07-02 10:30');
    const late = await journey.tryPost<{ code: string; faults: readonly { wanted: string }[] }>(parks, 'enquiries/GA-0004/extensions', { ground: 'public-interest', reason: 'It is weighed.' });
    expect([late.status, late.body.code, late.body.faults[0]?.wanted]).toEqual([409, 'extension-too-late', '2026-07-01 or earlier']);
    await journey.post(parks, 'enquiries/GA-0004/responses', { text: 'It cost £40,000. I am sorry that this comes a day late.' });
    const { body } = await journey.get<{ readonly figures: { readonly informationRequests: unknown; readonly lateAgainstProtocol: unknown } }>(clerk, 'reports/clauses?from=2026-06-01&to=2026-07-31');
    expect(body.figures).toMatchObject({ informationRequests: { requests: 1, answeredLate: 1, overdue: 0 }, lateAgainstProtocol: null });
  });

  it('7.8: a whole enquiry is one; made clear, its days begin again', async () => {
    await journey.mail(ada, 'The brook', 'What do you hold on the brook?');
    await journey.mailTo(ada, 'Received: The brook');
    await journey.post(clerk, 'enquiries/GA-0005/conversions', { regime: 'eir' });
    expect(await journey.mailTo(ada, 'A request for information: The brook')).toContain('Environmental Information Regulations 2004, r.5');
    await journey.post(clerk, 'enquiries/GA-0005/clarifications', { text: 'Its water, or its banks?' });
    await journey.answer(ada, 'A question about your request', 'Its water.');
    await journey.on('Fri 2026-07-03 10:30');
    await journey.post(clerk, 'enquiries/GA-0005/clarifications-received', { channel: 'email', text: 'Its water.' });
    const cleared = await journey.mailTo(ada, 'Your request is clear now');
    expect(cleared).toContain('by Tuesday 4 August 2026');
    const { obligations } = await read(ada, 'GA-0005');
    expect(obligations.find(({ kind }) => kind === 'information-response')).toMatchObject({ clause: 'law/eir-5', state: 'open' });
  });
});

interface Told extends Enquiry {
  readonly notices: readonly { readonly sentTo: readonly { readonly name: string; readonly state: string; readonly at: string | null }[] }[];
}

/** Great Aycliffe tells a ward's members of what is in their ward, and a committee's chair of what may come up there. */
describe('Great Aycliffe tells wards and chairs, through real doors', () => {
  const [ben, cyd] = ['ben.ames@great-aycliffe.example', 'cyd.yeo@great-aycliffe.example'];
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin('sqlite', 'great-aycliffe', 'Tue 2026-06-02 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member', ward: 'Woodham' },
      { kind: 'member', name: 'Cllr Ben Ames', email: ben, role: 'Member', ward: 'Woodham' },
      { kind: 'member', name: 'Cllr Cyd Yeo', email: cyd, role: 'Chair', ward: 'Neville', chairs: 'Environment; Recreation' },
      { kind: 'officer', name: 'Pat Park', email: parks, role: 'Officer' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
    await journey.mail(ada, 'The oak in Woodham park', 'My neighbour Mrs Lunt wants it felled. Will it be?');
    await journey.until(async () => (await journey.get(clerk, 'enquiries/GA-0001')).status === 200);
    await journey.post(clerk, 'enquiries/GA-0001/assignments', { officer: await journey.idOf(parks) });
  });
  afterAll(() => journey.end());

  const read = async () => (await journey.get<Told>(parks, 'enquiries/GA-0001')).body;
  const owed = async (clause: string) => (await read()).obligations.find((one) => one.clause === clause);

  it('7.14: the other members for the ward are told, in a mail each, with proof that it left', async () => {
    await journey.post(parks, 'enquiries/GA-0001/notices', { to: { ward: 'Woodham' }, text: 'The oak in the park is looked at on Friday.' });
    const told = await journey.mailTo(ben, 'a matter in your ward');
    expect(told).toContain('The oak in the park is looked at on Friday.');
    expect(told).not.toMatch(/Lunt|Ada|GA-0001/);
    expect(told).not.toMatch(/^(?:Cc|Bcc):/im);
    expect(await journey.mailTo(ada, 'Others were told')).toContain('The office told the members for the ward “Woodham”');
    expect(journey.mailsTo(cyd)).toEqual([]);
    expect(await owed('great-aycliffe/7.14')).toMatchObject({ kind: 'ward-notice', state: 'met' });
    await journey.until(async () => (await read()).notices[0]?.sentTo[0]?.state === 'sent', 'the proof of sending');
    expect((await read()).notices).toMatchObject([{ sentTo: [{ name: 'Cllr Ben Ames', at: '2026-06-02T09:00:00.000Z' }] }]);
  });

  it('7.15: with the answer the chair of a committee is to be told, and hears what was given, not what was asked', async () => {
    await journey.post(parks, 'enquiries/GA-0001/responses', { text: 'The oak stays, Ada.', tellChairOf: 'Environment' });
    expect(await owed('great-aycliffe/7.15')).toMatchObject({ kind: 'chair-notice', state: 'open', due: 'The protocol gives no number of days.' });
    expect((await journey.tryPost(parks, 'enquiries/GA-0001/closures', { outcome: 'answered', reason: 'Done.' })).status).toBe(409);
    await journey.post(parks, 'enquiries/GA-0001/notices', { to: { chairOf: 'Environment' }, text: 'The oak in Woodham park is to stay.' });
    const told = await journey.mailTo(cyd, 'what a councillor was told');
    expect(told).toContain('whose chair you are');
    expect(told).toContain('The oak in Woodham park is to stay.');
    expect(told).not.toMatch(/Lunt|Ada|GA-0001/);
    expect(await owed('great-aycliffe/7.15')).toMatchObject({ state: 'met' });
    await journey.post(parks, 'enquiries/GA-0001/closures', { outcome: 'answered', reason: 'Done.' });
  });

  it('7.15: the chair who answers it begins an enquiry of their own', async () => {
    await journey.answer(cyd, 'what a councillor was told', 'When was that decided?');
    await journey.until(async () => (await journey.get(clerk, 'enquiries/GA-0002')).status === 200, 'an enquiry of the chair’s');
    expect((await journey.get<{ members: readonly { name: string }[] }>(clerk, 'enquiries/GA-0002')).body.members).toMatchObject([{ name: 'Cllr Cyd Yeo' }]);
  });

  it('names the committees and wards that there are, where another is meant', async () => {
    const refused = await journey.tryPost<{ faults: unknown }>(parks, 'enquiries/GA-0001/notices', { to: { ward: 'Shafto' }, text: 'x' });
    expect([refused.status, refused.body.faults]).toEqual([409, []]);
    await journey.mail(ada, 'The hedge', 'When is it cut?');
    await journey.until(async () => (await journey.get(clerk, 'enquiries/GA-0003')).status === 200);
    const { status, body } = await journey.tryPost<{ faults: unknown }>(clerk, 'enquiries/GA-0003/notices', { to: { ward: 'Shafto' }, text: 'x' });
    expect([status, body.faults]).toEqual([422, [{ field: 'to.ward', found: 'Shafto', wanted: 'one of Neville, Woodham' }]]);
  });
});

/** Great Aycliffe answers by its policies, and its officers draw the clerk's attention to what is contentious. */
describe('Great Aycliffe answers by its policies and flags what is contentious, through real doors', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin('postgres', 'great-aycliffe', 'Tue 2026-06-02 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member' },
      { kind: 'officer', name: 'Pat Park', email: parks, role: 'Officer' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
    await journey.edit('policies: []', 'policies:\n  - { id: grass, name: Grass cutting policy, link: "https://www.example.gov.uk/grass", clause: great-aycliffe/3.5 }');
    await journey.mail(ada, 'The verge', 'Why is the verge not cut?');
    await journey.mailTo(ada, 'Received: The verge');
    await journey.post(clerk, 'enquiries/GA-0001/assignments', { officer: await journey.idOf(parks) });
  });
  afterAll(() => journey.end());

  const flagged = async (person: string) => (await journey.get<{ readonly items: readonly { readonly reference: string }[] }>(person, 'enquiries?contentious=true')).body.items?.map(({ reference }) => reference);

  it('3.5: an officer flags a matter, the clerk hears why, and no councillor ever does', async () => {
    await journey.post(parks, 'enquiries/GA-0001/contentious-flags', { reason: 'The two sides of the road are at odds.' });
    const told = await journey.mailTo(clerk, '[GA-0001] Flagged as contentious: The verge');
    expect(told).toContain('The two sides of the road are at odds.');
    expect(told).toContain('Member/officer protocol (Article 12, Protocol A), clause 3.5, asks officers to do so.');
    expect([await flagged(clerk), await flagged(parks), (await journey.get(ada, 'enquiries?contentious=true')).status]).toEqual([['GA-0001'], ['GA-0001'], 403]);
    expect(await journey.text(ada, 'enquiries/GA-0001')).not.toMatch(/contentious|at odds/);
  });

  it('3.5: what the clerk writes in answer to that goes to no councillor, whatever it quotes', async () => {
    const before = journey.mailsTo(ada).length;
    await journey.answer(clerk, 'Flagged as contentious', 'Thank you, let us talk.\n\n> The two sides of the road are at odds.');
    interface Inbox { readonly items: readonly { readonly from: string; readonly state: string; readonly reason: string }[] }
    const kept = async () => (await journey.get<Inbox>(clerk, 'inbox')).body.items.find(({ from }) => from === clerk);
    await journey.until(async () => (await kept()) !== undefined, 'the clerk’s answer');
    expect(await kept()).toMatchObject({ state: 'needs-attention', reason: 'officer-mail' });
    expect(journey.mailsTo(ada)).toHaveLength(before);
  });

  it('3.5: the answer is not held up, names the council’s policy, and the clerk hears of it', async () => {
    const { body } = await journey.get<{ readonly items: unknown }>(parks, 'policies');
    expect(body.items).toEqual([{ id: 'grass', name: 'Grass cutting policy', link: 'https://www.example.gov.uk/grass', clause: 'great-aycliffe/3.5' }]);
    const other = await journey.tryPost<{ readonly faults: unknown }>(parks, 'enquiries/GA-0001/responses', { text: 'It is cut in July.', policy: 'verges' });
    expect([other.status, other.body.faults]).toEqual([422, [{ field: 'policy', found: 'verges', wanted: 'one of grass' }]]);
    await journey.post(parks, 'enquiries/GA-0001/responses', { text: 'It is cut in July.', policy: 'grass' });
    const answer = await journey.mailTo(ada, 'Answer: The verge');
    expect(answer).toContain('This follows the council’s policy “Grass cutting policy”: https://www.example.gov.uk/grass');
    expect(answer).not.toMatch(/contentious|at odds/i);
    expect(await journey.mailTo(clerk, '[GA-0001] Answered, and flagged as contentious: The verge')).toContain('It is cut in July.');
  });

  it('3.5: what comes of a complaint names the policy that it follows, too', async () => {
    const { reference } = await journey.post<{ readonly reference: string }>(ada, 'complaints', { about: [await journey.idOf(parks)], channel: 'letter', text: 'The verge was cut before my letter was read.' });
    await journey.post(clerk, `complaints/${reference}/steps`, { step: 'informal', text: 'They met.' });
    await journey.post(clerk, `complaints/${reference}/tellings`, { what: 'outcome', text: 'Letters are read on the day.', policy: 'grass' });
    expect(await journey.mailTo(ada, reference, (mail) => mail.includes('Letters are read on the day.'))).toContain('This follows the council’s policy “Grass cutting policy”: https://www.example.gov.uk/grass');
  });

  it('3.5: the clerk lifts the flag, with a reason', async () => {
    expect((await journey.tryPost(parks, 'enquiries/GA-0001/contentious-flags/liftings', { reason: 'They agree.' })).status).toBe(403);
    await journey.post(clerk, 'enquiries/GA-0001/contentious-flags/liftings', { reason: 'They agree.' });
    expect(await flagged(clerk)).toEqual([]);
  });
});

import { Journey, type JourneyPerson } from './journey.js';

interface Kept {
  readonly kept: true;
  readonly reference: string;
}

interface Complaint {
  readonly isOpen: boolean;
  readonly obligations: readonly { readonly kind: string; readonly clause: string; readonly state: string }[];
  readonly facts: readonly { readonly kind: string; readonly details: object; readonly words: object }[];
}

const secret = 'The words in the foyer';

/** The five councils' complaints, each by its own protocol, through real doors. */
describe.each<[council: string]>([['houghton-regis'], ['great-aycliffe'], ['st-austell'], ['ware'], ['nuthurst']])('complaints at %s', (council) => {
  const [ada, ben, mayor, clerk, parks] = ['ada', 'ben', 'mayor', 'clerk', 'parks'].map((name) => `${name}@${council}.example`) as [string, string, string, string, string];
  const people: readonly JourneyPerson[] = [
    { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member' },
    { kind: 'member', name: 'Cllr Ben Ames', email: ben, role: 'Member' },
    { kind: 'member', name: 'Cllr Cyd Yeo', email: mayor, role: 'Mayor' },
    { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    { kind: 'officer', name: 'Pat Park', email: parks, role: 'Officer' },
  ];
  let journey: Journey;
  let minute = 0;
  beforeAll(async () => {
    journey = await Journey.begin('sqlite', council, 'Tue 2026-06-02 10:00', people);
  });
  afterAll(() => journey.end());

  const ids = async (...emails: readonly string[]) => Promise.all(emails.map((email) => journey.idOf(email, clerk)));
  const decision = { decidedOn: '2026-05-11', minute: '26/40' };
  const put = async (who: string, about: string, more: object = {}) => journey.tryPost<Kept & Record<string, unknown>>(who, 'complaints', { about: await ids(about), channel: 'letter', text: secret, ...more });
  const raise = async (who: string, about: string, more: object = {}): Promise<string> => {
    const { status, body } = await put(who, about, more);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.reference;
  };
  const act = async (who: string, reference: string, path: string, body: object) => {
    minute += 1;
    await journey.on(`Tue 2026-06-02 10:${String(minute).padStart(2, '0')}`);
    return journey.tryPost<{ readonly code?: string; readonly clauses?: readonly string[]; readonly faults?: readonly { readonly wanted: string }[] }>(who, `complaints/${reference}/${path}`, body);
  };
  const read = async (who: string, reference: string) => journey.get<Complaint>(who, `complaints/${reference}`);
  const owed = async (who: string, reference: string) => (await read(who, reference)).body.obligations.map(({ clause, state }) => `${clause} ${state}`);
  const isHiddenFrom = async (reference: string, ...others: readonly string[]) => {
    for (const other of others) expect((await read(other, reference)).status).toBe(404);
  };

  if (council === 'houghton-regis') {
    it('12.2: an informal talk comes first, or why there was none', async () => {
      const reference = await raise(ada, parks);
      expect(await act(clerk, reference, 'steps', { step: 'formal', text: 'x' })).toMatchObject({ status: 409, body: { code: 'complaint-step', clauses: ['houghton-regis/12.2'], faults: [{ wanted: 'informal' }] } });
      expect((await act(clerk, reference, 'steps', { step: 'informal', isTaken: false, text: 'They will not meet.' })).status).toBe(201);
      expect((await act(clerk, reference, 'steps', { step: 'formal', text: 'Looked into.' })).status).toBe(201);
    });

    it('12.3: about an officer, to the Town Clerk: the member is told of progress and outcome, the officer what is released', async () => {
      const reference = await raise(ada, parks);
      expect(await owed(clerk, reference)).toEqual(['houghton-regis/12.3-officer open', 'houghton-regis/12.3-officer open']);
      await isHiddenFrom(reference, ada, ben, mayor, parks);
      const receipt = await journey.mailTo(ada, `[${reference}] What you raised`);
      expect(receipt).toContain('is read by nobody else');
      expect(receipt).toMatch(new RegExp(`^Reply-To:.*${clerk}`, 'm'));
      expect(await act(clerk, reference, 'tellings', { what: 'outcome', text: 'It will not happen again.' })).toMatchObject({ status: 409, body: { code: 'complaint-outcome-early', clauses: ['houghton-regis/12.2'] } });
      await act(clerk, reference, 'steps', { step: 'informal', text: 'They talked.' });
      await act(clerk, reference, 'tellings', { what: 'progress', text: 'We meet on Friday.' });
      await act(clerk, reference, 'tellings', { what: 'case', to: (await ids(parks))[0], text: 'Somebody found you loud on Monday.' });
      await act(clerk, reference, 'tellings', { what: 'outcome', text: 'It will not happen again.' });
      expect(await journey.mailTo(ada, reference, (mail) => mail.includes('We meet on Friday.'))).toContain('goes to Jo Clark alone');
      await journey.mailTo(ada, reference, (mail) => mail.includes('It will not happen again.'));
      const released = await journey.mailTo(parks, `[${reference}] For your attention`);
      expect(released).toContain('Somebody found you loud on Monday.');
      expect(journey.mailsTo(parks).join()).not.toMatch(new RegExp(`${secret}|Ada Hill|It will not happen again`));
      expect(await owed(clerk, reference)).toEqual(['houghton-regis/12.3-officer met', 'houghton-regis/12.3-officer met']);
      expect((await act(clerk, reference, 'closures', { because: 'done', text: 'Settled.' })).status).toBe(201);
    });

    it('12.3: about the Town Clerk, to the chair of Corporate Services: where the clerk runs the service nothing is stored', async () => {
      expect(await put(ada, clerk)).toMatchObject({ status: 422, body: { code: 'complaint-needs-handler', clauses: ['houghton-regis/12.3-officer'], faults: [{ wanted: expect.stringMatching(/^the chair of Corporate Services/) as string }] } });
      const table = [['kind', 'name', 'email', 'role', 'chairs'], ['member', 'Cllr Ben Ames', ben, 'Member', 'Corporate Services']];
      await journey.service.useCases.importPeople.run({ kind: 'operator' }, council, table);
      const before = journey.mailsTo(council).length;
      expect(await put(ada, clerk)).toMatchObject({ status: 200, body: { kept: false, turnTo: [{ name: 'Cllr Ben Ames', email: ben }] } });
      expect((await journey.get<{ items: [] }>(ben, 'complaints')).body.items).toEqual([]);
      expect(journey.mailsTo(council).length).toBe(before);
    });

    it('12.3: an officer’s about a member goes to the Town Clerk, then the Monitoring Officer', async () => {
      const reference = await raise(parks, ada);
      expect(await act(clerk, reference, 'referrals', { body: 'The Monitoring Officer', reference: 'MO/26/7' })).toMatchObject({ status: 409, body: { code: 'complaint-step', faults: [{ wanted: 'informal' }] } });
      await act(clerk, reference, 'steps', { step: 'informal', text: 'We talked.' });
      await act(clerk, reference, 'steps', { step: 'formal', text: 'They differ.' });
      expect((await act(clerk, reference, 'referrals', { body: 'The Monitoring Officer', reference: 'MO/26/7' })).status).toBe(201);
      await journey.mailTo(parks, reference, (mail) => mail.includes('Its reference there is MO/26/7'));
      expect((await read(clerk, reference)).body).toMatchObject({ isOpen: false, facts: [{ words: {} }, { words: {} }, { words: {} }, { kind: 'referred', details: { reference: 'MO/26/7' } }] });
    });

    it('8.4: a member’s part is to report it: what follows is the handler’s', async () => {
      const reference = await raise(ada, parks);
      expect((await act(ada, reference, 'notes', { text: 'I was there.' })).status).toBe(404);
      expect((await act(clerk, reference, 'notes', { text: 'Cllr Hill saw it.' })).status).toBe(201);
    });
  }

  if (council === 'great-aycliffe') {
    it('11.1-11.3: with the officer informally, then with the Town Clerk, in private', async () => {
      const reference = await raise(ada, parks);
      await isHiddenFrom(reference, ada, ben, mayor, parks);
      expect(await put(ada, clerk)).toMatchObject({ status: 200, body: { kept: false, turnTo: [{ email: mayor }] } });
      expect(await act(clerk, reference, 'steps', { step: 'formal', text: 'x' })).toMatchObject({ status: 409, body: { clauses: ['great-aycliffe/11.1-11.3'] } });
      await act(clerk, reference, 'steps', { step: 'informal', text: 'They talked on Monday.' });
      expect((await act(clerk, reference, 'steps', { step: 'formal', text: 'They did not agree.' })).status).toBe(201);
      expect(await act(clerk, reference, 'tellings', { what: 'feedback', text: 'x' })).toMatchObject({ status: 409, body: { code: 'no-officers-concern' } });
    });

    it('11.5, 11.6: an officer’s concern goes to the Town Clerk, then the member or the leader; the officer hears what came of it', async () => {
      const reference = await raise(parks, ada);
      expect(await owed(clerk, reference)).toEqual(['great-aycliffe/11.6 open']);
      expect(await act(clerk, reference, 'steps', { step: 'taken-up', text: 'x' })).toMatchObject({ status: 409, body: { clauses: ['great-aycliffe/11.5'] } });
      await act(clerk, reference, 'steps', { step: 'formal', text: 'Heard.' });
      await act(clerk, reference, 'steps', { step: 'taken-up', text: 'With the leader of the group.' });
      expect(await act(clerk, reference, 'closures', { because: 'done', text: 'x' })).toMatchObject({ status: 409, body: { clauses: ['great-aycliffe/11.6'] } });
      await act(clerk, reference, 'tellings', { what: 'feedback', text: 'The leader has spoken to her.' });
      await journey.mailTo(parks, reference, (mail) => mail.includes('The leader has spoken to her.'));
      expect(await owed(clerk, reference)).toEqual(['great-aycliffe/11.6 met']);
      expect((await act(clerk, reference, 'closures', { because: 'done', text: 'Settled.' })).status).toBe(201);
    });

    it('11.8: a written allegation is the Monitoring Officer’s: the reference is kept, and nothing else', async () => {
      const reference = await raise(parks, ada);
      expect(await act(clerk, reference, 'referrals', { body: 'The police', reference: '1' })).toMatchObject({ status: 422, body: { faults: [{ wanted: 'one of: The Monitoring Officer, Durham County Council' }] } });
      await act(clerk, reference, 'referrals', { body: 'The Monitoring Officer, Durham County Council', reference: 'MO/26/7' });
      expect(await owed(clerk, reference)).toEqual(['great-aycliffe/11.6 met']);
      const left = JSON.stringify((await read(clerk, reference)).body);
      expect(left).toContain('MO/26/7');
      expect(left).not.toContain(secret);
    });
  }

  if (council === 'st-austell') {
    it('5.5: about an employee, to the clerk and/or the Mayor', async () => {
      const [toTheClerk, toBoth] = [await raise(ada, parks), await raise(ada, parks, { handlers: await ids(clerk, mayor) })];
      await isHiddenFrom(toTheClerk, mayor, parks, ada);
      for (const who of [clerk, mayor]) expect((await read(who, toBoth)).status).toBe(200);
      expect(await put(ada, clerk)).toMatchObject({ status: 200, body: { kept: false, turnTo: [{ email: mayor }] } });
      expect(await put(ada, clerk, { handlers: await ids(mayor, ben) })).toMatchObject({ status: 200, body: { kept: false, turnTo: [{ email: ben }, { email: mayor }] } });
    });

    it('5.2: never the chair alone: a small group of councillors', async () => {
      expect(await put(ada, parks, { handlers: await ids(mayor) })).toMatchObject({ status: 422, body: { code: 'complaint-never-alone', clauses: ['st-austell/5.2-chair'] } });
      const reference = await raise(parks, ada, { handlers: await ids(mayor, ben) });
      await isHiddenFrom(reference, clerk, ada);
      expect((await read(ben, reference)).status).toBe(200);
    });

    it('5.2: the Monitoring Officer, the county association or SLCC may conciliate', async () => {
      const reference = await raise(ada, parks);
      const conciliation = { step: 'conciliation', text: 'Both agreed.' };
      expect(await act(clerk, reference, 'steps', { ...conciliation, body: 'The county association' })).toMatchObject({ status: 409, body: { clauses: ['st-austell/5.5'] } });
      await act(clerk, reference, 'steps', { step: 'formal', text: 'Heard.' });
      expect(await act(clerk, reference, 'steps', { ...conciliation, body: 'A friend' })).toMatchObject({ status: 422, body: { code: 'complaint-body' } });
      expect((await act(clerk, reference, 'steps', { ...conciliation, body: 'The Monitoring Officer, Cornwall Council' })).status).toBe(201);
    });
  }

  if (council === 'ware') {
    it('5.4: to the Clerk first; about the Clerk the text names nobody else, so the council decides', async () => {
      const reference = await raise(ada, parks);
      expect((await read(clerk, reference)).status).toBe(200);
      expect(await put(ada, clerk)).toMatchObject({ status: 200, body: { kept: false, turnTo: [{ name: 'Cllr Cyd Yeo', email: mayor }], words: expect.stringContaining('Please write to Cllr Cyd Yeo') as string } });
      expect(await put(ada, clerk, { handlers: await ids(clerk), decision })).toMatchObject({ status: 422, body: { code: 'complaint-to-its-own' } });
      expect(await put(ada, clerk, { handlers: await ids(ben), decision })).toMatchObject({ status: 200, body: { kept: false, turnTo: [{ email: ben }] } });
    });

    it('5.2: the Chairman never alone; East Herts or SLCC may conciliate', async () => {
      expect(await put(clerk, ada, { by: (await ids(parks))[0], handlers: await ids(mayor), decision })).toMatchObject({ status: 422, body: { code: 'complaint-never-alone', clauses: ['ware/5.2'] } });
      expect(await put(parks, ada, { handlers: await ids(mayor, ben), decision })).toMatchObject({ status: 422, body: { code: 'complaint-decision-of-another', faults: [{ wanted: expect.stringContaining('Jo Clark') as string }] } });
      const reference = await raise(clerk, ada, { by: (await ids(parks))[0], handlers: await ids(mayor, ben), decision });
      await act(ben, reference, 'steps', { step: 'formal', text: 'Heard.' });
      expect((await act(mayor, reference, 'steps', { step: 'conciliation', text: 'Both agreed.', body: 'The Society of Local Council Clerks' })).status).toBe(201);
    });
  }

  if (council === 'nuthurst') {
    it('5.3: the text names no person: the council decides, with a minute', async () => {
      expect(await put(ada, parks)).toMatchObject({ status: 422, body: { code: 'complaint-needs-handler', clauses: ['nuthurst/5.3'], faults: [{ wanted: expect.stringContaining('with a minute') as string }] } });
      const reference = await raise(clerk, parks, { by: (await ids(ada))[0], handlers: await ids(ben), decision });
      await isHiddenFrom(reference, clerk, parks, ada, mayor);
      expect(await owed(ben, reference)).toEqual(['nuthurst/3.1-timely open']);
    });

    it('5.2: an officer’s grievance, or the Monitoring Officer', async () => {
      const reference = await raise(clerk, ada, { by: (await ids(parks))[0], handlers: await ids(clerk), decision });
      expect((await act(clerk, reference, 'referrals', { body: 'The Monitoring Officer', reference: 'MO/26/8' })).status).toBe(201);
    });
  }

  it('by mail to the mailbox, which nobody knew for one, is taken out of the enquiries: the councillor hears whose it is, and nothing is left to read', async () => {
    await journey.mail(ada, `${secret} again`, `${secret}, again and again.`);
    const enquiries = async () => (await journey.get<{ readonly items: readonly { readonly reference: string; readonly subject: string }[] }>(clerk, 'enquiries')).body.items;
    await journey.until(async () => (await enquiries()).length === 1, 'the enquiry');
    const [{ reference = '' } = {}] = await enquiries();
    const named = council === 'nuthurst' ? { handlers: await ids(ben), decision } : {};
    const done = await act(clerk, '../enquiries/' + reference, 'complaints', { about: await ids(parks), ...named });
    expect(done.status).toBe(201);
    const { complaint } = done.body as { readonly complaint?: { readonly reference: string } };
    const handler = council === 'nuthurst' ? ben : clerk;
    expect((await read(handler, complaint?.reference ?? '')).body.facts).toMatchObject([{ kind: 'raised', words: { text: expect.stringContaining('again and again') as string } }]);
    expect(await journey.mailTo(ada, `[${complaint?.reference}] What you raised`)).toContain(`You had the reference ${reference} for it first.`);
    expect(await enquiries()).toEqual([]);
    await journey.mail(ada, `Re: [${reference}] ${secret}`, `${secret}, once more.`);
    await journey.until(async () => (await read(handler, complaint?.reference ?? '')).body.facts.length === 2, 'word of the answer');
    for (const who of [clerk, parks, mayor, ada]) expect((await journey.text(who, `enquiries/${reference}`))).not.toContain(secret);
  });

  it('nobody else hears of any: no list, no figure, no digest, no reminder, no number', async () => {
    await journey.mail(ada, 'The bench', 'Who mends it?');
    await journey.until(async () => (await journey.get<{ readonly items: readonly unknown[] }>(clerk, 'enquiries')).body.items.length === 1, 'the enquiry');
    await journey.on('Mon 2026-06-08 09:30');
    const others = ['enquiries', 'inbox', 'people', 'meetings', 'reports/clauses?from=2026-06-01&to=2026-06-08'];
    const told = await Promise.all([clerk, parks, ada].flatMap((who) => others.map((path) => journey.text(who, path))));
    expect(told.join()).not.toMatch(new RegExp(`${secret}|complaint-|-[A-Z]{4}-[A-Z]{4}`));
    const digest = await journey.mailTo(clerk, 'week');
    expect(digest).not.toMatch(/complain/i);
  });
});

import { discussing, idOf, justNow } from './discussing-council.js';
import { dayFields, type Staged, staged } from './staged.js';
import { textOf, Visitor } from './visitor.js';

const secret = 'He shouted in the foyer.';

describe('the pages of complaints', () => {
  let stage: Staged;
  let olive: Visitor;
  beforeAll(async () => {
    stage = await staged({ councils: discussing });
    olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
  });
  afterAll(() => stage.web.stop());

  const put = () => ({ by: idOf(stage, 'mary'), about: [idOf(stage, 'olive')], channel: 'letter', text: secret });
  const raise = async (): Promise<string> => {
    const { html } = await stage.clerk.fill('/complaints/new', put());
    return /reference (HR-[A-Z]{4}-[A-Z]{4})/.exec(textOf(html))?.[1] ?? textOf(html);
  };
  const act = async (reference: string, path: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
    stage.web.clock.forward(1);
    return stage.clerk.fill(`/complaints/${reference}/${path}`, fields);
  };

  it('are one list to everybody, of what has been put to them', async () => {
    const reference = await raise();
    const mine = textOf((await stage.clerk.get('/complaints')).html);
    expect(mine).toContain(`${reference} Raised Monday 1 June 2026 Owed: Word of how the complaint goes on Owed: The outcome of the complaint Less than a working day old`);
    expect(mine).not.toContain(secret);
    const theirs = await olive.get('/complaints');
    expect(textOf(theirs.html)).toContain('Nothing has been put to you.');
    for (const path of ['', '/notes', '/steps']) expect((await olive.get(`/complaints/${reference}${path}`)).status).toBe(404);
    expect((await olive.post(`/complaints/${reference}/notes`, { key: 'a'.repeat(32), version: '1', text: 'x' })).status).toBe(404);
  });

  it('count their age in working days from when they were brought', async () => {
    const brought = { ...dayFields('raised', '2026-05-22'), 'raised-time': '10:00' };
    const { html } = await stage.clerk.fill('/complaints/new', { ...put(), ...brought });
    const [, reference = ''] = /reference (HR-[A-Z]{4}-[A-Z]{4})/.exec(textOf(html)) ?? [];
    expect(textOf((await stage.clerk.get(`/complaints/${reference}`)).html)).toContain('Open: 5 working days old');
  });

  it('go from an informal talk to an outcome', async () => {
    const reference = await raise();
    const first = textOf((await stage.clerk.get(`/complaints/${reference}`)).html);
    for (const words of ['Raised by Cllr Mary Member, by letter', 'About Olive Officer', `What was raised ${secret}`, 'Handled by Clare Clerk', 'An informal talk']) expect(first).toContain(words);
    expect(textOf((await act(reference, 'steps', { step: 'formal', taken: 'yes', text: 'x' })).html)).toContain('There is a problem The next step is: an informal talk');
    expect((await act(reference, 'steps', { step: 'informal', taken: 'no', text: 'They will not meet.' })).location).toBe(`/complaints/${reference}?done=steps`);
    const early = await act(reference, 'tellings', { what: 'outcome', text: 'Settled.', way: 'email' });
    expect(textOf(early.html)).toContain('Record the next step first: looked into formally. Until then, tell them how it goes on');
    await act(reference, 'steps', { step: 'formal', taken: 'yes', text: 'Heard.' });
    const told = await act(reference, 'tellings', { what: `case:${idOf(stage, 'olive')}`, text: 'You were heard in the foyer.', way: 'email' });
    expect(textOf((await stage.clerk.follow(told)).html)).toContain('It is on its way, or recorded as said.');
    stage.web.clock.forward(1);
    const now = justNow(stage);
    stage.web.clock.forward(1);
    await stage.clerk.fill(`/complaints/${reference}/tellings`, { what: 'outcome', text: 'It will not happen again.', way: 'telephone', ...now });
    await act(reference, 'notes', { text: 'Two people saw it.' });
    const closed = textOf((await stage.clerk.follow(await act(reference, 'closures', { because: 'done', text: 'Settled.' }))).html);
    for (const words of ['It is closed. ', 'Passed over: an informal talk', 'Reason: They will not meet.', 'Released to Olive Officer, by email', 'Told the outcome, by telephone', 'Note', 'Closed: done', 'Given, Monday 1 June 2026']) expect(closed).toContain(words);
    expect(closed).not.toContain('Record a step');
    expect(stage.web.letters.filter(({ to }) => to.address === 'olive@houghton.example').map(({ view }) => view.quoted?.text)).toEqual(['You were heard in the foyer.']);
  });

  it('may be told of by a policy of the council, which the page then shows', async () => {
    const reference = await raise();
    expect(textOf((await stage.clerk.get(`/complaints/${reference}/tellings`)).html)).toContain('Which of the council’s policies does it follow? They are told its name, and where it can be read. None in particular Bins');
    const told = { what: 'progress', text: 'We meet on Friday.', way: 'email' };
    expect(textOf((await act(reference, 'tellings', { ...told, policy: 'ponds' })).html)).toContain('There is a problem Select a policy of the council, or none');
    await act(reference, 'tellings', { ...told, policy: 'trees' });
    expect(stage.web.letters.at(-1)?.view.lines).toEqual(['This is how what you raised is going on.', 'This follows the council’s policy “Trees”.']);
    expect(textOf((await stage.clerk.get(`/complaints/${reference}`)).html)).toContain('Told how it goes on, by email, by the council’s policy “Trees”');
  });

  it('tell who raises one about whoever runs the service to write themselves, and store nothing', async () => {
    const before = textOf((await stage.clerk.get('/complaints')).html);
    const decided = { handlers: [idOf(stage, 'max')], minute: '26/40', ...dayFields('decided', '2026-05-11') };
    const { status, html } = await olive.fill('/complaints/new', { about: [idOf(stage, 'clerk')], channel: 'letter', text: secret, ...decided });
    expect(status).toBe(422);
    expect(textOf(html)).toContain('There is a problem The council’s protocol has no way for this complaint.');
    const mary = await stage.clerk.fill('/complaints/new', { ...put(), about: [idOf(stage, 'clerk')], ...decided });
    expect(textOf(mary.html)).toContain('Please write to Cllr Max Member (max@houghton.example) yourself');
    expect(textOf((await stage.clerk.get('/complaints')).html)).toBe(before);
  });

  it.each<[fields: Readonly<Record<string, string | readonly string[]>>, message: string]>([
    [{ about: [] }, 'Select whom it is about'],
    [{ text: ' ' }, 'Enter what it is about'],
    [{ channel: '' }, 'Select how it was brought'],
    [{ minute: '26/40' }, 'Enter the day of the decision'],
    [dayFields('decided', '2026-05-11'), 'Enter the minute of the decision'],
    [{ by: 'nobody' }, 'Select people of this council'],
    [{ 'raised-time': '10:00' }, 'Enter the day on which it was brought'],
    [{ ...dayFields('raised', '2026-06-03'), 'raised-time': '10:00' }, 'The date and time must be in the past'],
  ])('ask to mend %j', async (fields, message) => {
    const { status, html } = await stage.clerk.fill('/complaints/new', { ...put(), ...fields });
    expect(status).toBe(422);
    expect(textOf(html)).toContain(`There is a problem ${message}`);
  });

  it.each<[path: string, fields: Readonly<Record<string, string>>, message: string]>([
    ['steps', {}, 'Select the step Select whether it was taken Enter what happened'],
    ['tellings', {}, 'Select who is told what Enter what they are told Select how the councillor is told'],
    ['tellings', { what: 'case:nobody', text: 'x', way: 'email' }, 'Select whom it is about'],
    ['notes', {}, 'Enter the note'],
    ['closures', { because: 'done', text: 'x' }, 'Tell whoever raised it what came of it first'],
    ['handlers', {}, 'Select who handles it Enter the minute of the council’s decision Enter the day of the council’s decision'],
  ])('ask to mend an act: %s %j', async (path, fields, message) => {
    const { status, html } = await act(await raise(), path, fields);
    expect(status).toBe(422);
    expect(textOf(html)).toContain(`There is a problem ${message}`);
  });

  describe('of what was taken for an enquiry', () => {
    const mailed = async (): Promise<string> => stage.log({ subject: 'Loud', text: secret });
    const takeOut = (reference: string, fields: Readonly<Record<string, string | readonly string[]>>) => stage.clerk.fill(`/enquiries/${reference}/complaints`, fields);

    it('take it out, with all that was written', async () => {
      const reference = await mailed();
      const form = textOf((await stage.clerk.get(`/enquiries/${reference}/complaints`)).html);
      for (const words of ['Please do not read on.', 'Where it is about the clerk or the deputy nothing is stored at all']) expect(form).toContain(words);
      stage.web.clock.forward(1);
      const done = await takeOut(reference, { about: [idOf(stage, 'olive')] });
      expect(done.location).toBe('/?done=complaints');
      const list = textOf((await stage.clerk.follow(done)).html);
      expect(list).toContain('Taken out: it is with whoever handles it');
      expect(list).not.toContain('Loud');
      const gone = await stage.clerk.get(`/enquiries/${reference}`);
      expect([gone.status, textOf(gone.html)]).toEqual([410, expect.stringContaining('This is no enquiry any more It was taken out: it is dealt with elsewhere, and nothing of it is kept here.')]);
      const [, complaint = ''] = /href="\/complaints\/(HR-[A-Z-]+)"/.exec((await stage.clerk.get('/complaints')).html) ?? [];
      const shown = textOf((await stage.clerk.get(`/complaints/${complaint}`)).html);
      expect(shown).toContain(`What was raised Loud ${secret}`);
      expect(shown).toContain(`Raised; it was taken for an enquiry first, ${reference}`);
    });

    it.each<[fields: Readonly<Record<string, string | readonly string[]>>, message: string]>([
      [{ about: [] }, 'Select whom it is about'],
      [{ minute: '26/40' }, 'Enter the day of the decision'],
      [dayFields('decided', '2026-05-11'), 'Enter the minute of the decision'],
    ])('ask to mend %j', async (fields, message) => {
      const { status, html } = await takeOut(await mailed(), { about: [idOf(stage, 'olive')], ...fields });
      expect(status).toBe(422);
      expect(textOf(html)).toContain(`There is a problem ${message}`);
    });

    it('do not take out what another councillor waits for', async () => {
      const reference = await stage.log({ subject: 'Bins', text: 'When?', members: [idOf(stage, 'mary'), idOf(stage, 'max')] });
      expect((await stage.clerk.get(`/enquiries/${reference}`)).html).not.toContain(`/enquiries/${reference}/complaints`);
      const { status, html } = await stage.clerk.post(`/enquiries/${reference}/complaints`, { key: 'b'.repeat(32), version: '1', about: [idOf(stage, 'olive')] });
      expect([status, textOf(html)]).toEqual([422, expect.stringContaining('Several councillors asked this, and the others wait for their answer.')]);
    });
  });

  it('say to whom to write by name where nobody is named, and of the deputy that nothing is stored', async () => {
    expect(textOf((await stage.clerk.get('/complaints/new')).html)).toContain('What is about the clerk or the deputy is not stored here');
  });

  it('hand it to others, who then see it alone', async () => {
    const reference = await raise();
    const handed = await act(reference, 'handlers', { handlers: [idOf(stage, 'oscar')], minute: '26/40', ...dayFields('decided', '2026-05-11') });
    expect(handed.location).toBe('/complaints');
    expect((await stage.clerk.get(`/complaints/${reference}`)).status).toBe(404);
    const oscar = await Visitor.signedIn(stage.web, 'oscar@houghton.example');
    expect(textOf((await oscar.get(`/complaints/${reference}`)).html)).toContain('Handled by Oscar Officer, by the council’s decision of Monday 11 May 2026, minute 26/40');
  });

  it('pass an officer’s concern to another body, and keep its reference alone', async () => {
    await olive.fill('/complaints/new', { about: [idOf(stage, 'mary')], channel: 'letter', text: 'She was loud.' });
    const [, reference = ''] = /href="\/complaints\/(HR-[^"]+)"/.exec((await stage.clerk.get('/complaints')).html) ?? [];
    expect((await stage.clerk.get(`/complaints/${reference}/nothing`)).status).toBe(404);
    expect(textOf((await act(reference, 'referrals', {})).html)).toContain('There is a problem Select the body Enter the reference that it has there');
    const passed = textOf((await stage.clerk.follow(await act(reference, 'referrals', { body: 'The Monitoring Officer', reference: 'MO/26/7' }))).html);
    expect(passed).toContain('Passed to The Monitoring Officer, reference MO/26/7');
    expect(passed).not.toContain('She was loud.');
    expect((await stage.clerk.get(`/complaints/${await raise()}/referrals`)).status).toBe(404);
  });

  it('leave no trace in the log', () => {
    expect(JSON.stringify(stage.web.log)).not.toMatch(/complaint/);
  });
});

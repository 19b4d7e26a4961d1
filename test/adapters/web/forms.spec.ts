import { dayFields, logged, type Staged, staged } from './staged.js';
import { hiddenIn, textOf } from './visitor.js';

describe('the forms of an enquiry', () => {
  let stage: Staged;
  beforeAll(async () => {
    stage = await staged();
  });
  afterAll(() => stage.web.stop());

  const page = async (reference: string) => textOf((await stage.clerk.get(`/enquiries/${reference}`)).html);
  const byEmail = { way: 'email', text: 'We look into it.' };

  it('logs, shows the enquiry, and says when the answer is due and why', async () => {
    const reference = await stage.log();
    const shown = await page(reference);
    expect(shown).toContain('Bin at the green New Answer due by Wednesday 3 June 2026');
    expect(shown).toContain('Received Monday 1 June 2026 at 11:00, by telephone');
    expect(shown).toContain('Why this date? Received Monday 1 June 2026 at 11:00. Day 1 Tuesday 2, day 2 Wednesday 3 June.');
    expect(shown).toContain('Monday 1 June 2026 Day 0, received at 11:00');
    expect(shown).toContain('Recorded Monday 1 June 2026 at 12:00');
    expect(shown).toContain('Under Houghton Regis Town Council, Member/officer protocol, clause 10.2');
  });

  it('logs what was answered there and then', async () => {
    const reference = await stage.log({ answered: 'yes', answer: 'On Tuesdays.' });
    expect(await page(reference)).toContain('Answered Nothing is owed');
  });

  it.each([
    ['channel', {}, 'Select how the enquiry came', '#channel'],
    ['members', {}, 'Select who asked', '#members'],
    ['subject', { subject: ' ' }, 'Enter what it is about, in one line', '#subject'],
    ['text', { text: '\r\n' }, 'Enter what was asked', '#text'],
    ['received', { 'received-day': '' }, 'The day the enquiry came must include a day', '#received-day'],
    ['received', { 'received-day': '31', 'received-month': '2' }, 'The day the enquiry came must be a real date', '#received-day'],
    ['received-time', { 'received-time': 'noon' }, 'Enter a time in 24-hour form, such as 09:30 or 14:05', '#received-time'],
    [
      'received-time',
      { ...dayFields('received', '2026-03-29'), 'received-time': '01:30' },
      'There was no 01:30 on Sunday 29 March 2026: the clocks went forward over it. Enter another time',
      '#received-time',
    ],
    ['received', dayFields('received', '2026-06-02'), 'The date and time must be in the past', '#received-day'],
    ['answer', { answered: 'yes' }, 'Enter what the councillor was told', '#answer'],
  ])('asks to mend %s: %j', async (field, change, message, link) => {
    const all: Record<string, string | readonly string[]> = { ...logged(stage.people), ...change };
    const without = Object.keys(change).length === 0 ? Object.fromEntries(Object.entries(all).filter(([name]) => name !== field)) : all;
    const { status, html } = await stage.clerk.fill('/enquiries/new', without);
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: Log an enquiry');
    expect(html).toContain(`<a href="${link}">${message}</a>`);
    expect(html).toContain(`id="${field}-error"`);
    expect(html).toMatch(new RegExp(`id="${link.slice(1)}"`));
    if (field !== 'text') expect(html).toContain('When will it be emptied?</textarea>');
  });

  it('acknowledges with the day that was read, and again only with a reason', async () => {
    const reference = await stage.log();
    const path = `/enquiries/${reference}/acknowledgements`;
    const done = await stage.clerk.fill(path, { ...byEmail, ...dayFields('promised', '2026-06-12') });
    expect(done).toMatchObject({ status: 303, location: `/enquiries/${reference}?done=acknowledgements` });
    const shown = textOf((await stage.clerk.follow(done)).html);
    expect(shown).toContain('Acknowledged with an answer promised by Friday 12 June 2026.');
    expect(shown).toContain('Acknowledged Answer due by Friday 12 June 2026');
    expect(stage.web.letters.at(-1)?.to.address).toBe('mary@houghton.example');
    const again = await stage.clerk.fill(path, { ...byEmail, ...dayFields('promised', '2026-06-19') });
    expect(textOf(again.html)).toContain('Enter why the answer cannot be given by the day promised before');
    const renewed = await stage.clerk.fill(path, { ...byEmail, ...dayFields('promised', '2026-06-19'), reason: 'The contractor is away.' });
    expect(renewed.status).toBe(303);
    expect(await page(reference)).toContain('Reason: The contractor is away.');
  });

  it.each([
    ['acknowledgements', { ...byEmail }, 'Enter the day by which you promise an answer'],
    ['acknowledgements', { ...byEmail, ...dayFields('promised', '2026-05-29') }, 'The day must be Monday 1 June 2026 or later'],
    ['responses', { text: 'Yes.' }, 'Select how the councillor is told'],
    ['responses', { way: 'email', text: ' ' }, 'Enter the answer'],
    ['responses', { way: 'telephone', text: 'Yes.' }, 'Enter the day and the time at which the councillor was told'],
    ['responses', { ...byEmail, ...dayFields('at', '2026-06-01') }, 'Leave the date and time empty for an email that we send now'],
    ['responses', { way: 'letter', text: 'Yes.', ...dayFields('at', '2026-05-30'), 'at-time': '9:00' }, 'The date and time must be after the enquiry was received'],
    ['contacts', { way: 'email' }, 'Enter what the councillor is told'],
    ['assignments', {}, 'Select an officer'],
    ['assignments', { officer: 'nobody' }, 'Select an officer of this council'],
    ['closures', { reason: 'Done.' }, 'Select why the enquiry is closed'],
    ['closures', { outcome: 'answered', reason: 'Done.' }, 'An answer is still owed'],
    ['closures', { outcome: 'withdrawn' }, 'Enter a reason'],
  ])('refuses %s of %j in plain words', async (act, fields, message) => {
    const reference = await stage.log();
    const { status, html } = await stage.clerk.fill(`/enquiries/${reference}/${act}`, fields);
    expect(status).toBe(422);
    expect(textOf(html)).toContain(`There is a problem ${message}`);
    expect(html).toContain('<title>Error: ');
    if ('text' in fields && fields.text.trim() !== '') expect(html).toContain(`${fields.text}</textarea>`);
    const [, link = ''] = /govuk-error-summary__list">\s*<li>\s*<a href="#([^"]*)"/.exec(html) ?? [];
    expect(html).toContain(`id="${link}"`);
  });

  it('records an answer that was given by telephone, when it was given', async () => {
    const reference = await stage.log();
    const fields = { way: 'telephone', text: 'On Tuesdays.', ...dayFields('at', '2026-06-01'), 'at-time': '11.30' };
    expect((await stage.clerk.fill(`/enquiries/${reference}/responses`, fields)).status).toBe(303);
    const shown = await page(reference);
    expect(shown).toContain('Answered by telephone, as recorded by the office Monday 1 June 2026 at 11:30, by Clare Clerk. Recorded Monday 1 June 2026 at 12:00');
    expect(shown).toContain('Met on Monday 1 June 2026');
  });

  it('assigns, writes, answers by email and closes', async () => {
    const reference = await stage.log();
    const olive = stage.people['olive@houghton.example']?.id ?? '';
    const act = (path: string, fields: Record<string, string>) => stage.clerk.fill(`/enquiries/${reference}/${path}`, fields);
    expect((await act('assignments', { officer: olive })).status).toBe(303);
    expect(await page(reference)).toContain('Officer Olive Officer');
    expect((await act('contacts', byEmail)).status).toBe(303);
    expect((await act('responses', { way: 'email', text: 'On Tuesdays.' })).status).toBe(303);
    expect((await act('closures', { outcome: 'answered', reason: 'Done.' })).status).toBe(303);
    const shown = await page(reference);
    expect(shown).toContain('Closed Nothing is owed');
    expect(shown).not.toContain('Send a message');
    const late = await act('responses', { way: 'email', text: 'And on Fridays.' });
    expect(textOf(late.html)).toContain('This cannot be done on an enquiry whose status is “Closed”');
  });

  it('does once what is sent twice, by a double click or the back button', async () => {
    const reference = await stage.log();
    const path = `/enquiries/${reference}/responses`;
    const form = { ...hiddenIn((await stage.clerk.get(path)).html), way: 'email', text: 'On Tuesdays.' };
    const mails = stage.web.letters.length;
    const sent = await Promise.all([1, 2, 3].map(() => stage.clerk.post(path, form)));
    expect(sent.map(({ location }) => location)).toEqual(sent.map(() => `/enquiries/${reference}?done=responses`));
    expect(stage.web.letters.length).toBe(mails + 1);
    expect((await page(reference)).match(/Answered by email/g)?.length).toBe(1);
    const changed = await stage.clerk.post(path, { ...form, text: 'On Fridays.' });
    expect(changed.status).toBe(409);
    expect(textOf(changed.html)).toContain('This form was sent before with other words');
    expect(changed.html).toContain('On Fridays.</textarea>');
    const known = await stage.clerk.fill('/enquiries/new', logged(stage.people));
    expect(known.status).toBe(303);
  });

  it('logs once what is logged twice', async () => {
    const form = { ...hiddenIn((await stage.clerk.get('/enquiries/new')).html), ...logged(stage.people) };
    const [first, second] = [await stage.clerk.post('/enquiries/new', form), await stage.clerk.post('/enquiries/new', form)];
    expect(second.location).toBe(first.location);
  });

  it('says when somebody changed it meanwhile, keeps what was typed, and takes it when sent again', async () => {
    const reference = await stage.log();
    const path = `/enquiries/${reference}/responses`;
    const form = { ...hiddenIn((await stage.clerk.get(path)).html), way: 'email', text: 'On Tuesdays.' };
    await stage.clerk.fill(`/enquiries/${reference}/contacts`, byEmail);
    const stale = await stage.clerk.post(path, form);
    expect(stale.status).toBe(409);
    expect(textOf(stale.html)).toContain('Somebody changed this enquiry while you were writing.');
    expect(stale.html).toContain('On Tuesdays.</textarea>');
    expect((await stage.clerk.post(path, { ...form, ...hiddenIn(stale.html) })).status).toBe(303);
  });

  it.each([{}, { key: 'x', version: '1' }, { key: 'a'.repeat(32), version: '-1' }])('is no form of ours with %j', async (hidden) => {
    const reference = await stage.log();
    const answer = await stage.clerk.post(`/enquiries/${reference}/responses`, { ...hidden, way: 'email', text: 'x' });
    expect(answer.status).toBe(400);
    expect(textOf(answer.html)).toContain('The request cannot be read');
  });
});

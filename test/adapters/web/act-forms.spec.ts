import { byEmail, discussing, explained, idOf, justNow, pageFor, raised } from './discussing-council.js';
import { dayFields, type Staged, staged } from './staged.js';
import { type Fields, textOf, Visitor } from './visitor.js';

describe('the forms of the protocols’ other acts', () => {
  let stage: Staged;
  beforeAll(async () => {
    stage = await staged({ councils: discussing });
  });
  afterAll(() => stage.web.stop());

  const text = async (reference: string, visitor = stage.clerk) => textOf((await visitor.get(`/enquiries/${reference}`)).html);
  /** Each a minute after the other: what happens at one instant has no order of its own. */
  const act = (reference: string, path: string, fields: Fields, visitor = stage.clerk) => {
    stage.web.clock.forward(1);
    return visitor.fill(`/enquiries/${reference}/${path}`, fields);
  };
  const done = async (reference: string, path: string, fields: Fields) => {
    const page = await act(reference, path, fields);
    if (page.status !== 303) throw new Error(textOf(page.html));
    return text(reference);
  };
  const refusal = async (reference: string, path: string, fields: Fields) => {
    const { status, html } = await act(reference, path, fields);
    expect(status).toBe(422);
    const [, link = ''] = /govuk-error-summary__list">\s*<li>\s*<a href="#([^"]*)"/.exec(html) ?? [];
    if (link !== '') expect(html).toContain(`id="${link}"`);
    return textOf(html);
  };

  it('tells whose matter it is', async () => {
    const reference = await stage.log();
    expect(await refusal(reference, 'redirections', { ...byEmail, text: 'Passed on.' })).toContain('There is a problem Select whose matter it is');
    const shown = await done(reference, 'redirections', { ...byEmail, body: 'county', text: 'Passed on today.' });
    expect(shown).toContain('Answered Nothing is owed');
    expect(shown).toContain('Answered that it is a matter for Central Bedfordshire Council, by email');
    expect(stage.web.letters.at(-1)?.view.lines).toEqual(['Your enquiry is a matter for Central Bedfordshire Council (0300 300 8000), not for this council.']);
  });

  it('refuses under a clause, with what the ground says and asks', async () => {
    const reference = await stage.log();
    const form = textOf((await stage.clerk.get(`/enquiries/${reference}/refusals`)).html);
    expect(form).toContain('It names another person’s private matter. Could you ask without the name? (Clause 7.1)');
    expect(await refusal(reference, 'refusals', { ...byEmail, text: 'Sorry.' })).toContain('There is a problem Select why it is refused');
    expect(await done(reference, 'refusals', { ...byEmail, ground: 'personal', text: 'Sorry.' })).toContain('Refused under clause 7.1, by email');
  });

  it('has reminders to whoever asks quiet, until the day that is due at the latest', async () => {
    const reference = await stage.log();
    const quiet = { ...dayFields('until', '2026-06-03'), reason: 'The contractor comes.' };
    expect(await refusal(reference, 'snoozes', { ...quiet, reason: '' })).toContain('There is a problem Enter a reason');
    expect(await refusal(reference, 'snoozes', { ...quiet, ...dayFields('until', '2026-06-04') })).toContain('There is a problem The day must be after Monday 1 June 2026, and Wednesday 3 June 2026 at the latest');
    expect(await done(reference, 'snoozes', quiet)).toContain('Reminders to Clare Clerk are quiet until Wednesday 3 June 2026');
  });

  it('asks the councillor, gently, and records the answer', async () => {
    const reference = await stage.log();
    expect(await refusal(reference, 'requests', byEmail)).toContain('There is a problem Enter what you ask');
    const asked = await done(reference, 'requests', { ...byEmail, text: 'Which bin?' });
    expect(asked).toContain('Bin at the green Waiting for councillor Answer due by Wednesday 3 June 2026');
    expect(asked).toContain('Clare Clerk asked Cllr Mary Member a question, by email');
    expect(asked).toContain('Asked of Cllr Mary Member: an answer to what the office asked, if possible by Monday 8 June 2026 State Not answered yet');
    expect(await refusal(reference, 'replies', { channel: 'telephone', ...justNow(stage) })).toContain('There is a problem Enter what the councillor answered');
    const replied = await done(reference, 'replies', { channel: 'telephone', ...justNow(stage), text: 'The one by the pond.' });
    expect(replied).toContain('Cllr Mary Member answered by telephone, as recorded by the office');
    expect(replied).toContain('if possible by Monday 8 June 2026 State Answered on Monday 1 June 2026');
  });

  it('asks whom, where several asked', async () => {
    const reference = await stage.log({ members: [idOf(stage, 'mary'), idOf(stage, 'max')] });
    expect(await refusal(reference, 'requests', { ...byEmail, text: 'Which bin?' })).toContain('There is a problem Select a councillor of this enquiry');
    const asked = await done(reference, 'requests', { ...byEmail, text: 'Which bin?', member: idOf(stage, 'max') });
    expect(asked).toContain('asked Cllr Max Member a question');
  });

  it('estimates, and shows the sign that the work could be discussed', async () => {
    const reference = await stage.log();
    expect(await refusal(reference, 'estimates', { hours: 'many', text: 'Minutes.' })).toContain('There is a problem Enter a whole number from 1 to 1,000');
    const shown = await done(reference, 'estimates', { hours: '12', text: 'Reading minutes.' });
    expect(shown).toContain('Estimated work About 12 hours (only the office sees this)');
    expect(shown).toContain('Signs that the work could be discussed with the councillor: the estimate is 12 hours (over 8).');
    const { html } = await stage.clerk.get(`/enquiries/${reference}/burdens`);
    expect(html).toMatch(/name="hours" type="text"[^>]* value="12"/);
  });

  it('raises, explains, discusses, resolves and reopens the burden of the work', async () => {
    const reference = await stage.log();
    const offered = async () => [...(await stage.clerk.get(`/enquiries/${reference}`)).html.matchAll(/href="[^"]*\/(burden[\w-]*)"/g)].map(([, path]) => path);
    expect(await offered()).toEqual(['burdens']);
    expect(await refusal(reference, 'burdens', { ...raised, reason: '' })).toContain('There is a problem Enter why it is more than the office can give at present');
    const first = await done(reference, 'burdens', raised);
    expect(first).toContain('Burden of the work raised: about 12 hours');
    expect(first).toContain('Discussion of the work How far Raised, not explained to the councillor yet Work About 12 hours, by estimate Reading ten years of minutes. Reason One officer is away.');
    expect(await offered()).toEqual(['burden-explanations', 'burden-discussions', 'burden-outcomes']);
    const draft = textOf((await stage.clerk.get(`/enquiries/${reference}/burden-explanations`)).html);
    expect(draft).toContain('The councillor hears of it by this letter.');
    expect(draft).toContain('would take about 12 hours of officers’ time.');
    expect(draft).not.toContain('Told already, by telephone');
    expect(await refusal(reference, 'burden-explanations', { ...explained, narrower: '' })).toContain('Enter a narrower question that could be answered sooner');
    expect(await refusal(reference, 'burden-outcomes', { outcome: 'narrowed', agreed: [idOf(stage, 'mary')], text: 'Last year.' })).toContain('There is a problem Record first how it was discussed');
    const told = await done(reference, 'burden-explanations', explained);
    expect(told).toContain('Burden of the work explained to the councillor, by email');
    expect(told).toContain('A narrower question: The minutes of last year?');
    expect(await refusal(reference, 'burden-discussions', { ...justNow(stage), held: 'yes', channel: 'telephone', text: 'Agreed.' })).toContain('There is a problem Select who took part');
    const talked = { held: 'yes', channel: 'telephone', with: [idOf(stage, 'mary'), idOf(stage, 'clerk')], text: 'Last year is enough.' };
    expect(await done(reference, 'burden-discussions', { ...justNow(stage), ...talked })).toContain('Discussed by telephone with Cllr Mary Member and Clare Clerk');
    expect(await refusal(reference, 'burden-outcomes', { outcome: 'phased', agreed: [idOf(stage, 'mary')], text: 'In parts.' })).toContain('There is a problem Enter the day by which the last part is answered');
    expect(await refusal(reference, 'burden-outcomes', { outcome: 'narrowed', text: 'Last year.' })).toContain('There is a problem Select who agreed to it');
    const outcome = await done(reference, 'burden-outcomes', { outcome: 'narrowed', agreed: [idOf(stage, 'mary')], text: 'Last year.' });
    expect(outcome).toContain('Outcome: the question is narrowed, agreed by Cllr Mary Member');
    expect(outcome).not.toContain('Signs that');
    expect(await offered()).toEqual(['burdens', 'burden-reopenings']);
    expect(await refusal(reference, 'burden-reopenings', {})).toContain('There is a problem Enter a reason');
    expect(await done(reference, 'burden-reopenings', { reason: 'More came up.' })).toContain('The discussion of the work is open again');
  });

  it('records that the councillor would rather not discuss it, and phases the work', async () => {
    const reference = await stage.log();
    await done(reference, 'burdens', raised);
    await done(reference, 'burden-explanations', explained);
    expect(await done(reference, 'burden-discussions', { ...justNow(stage), held: 'no', text: 'Just answer.' })).toContain('The councillor would rather not discuss the work');
    const resolution = { outcome: 'phased', ...dayFields('phased', '2026-06-26'), agreed: [idOf(stage, 'clerk')], text: 'A year a week.' };
    expect(await done(reference, 'burden-outcomes', resolution)).toContain('Outcome: it is answered in parts, agreed by Clare Clerk; the last part by Friday 26 June 2026');
  });

  it('opens again what was answered, for what the councillor said since', async () => {
    const reference = await stage.log();
    await done(reference, 'responses', { ...byEmail, text: 'It is emptied on Tuesdays.' });
    expect((await stage.clerk.get(`/enquiries/${reference}`)).html).not.toContain('/reopenings"');
    await done(reference, 'replies', { ...justNow(stage), channel: 'telephone', text: 'And the blue one?' });
    const { html } = await stage.clerk.get(`/enquiries/${reference}/reopenings`);
    expect(textOf(html)).toContain('Cllr Mary Member answered by telephone');
    const [, fact = ''] = /<option value="([^"]+)" selected/.exec(html) ?? [];
    expect(await refusal(reference, 'reopenings', { fact })).toContain('There is a problem Select why the enquiry is opened again');
    expect(await refusal(reference, 'reopenings', { fact: 'another', because: 'new-question' })).toContain('Select what the councillor wrote or said after the answer');
    const shown = await done(reference, 'reopenings', { fact, because: 'new-question' });
    expect(shown).toContain('Open again: the councillor asks something new');
    expect(shown).toContain('Bin at the green New Answer due by Wednesday 3 June 2026');
  });

  it('offers, fixes and cancels an appointment', async () => {
    const reference = await stage.log();
    expect(await refusal(reference, 'appointments', {})).toContain('There is a problem Select what happened');
    const times = { ...dayFields('offer1', '2026-06-09'), 'offer1-time': '10:00', ...dayFields('offer3', '2026-06-10'), 'offer3-time': '14:30' };
    expect(await refusal(reference, 'appointments', { what: 'new:offered', ...times, ...dayFields('offer1', '2026-05-29') })).toContain('There is a problem Friday 29 May 2026 at 10:00 has gone by');
    const offered = await done(reference, 'appointments', { what: 'new:offered', ...times });
    expect(offered).toContain('Appointment offered: Tuesday 9 June 2026 at 10:00 or Wednesday 10 June 2026 at 14:30');
    const steps = async () => [...(await stage.clerk.get(`/enquiries/${reference}/appointments`)).html.matchAll(/name="what" type="radio" value="([^"]+)"/g)].map(([, value]) => value ?? '');
    const [, fix = ''] = await steps();
    const time = { what: fix, ...dayFields('fixed', '2026-06-09'), 'fixed-time': '10:00', minutes: '45', officer: idOf(stage, 'olive') };
    expect(await refusal(reference, 'appointments', time)).toContain('There is a problem Enter where you meet');
    const fixed = await done(reference, 'appointments', { ...time, place: 'The council office' });
    expect(fixed).toContain('Appointment fixed for Tuesday 9 June 2026 at 10:00, 45 minutes, with Olive Officer');
    expect(fixed).toContain('Place: The council office');
    expect(fixed).toContain('Appointments Fixed on Tuesday 9 June 2026 at 10:00 with Olive Officer, for 45 minutes: The council office.');
    expect((await steps()).map((step) => step.replace(/^.*:/, ''))).toEqual(['offered', 'fixed', 'cancelled', 'asked', 'offered', 'fixed']);
    const cancelled = (await steps()).find((step) => step.endsWith(':cancelled')) ?? '';
    expect(await done(reference, 'appointments', { what: cancelled, text: 'The office is closed.' })).toContain('Appointment cancelled');
  });

  it('joins the same question to another enquiry', async () => {
    const [first, second] = [await stage.log(), await stage.log({ members: idOf(stage, 'max') })];
    expect(await refusal(second, 'joins', { reference: 'HR-9999', reason: 'The same.' })).toContain('There is a problem There is no enquiry with this reference');
    expect(await refusal(second, 'joins', { reference: second, reason: 'The same.' })).toContain('There is a problem Enter the reference of another enquiry than this one');
    const shown = await done(second, 'joins', { reference: first.toLowerCase(), reason: 'The same bin.' });
    expect(shown).toContain(`Answered with ${first}`);
    expect(shown).toContain(`Joined to ${first}, to be answered together with it`);
    expect(await pageFor(stage, 'max', second)).not.toContain(first);
  });

  it('agrees to a later promise, and says what a late promise needs', async () => {
    const reference = await stage.log();
    await act(reference, 'assignments', { officer: idOf(stage, 'olive') });
    const olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
    const promise = () => act(reference, 'acknowledgements', { ...byEmail, text: 'After the summer.', ...dayFields('promised', '2026-09-11') }, olive);
    expect(textOf((await promise()).html)).toContain('There is a problem A day more than 20 working days away needs the clerk’s agreement first');
    expect(await refusal(reference, 'promise-agreements', { ...dayFields('until', '2026-05-01'), reason: 'The summer.' })).toContain('There is a problem The day must be Monday 1 June 2026 or later');
    const agreed = await done(reference, 'promise-agreements', { ...dayFields('until', '2026-09-11'), reason: 'The summer.' });
    expect(agreed).toContain('Agreed that an answer may be promised for up to Friday 11 September 2026');
    expect((await promise()).status).toBe(303);
    expect(await text(reference)).toContain('Promised by Answer by Reason What became of it Olive Officer, on Monday 1 June 2026 Answer by: Friday 11 September 2026 Reason: None given What became of it: Still open');
  });

  it('hands over for a private reason, and leads who may read it no more to the list', async () => {
    const reference = await stage.log();
    await act(reference, 'assignments', { officer: idOf(stage, 'olive') });
    const olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
    expect((await olive.get(`/enquiries/${reference}/hand-overs`)).html).not.toContain(`value="${idOf(stage, 'olive')}"`);
    expect(textOf((await act(reference, 'hand-overs', { officer: idOf(stage, 'oscar') }, olive)).html)).toContain('There is a problem Enter a reason');
    const handed = await act(reference, 'hand-overs', { officer: idOf(stage, 'oscar'), private: 'She is my sister.' }, olive);
    expect(handed).toMatchObject({ status: 303, location: '/?done=hand-overs' });
    expect(textOf((await olive.follow(handed)).html)).toContain('Handed over.');
    expect((await olive.get(`/enquiries/${reference}`)).status).toBe(404);
    expect(await text(reference)).toContain('Private reason (only the clerk can read this): She is my sister.');
    const oscar = await Visitor.signedIn(stage.web, 'oscar@houghton.example');
    for (const shown of [await text(reference, oscar), await pageFor(stage, 'mary', reference)]) {
      expect(shown).toContain('Assigned to Oscar Officer');
      expect(shown).not.toContain('Handed over to');
      expect(shown).not.toContain('sister');
      expect(shown).not.toContain('Private reason');
    }
  });
});

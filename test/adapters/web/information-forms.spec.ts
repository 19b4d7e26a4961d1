import { byEmail, discussing, explained, idOf, justNow, pageFor, raised } from './discussing-council.js';
import { dayFields, type Staged, staged } from './staged.js';
import { type Fields, textOf } from './visitor.js';

/** An enquiry of Monday 1 June 2026, 11:00: the twentieth day by law is Tuesday 30 June. */
describe('the forms of a request for information', () => {
  let stage: Staged;
  beforeAll(async () => {
    stage = await staged({ councils: discussing });
  });
  afterAll(() => stage.web.stop());

  const text = async (reference: string) => textOf((await stage.clerk.get(`/enquiries/${reference}`)).html);
  const act = (reference: string, path: string, fields: Fields) => {
    stage.web.clock.forward(1);
    return stage.clerk.fill(`/enquiries/${reference}/${path}`, fields);
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
  const offered = async (reference: string) => {
    const { html } = await stage.clerk.get(`/enquiries/${reference}`);
    const all = [...html.matchAll(new RegExp(`href="/enquiries/${reference}/([\\w-]+)"`, 'g'))].map(([, path]) => path);
    return all.filter((path) => /conversions|splits|clarifications|fees|extensions|refusals/.test(path ?? ''));
  };

  it('converts all of it, and says by which law and day', async () => {
    const reference = await stage.log();
    expect(await offered(reference)).toEqual(['refusals', 'conversions', 'splits']);
    expect(await refusal(reference, 'conversions', byEmail)).toContain('There is a problem Select the law that it comes under');
    const shown = await done(reference, 'conversions', { ...byEmail, regime: 'foi' });
    expect(shown).toContain('New Answer due by Tuesday 30 June 2026');
    expect(shown).toContain('Request for information Under Freedom of Information Act 2000 Asked Monday 1 June 2026');
    expect(shown).toContain('An answer to the request for information Due By Tuesday 30 June 2026 State Open Owed by The clerk, until it is assigned Under Freedom of Information Act 2000, s.10');
    expect(shown).toContain('State Replaced by the day of the law, since Monday 1 June 2026');
    expect(shown).toContain('Made a request for information under the Freedom of Information Act 2000; the councillor is told by email');
    expect(await offered(reference)).toEqual(['clarifications', 'fees-notices', 'extensions']);
    expect(await pageFor(stage, 'mary', reference)).toContain('Request for information Under Freedom of Information Act 2000');
  });

  it('splits off a part: both pages name each other', async () => {
    const reference = await stage.log();
    const part = { ...byEmail, regime: 'foi', subject: 'What the bins cost', part: 'What did they cost?' };
    expect(await refusal(reference, 'splits', { ...part, part: ' ' })).toContain('There is a problem Enter the part of the question that is the request');
    const shown = await done(reference, 'splits', part);
    const [, its = ''] = /Dealt with apart (HR-\d+) ?, as a request for information/.exec(shown) ?? [];
    expect(shown).toContain(`A part is dealt with apart as ${its}, a request for information under the Freedom of Information Act 2000`);
    expect(shown).toContain('Answer due by Wednesday 3 June 2026');
    const other = await text(its);
    expect(other).toContain(`What the bins cost New Answer due by Tuesday 30 June 2026`);
    expect(other).toContain(`Part of ${reference}`);
    expect(other).toContain(`Received by telephone from Cllr Mary Member, as a part of ${reference}`);
  });

  it('asks what is asked for, and begins again when that is clear', async () => {
    const reference = await stage.log();
    await done(reference, 'conversions', { ...byEmail, regime: 'eir' });
    expect(await refusal(reference, 'clarifications', byEmail)).toContain('There is a problem Enter what you need to know');
    const waiting = await done(reference, 'clarifications', { ...byEmail, text: 'Which brook?' });
    expect(waiting).toContain('Waiting for councillor No day counts at present');
    expect(waiting).toContain('by law, until the councillor makes clear what is asked for; then all of them begin again (due before that: Tuesday 30 June 2026).');
    expect(await offered(reference)).toEqual(['clarifications-received', 'fees-notices']);
    const early = { channel: 'telephone', ...dayFields('at', '2026-06-01'), 'at-time': '11:00', text: 'The one by the mill.' };
    expect(await refusal(reference, 'clarifications-received', early)).toContain('There is a problem The date and time must be after it was made a request for information, Monday 1 June 2026 at 12:');
    const clear = await done(reference, 'clarifications-received', { channel: 'telephone', ...justNow(stage), text: 'The one by the mill.' });
    expect(clear).toContain('The councillor made clear what is asked for, by telephone: the days of the law begin again');
    expect(clear).toContain('Made clear Monday 1 June 2026');
  });

  it('gives a fees notice, and closes what lapsed no sooner than the law has it', async () => {
    const reference = await stage.log();
    await done(reference, 'conversions', { ...byEmail, regime: 'foi' });
    const notice = { ...byEmail, amount: '£12.50', text: 'Copies, by cheque.' };
    expect(await refusal(reference, 'fees-notices', { ...notice, amount: 'some' })).toContain('There is a problem Enter an amount from £0.01 to £10,000, such as 12.50');
    expect(await done(reference, 'fees-notices', notice)).toContain('Fee £12.50, notice given on Monday 1 June 2026, not paid yet');
    expect(textOf((await stage.clerk.get(`/enquiries/${reference}/closures`)).html)).toContain('The fee was not paid in the time that the law gives for it');
    expect(await refusal(reference, 'closures', { outcome: 'lapsed', reason: 'No fee.' })).toContain('There is a problem The fee may still be paid: the request lapses from Tuesday 1 September 2026 on');
    expect(await done(reference, 'fees', justNow(stage))).toContain('Fee £12.50, notice given on Monday 1 June 2026, paid on Monday 1 June 2026');
    expect(textOf((await stage.clerk.get(`/enquiries/${reference}/closures`)).html)).not.toContain('The fee was not paid');
  });

  it('takes forty days, for the one ground that the law has', async () => {
    const reference = await stage.log();
    await done(reference, 'conversions', { ...byEmail, regime: 'eir' });
    expect(textOf((await stage.clerk.get(`/enquiries/${reference}/extensions`)).html)).toContain('The Environmental Information Regulations allow it where a request is complex');
    expect(await refusal(reference, 'extensions', { ...byEmail, ground: 'public-interest', reason: 'Much.' })).toContain('There is a problem This is no ground under the Environmental Information Regulations 2004');
    const shown = await done(reference, 'extensions', { ...byEmail, ground: 'eir-complex', reason: 'Ten years of soundings.' });
    expect(shown).toContain('By Wednesday 29 July 2026 (first told: Tuesday 30 June 2026; the day has moved since)');
    expect(shown).toContain('Extended to 40 working days, as the request is complex and asks for much; the councillor is told by email');
  });

  it('offers it where a discussion of the work came to that', async () => {
    const reference = await stage.log();
    await done(reference, 'burdens', raised);
    await done(reference, 'burden-explanations', explained);
    await done(reference, 'burden-discussions', { ...justNow(stage), held: 'no', text: 'Rather not.' });
    const agreed = await done(reference, 'burden-outcomes', { outcome: 'foi', agreed: [idOf(stage, 'mary')], text: 'Under the Act.' });
    expect(agreed).toContain('It was agreed to deal with this as a request for information. Its day by law counts once that is done.');
    const { html } = await stage.clerk.get(`/enquiries/${reference}/conversions`);
    expect(html).toMatch(/value="foi" checked/);
    expect(textOf(html)).toContain('This was agreed when the work was discussed: Under the Act.');
    expect(await done(reference, 'conversions', { ...byEmail, regime: 'foi' })).not.toContain('It was agreed to deal with this');
  });
});

import { byEmail, discussing, idOf } from './discussing-council.js';
import { dayFields, type Staged, staged } from './staged.js';
import { hiddenIn, textOf, Visitor } from './visitor.js';

describe('the page of meetings', () => {
  let stage: Staged;
  beforeAll(async () => {
    stage = await staged({ councils: discussing });
  });
  afterAll(() => stage.web.stop());

  const meeting = { title: 'Planning Committee', ...dayFields('held', '2026-06-15'), ...dayFields('papers', '2026-06-09') };
  const moves = async () => [...(await stage.clerk.get('/meetings')).html.matchAll(/href="(\/meetings\/[^"/]+)"/g)].map(([, path]) => path ?? '');

  it('enters a meeting once, and lists it', async () => {
    expect(textOf((await stage.clerk.get('/meetings')).html)).toContain('No meeting to come is entered.');
    const form = { ...hiddenIn((await stage.clerk.get('/meetings')).html), ...meeting };
    const sent = [await stage.clerk.post('/meetings', form), await stage.clerk.post('/meetings', form)];
    expect(sent.map(({ location }) => location)).toEqual(['/meetings?done=entered', '/meetings?done=entered']);
    const shown = textOf((await stage.clerk.get('/meetings?done=entered')).html);
    expect(shown).toContain('The meeting is entered.');
    expect(shown).toContain('Planning Committee Monday 15 June 2026 Papers by Tuesday 9 June 2026 Papers of councillors’ items by Monday 8 June 2026, when the office closes Notice by Wednesday 10 June 2026 (by Tuesday 9 June 2026 where Saturdays do not count) Move');
    expect((await moves()).length).toBe(1);
  });

  it.each([
    [{ ...meeting, title: ' ' }, 'Enter which meeting it is'],
    [{ ...meeting, ...dayFields('held', '2026-04-19') }, 'The day of the meeting must be Monday 20 April 2026 or later'],
    [{ ...meeting, 'held-time': 'seven' }, 'Enter a time in 24-hour form, such as 09:30 or 14:05'],
    [{ ...meeting, ...dayFields('papers', '2026-06-16') }, 'The papers must be there by the meeting, Monday 15 June 2026'],
    [{ ...meeting, 'papers-day': '' }, 'The day of the papers must include a day'],
  ])('asks to mend %j', async (fields, message) => {
    const { status, html } = await stage.clerk.fill('/meetings', fields);
    expect(status).toBe(422);
    expect(textOf(html)).toContain(`There is a problem ${message}`);
    expect(html).toContain('<title>Error: Meetings');
  });

  it('promises an answer for after a meeting, and moves both together', async () => {
    const reference = await stage.log();
    const path = `/enquiries/${reference}/acknowledgements`;
    const [, id = ''] = /<option value="([^"]+)">Planning Committee, Monday 15 June 2026/.exec((await stage.clerk.get(path)).html) ?? [];
    const promise = { ...byEmail, text: 'After the committee.', timescale: 'meeting', meeting: id, days: '2' };
    expect(textOf((await stage.clerk.fill(path, { ...promise, days: '' })).html)).toContain('There is a problem Enter how many working days after the meeting');
    expect(textOf((await stage.clerk.fill(path, { ...promise, ...dayFields('promised', '2026-06-12') })).html)).toContain('There is a problem Give the day or the meeting, not both');
    expect(textOf((await stage.clerk.fill(path, { ...promise, meeting: 'none' })).html)).toContain('There is a problem Select a meeting that is still to come');
    const shown = textOf((await stage.clerk.follow(await stage.clerk.fill(path, promise))).html);
    expect(shown).toContain('answer promised by Wednesday 17 June 2026, 2 working days after the meeting “Planning Committee” on Monday 15 June 2026');
    const [move = ''] = await moves();
    expect(hiddenIn((await stage.clerk.get(move)).html)).toHaveProperty('key');
    const fault = await stage.clerk.fill(move, dayFields('held', '2026-05-01'));
    expect(textOf(fault.html)).toContain('There is a problem The day of the meeting must be Monday 1 June 2026 or later');
    stage.web.clock.forward(1);
    const moved = await stage.clerk.fill(move, { ...dayFields('held', '2026-06-22'), ...dayFields('papers', '2026-06-16') });
    expect(moved.location).toBe('/meetings?done=moved&count=1');
    expect(textOf((await stage.clerk.follow(moved)).html)).toContain('The meeting is moved, and 1 day that people were told with it.');
    const after = textOf((await stage.clerk.get(`/enquiries/${reference}`)).html);
    expect(after).toContain('The meeting “Planning Committee” moved to Monday 22 June 2026: answer promised by Wednesday 24 June 2026');
    expect(after).toContain('Answer by: Wednesday 24 June 2026 (told first: Wednesday 17 June 2026)');
  });

  it('is read by officers and entered by the clerk', async () => {
    const reference = await stage.log();
    await stage.clerk.fill(`/enquiries/${reference}/assignments`, { officer: idOf(stage, 'olive') });
    const olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
    const { html } = await olive.get('/meetings');
    expect(textOf(html)).toContain('Planning Committee');
    expect(textOf(html)).not.toContain('Enter a meeting');
    expect(html).not.toContain('href="/meetings/');
    const [move = ''] = await moves();
    expect((await olive.get(move)).status).toBe(403);
    expect((await olive.post('/meetings', { key: 'a'.repeat(32), ...meeting })).status).toBe(403);
    expect((await stage.clerk.get('/meetings/nowhere')).status).toBe(404);
  });

  it('stands under the council’s name for who acts for several', async () => {
    const both = await Visitor.signedIn(stage.web, 'both@clerks.example');
    expect((await both.get('/councils/houghton-regis')).html).toContain('href="/councils/houghton-regis/meetings"');
    expect((await both.get('/councils/houghton-regis/meetings')).html).toContain('href="/councils/houghton-regis/meetings/');
    expect((await both.get('/meetings')).location).toBe('/councils');
  });
});

import { discussing, idOf } from './discussing-council.js';
import { dayFields, type Staged, staged } from './staged.js';
import { hiddenIn, textOf, Visitor } from './visitor.js';

/** It is Monday 1 June 2026. */
describe('the page of who is away', () => {
  let stage: Staged;
  let olive: Visitor;
  beforeAll(async () => {
    stage = await staged({ councils: discussing });
    olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
  });
  afterAll(() => stage.web.stop());

  const holiday = (more: Record<string, string> = {}) => ({ person: idOf(stage, 'olive'), deputy: idOf(stage, 'oscar'), ...dayFields('from', '2026-06-08'), ...dayFields('until', '2026-06-12'), ...more });
  const ends = (html: string) => [...html.matchAll(/action="(\/away\/(?!office)[^"]+)"/g)].map(([, path]) => path ?? '');

  it('has an absence entered once, lists it, and ends it', async () => {
    expect(textOf((await stage.clerk.get('/away')).html)).toContain('Nobody is away.');
    const form = { ...hiddenIn((await stage.clerk.get('/away')).html), ...holiday() };
    const sent = [await stage.clerk.post('/away', form), await stage.clerk.post('/away', form)];
    expect(sent.map(({ location }) => location)).toEqual(['/away?done=entered', '/away?done=entered']);
    const { html } = await stage.clerk.get('/away?done=entered');
    expect(textOf(html)).toContain('The absence is entered. Whoever stands in is told by email.');
    expect(textOf(html)).toContain('Olive Officer Monday 8 June 2026 to Friday 12 June 2026 Oscar Officer stands in End');
    const [end = ''] = ends(html);
    const done = await stage.clerk.post(end, { key: 'a'.repeat(32) });
    expect(textOf((await stage.clerk.follow(done)).html)).toContain('The absence is ended. Who is away While an officer');
  });

  it('says on which days whoever could stand in works, where it is not on all of them', async () => {
    const list = [['kind', 'name', 'email', 'role', 'days'], ['officer', 'Oscar Officer', 'oscar@houghton.example', 'Officer', 'Tue Thu']];
    await stage.web.useCases.importPeople.run({ kind: 'operator' }, 'houghton-regis', list);
    const [, deputies = ''] = /<select[^>]*name="deputy"[^>]*>([\s\S]*?)<\/select>/.exec((await stage.clerk.get('/away')).html) ?? [];
    expect(textOf(deputies)).toContain('Olive Officer Oscar Officer, who works on Tuesday and Thursday');
  });

  it.each<[more: Record<string, string>, message: string]>([
    [{ person: '' }, 'Select who is away'],
    [{ deputy: '' }, 'Select who stands in'],
    [dayFields('until', '2026-06-31'), 'The last day must be a real date'],
    [dayFields('until', '2026-06-07'), 'The last day must be Monday 8 June 2026 or later'],
    [{ 'from-day': '' }, 'The first day must include a day'],
  ])('asks to mend %j', async (more, message) => {
    const { status, html } = await stage.clerk.fill('/away', holiday(more));
    expect(status).toBe(422);
    expect(textOf(html)).toContain(`There is a problem ${message}`);
    expect(html).toContain('<title>Error: Who is away');
  });

  it('lets an officer enter their own absence alone, and shows them nothing of the office’s', async () => {
    const { html } = await olive.get('/away');
    expect(html.match(/<option value="[^"]+">/g)).toHaveLength(1 + 4);
    expect(textOf(html)).not.toContain('Nobody attends the office');
    expect((await olive.post('/away', { key: 'b'.repeat(32), ...holiday({ person: idOf(stage, 'oscar'), deputy: idOf(stage, 'olive') }) })).status).toBe(403);
    expect((await olive.fill('/away', holiday())).location).toBe('/away?done=entered');
    const again = await olive.fill('/away', holiday());
    expect(textOf(again.html)).toContain('There is a problem They are away from Monday 8 June 2026 to Friday 12 June 2026 already. End that first, or enter other days');
    expect((await olive.post('/away/office', { key: 'c'.repeat(32), ...dayFields('last', '2026-06-05') })).status).toBe(403);
    expect((await olive.post(`/away/${idOf(stage, 'olive')}/none`, { key: 'd'.repeat(32) })).status).toBe(404);
  });

  it('offers whoever stands in what the officer could do, and does it, until the absence is ended', async () => {
    const reference = await stage.log();
    await stage.clerk.fill(`/enquiries/${reference}/assignments`, { officer: idOf(stage, 'oscar') });
    expect((await olive.get(`/enquiries/${reference}`)).status).toBe(404);
    await stage.clerk.fill('/away', holiday({ person: idOf(stage, 'oscar'), deputy: idOf(stage, 'olive'), ...dayFields('from', '2026-06-01'), ...dayFields('until', '2026-06-02') }));
    expect(textOf((await olive.get('/')).html)).toContain(reference);
    const { html } = await olive.get(`/enquiries/${reference}`);
    expect([html.includes(`/enquiries/${reference}/responses`), html.includes(`/enquiries/${reference}/assignments`)]).toEqual([true, false]);
    expect((await olive.fill(`/enquiries/${reference}/notes`, { text: 'The key is at the desk.' })).status).toBe(303);
    expect(textOf((await stage.clerk.get(`/enquiries/${reference}`)).html)).toContain('Olive Officer');
    const [end = ''] = ends((await stage.clerk.get('/away')).html).filter((path) => path.includes(idOf(stage, 'oscar')));
    await stage.clerk.post(end, { key: 'e'.repeat(32) });
    expect((await olive.get(`/enquiries/${reference}`)).status).toBe(404);
  });

  it('says that nobody attends the office, and that somebody does again', async () => {
    await stage.log();
    const form = (last: string) => ({ key: hiddenKey(), ...dayFields('last', last) });
    const gone = await stage.clerk.post('/away/office', form('2026-05-31'));
    expect(textOf(gone.html)).toContain('There is a problem The last day must be between Monday 1 June 2026 and Monday 29 June 2026');
    const started = await stage.clerk.post('/away/office', form('2026-06-05'));
    const shown = await stage.clerk.follow(started);
    expect(textOf(shown.html)).toContain('The councillors who wait are told by email, at night or on a day off the next morning. Reminders rest.');
    expect(textOf(shown.html)).toContain('Nobody attends the office until Friday 5 June 2026. Reminders rest. Somebody is there again');
    const ended = await stage.clerk.post('/away/office', { key: hiddenKey(), end: 'yes' });
    expect(textOf((await stage.clerk.follow(ended)).html)).toContain('The office is attended again.');
    expect(textOf((await stage.clerk.post('/away/office', { key: hiddenKey(), end: 'yes' })).html)).toContain('There is a problem The office is attended: there is nothing to end');
  });

  let keys = 0;
  function hiddenKey(): string {
    keys += 1;
    return String(keys).padStart(32, 'e');
  }
});

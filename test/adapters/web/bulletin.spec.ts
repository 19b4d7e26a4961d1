import { discussing, idOf } from './discussing-council.js';
import { dayFields, type Staged, staged } from './staged.js';
import { hiddenIn, textOf, Visitor } from './visitor.js';

/** It is Monday 1 June 2026, at noon; the first bulletin goes on the Monday after. */
describe('the page of the bulletin', () => {
  let stage: Staged;
  let olive: Visitor;
  beforeAll(async () => {
    stage = await staged({ councils: discussing });
    olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
  });
  afterAll(() => stage.web.stop());

  const closure = (more: Record<string, string | readonly string[]> = {}) => ({ title: 'Mill Lane is closed', text: 'For the gas main.', concerns: ['ward:Northern'], ...more });
  const pathsIn = (html: string, act: string) => [...html.matchAll(new RegExp(`action="(/bulletin/items/[^"]+/${act})"`, 'g'))].map(([, path]) => path ?? '');
  const shown = async () => (await stage.clerk.get('/bulletin')).html;
  let keys = 0;
  const key = () => ({ key: (keys += 1).toString(16).padStart(32, '0') });

  it('says when the next goes and whose choice that is', async () => {
    const words = textOf(await shown());
    expect(words).toContain('It is sent every week by the council’s own choice (decided Tuesday 12 May 2026, minute 26/78), not by its protocol.');
    expect(words).toContain('The next goes on Monday 8 June 2026 at 09:00.');
    expect(words).toContain('Nothing waits for the next bulletin.');
  });

  it('says that none is sent by itself where the council chose no rhythm', async () => {
    const walter = await Visitor.signedIn(stage.web, 'clerk@ware.example');
    expect(textOf((await walter.get('/bulletin')).html)).toContain('None is sent by itself: the council has not chosen how often, and its protocol does not say.');
  });

  it('keeps an item once, shows whom it concerns, and has it withdrawn with nothing lost', async () => {
    const form = { ...hiddenIn(await shown()), ...closure({ concerns: ['ward:Northern', 'chair:Planning'], link: 'https://example.org/mill', ...dayFields('until', '2026-06-19') }) };
    const sent = [await stage.clerk.post('/bulletin', form), await stage.clerk.post('/bulletin', form)];
    expect(sent.map(({ location }) => location)).toEqual(['/bulletin?done=written', '/bulletin?done=written']);
    const { html } = await stage.clerk.get('/bulletin?done=written');
    expect(textOf(html)).toContain('The item is kept. It goes with the next bulletin.');
    expect(textOf(html)).toContain('For the members for the ward “Northern” and the chair of “Planning”: 2 councillors now Waits for the next bulletin Of use until Friday 19 June 2026 Written by Clare Clerk, Monday 1 June 2026 at');
    expect(textOf(html)).toContain('For the gas main. More: https://example.org/mill');
    const [path = '', ...others] = pathsIn(html, 'withdraw');
    expect(others).toEqual([]);
    const done = await stage.clerk.follow(await stage.clerk.post(path, key()));
    expect(textOf(done.html)).toContain('The item is withdrawn. It goes to nobody, and stays here to be read.');
    expect(textOf(done.html)).toContain('Withdrawn Monday 1 June 2026 at');
    expect(textOf((await stage.clerk.post(path, key())).html)).toContain('There is a problem This item was withdrawn Monday 1 June 2026 at');
  });

  it.each<[more: Record<string, string | readonly string[]>, message: string]>([
    [{ title: ' ' }, 'Enter what it is about'],
    [{ text: '' }, 'Enter what councillors need to know'],
    [{ link: 'javascript:alert(1)' }, 'Enter an address of the web, such as https://example.org, or leave it empty'],
    [dayFields('until', '2026-06-31'), 'The last day on which it is of use must be a real date'],
    [dayFields('until', '2026-05-31'), 'The last day on which it is of use must be today, Monday 1 June 2026, or later: Sunday 31 May 2026 has gone by'],
    [{ concerns: [] }, 'Select whom it concerns'],
    [{ concerns: ['everything'] }, 'Select whom it concerns'],
    [{ concerns: ['ward:Southern'] }, 'Select a ward of the council'],
  ])('asks to mend %j', async (more, message) => {
    const { status, html } = await stage.clerk.fill('/bulletin', closure(more));
    expect(status).toBe(422);
    expect(textOf(html)).toContain(`There is a problem ${message}`);
    expect(html).toContain('<title>Error: Bulletin');
    if (!('title' in more)) expect(html).toContain('value="Mill Lane is closed"');
  });

  it('sends an item at once, and shows who was sent it and whether it left', async () => {
    await stage.clerk.fill('/bulletin', closure({ title: 'Flood warning', concerns: ['group:Orchard'] }));
    const html = await shown();
    expect(textOf(html)).toContain('Email it now to 1 councillor');
    const done = await stage.clerk.follow(await stage.clerk.post(pathsIn(html, 'send')[0] ?? '', key()));
    expect(textOf(done.html)).toContain('The item is on its way by email, and is in no bulletin after this.');
    const [, proof = ''] = /href="(\/bulletin\/sent\/[^"]+)"/.exec(done.html) ?? [];
    expect(textOf((await stage.clerk.get(proof)).html)).toContain('Councillor: Cllr Mary Member Items: Flood warning Email: Waits to be sent');
    expect((await stage.clerk.get('/bulletin/sent/2026-W20')).status).toBe(404);
  });

  it('shows a councillor’s next bulletin before one was sent, with what is theirs', async () => {
    await stage.log();
    await stage.clerk.fill('/bulletin', closure({ title: 'Only for Harbour', concerns: ['group:Harbour'] }));
    const mary = textOf((await stage.clerk.get(`/bulletin/preview?member=${idOf(stage, 'mary')}`)).html);
    expect(mary).toContain('The next bulletin of Cllr Mary Member As it would be if it went now. Nothing is sent. The next goes on Monday 8 June 2026 at 09:00.');
    expect(mary).toContain('Your open enquiries HR-0001: Bin at the green');
    expect(mary).not.toContain('Only for Harbour');
    expect(textOf((await stage.clerk.get(`/bulletin/preview?member=${idOf(stage, 'max')}`)).html)).toContain('Only for Harbour For the gas main.');
    expect(textOf((await stage.clerk.get('/bulletin/preview?member=')).html)).toContain('There is a problem Select a councillor');
  });

  it('lets officers write and withdraw their own, and shows them no other’s bulletin', async () => {
    await olive.fill('/bulletin', closure({ title: 'From the gardens' }));
    const { html } = await olive.get('/bulletin');
    expect([pathsIn(html, 'withdraw').length, pathsIn(html, 'send').length]).toEqual([1, 0]);
    expect(html).not.toMatch(/bulletin\/preview|bulletin\/sent/);
    for (const path of [`/bulletin/preview?member=${idOf(stage, 'mary')}`, '/bulletin/sent/2026-W24']) expect((await olive.get(path)).status).toBe(403);
    const clerks = pathsIn(await shown(), 'send')[0] ?? '';
    expect((await olive.post(clerks, key())).status).toBe(403);
    expect((await stage.clerk.post('/bulletin/items/none/send', key())).status).toBe(404);
  });
});

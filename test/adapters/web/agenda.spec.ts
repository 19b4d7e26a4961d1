import { discussing, idOf, justNow, pageFor } from './discussing-council.js';
import { dayFields, type Staged, staged } from './staged.js';
import { type Fields, textOf, Visitor } from './visitor.js';

describe('the pages of agendas', () => {
  let stage: Staged;
  beforeAll(async () => {
    stage = await staged({ councils: discussing });
  });
  afterAll(() => stage.web.stop());

  const text = async (path: string, visitor = stage.clerk) => textOf((await visitor.get(path)).html);
  const enter = async (title: string, heldOn: string, time = '19:30') => {
    await stage.clerk.fill('/meetings', { title, ...dayFields('held', heldOn), 'held-time': time });
    const { html } = await stage.clerk.get('/meetings');
    return [...html.matchAll(/href="\/meetings\/([^"/]+)"[^>]*>Move<span class="govuk-visually-hidden"> ([^,]+),/g)].find(([, , name]) => name === title)?.[1] ?? '';
  };
  const refusal = async (path: string, fields: Fields, visitor = stage.clerk) => {
    const { status, html } = await visitor.fill(path, fields);
    expect(status).toBe(422);
    const [, link = ''] = /govuk-error-summary__list">\s*<li>\s*<a href="#([^"]*)"/.exec(html) ?? [];
    if (link !== '') expect(html).toContain(`id="${link}"`);
    return textOf(html);
  };

  describe('an item', () => {
    let [council, reference] = ['', ''];
    beforeAll(async () => {
      council = await enter('Full Council', '2026-06-15');
      reference = await stage.log();
    });
    const act = (path: string, fields: Fields, visitor = stage.clerk) => {
      stage.web.clock.forward(1);
      return visitor.fill(`/enquiries/${reference}/${path}`, fields);
    };
    const done = async (path: string, fields: Fields) => textOf((await stage.clerk.follow(await act(path, fields))).html);

    it('is asked for by its meeting, which shows the day of the papers', async () => {
      const path = `/enquiries/${reference}/agenda-items`;
      expect((await stage.clerk.get(path)).html).toContain('Full Council, Monday 15 June 2026 (papers by Monday 8 June 2026)');
      expect(await refusal(path, { meeting: '', text: '' })).toContain('There is a problem Select the meeting Enter what the item is about');
      expect(await refusal(path, { meeting: 'none', text: 'The weir.' })).toContain('There is a problem Select a meeting that is still to come');
      const shown = await done('agenda-items', { meeting: council, text: 'The weir.' });
      expect(shown).toContain('The item is noted, and the councillor is told by when its papers are wanted.');
      expect(shown).toContain('Agenda item Asked for by Cllr Mary Member, for the meeting “Full Council” on Monday 15 June 2026: its papers have not come yet.');
      expect(shown).toContain('Asked of Cllr Mary Member: the papers for the agenda item, if possible by Monday 8 June 2026 State Not there yet');
      expect(await pageFor(stage, 'mary', reference)).toContain('its papers have not come yet');
    });

    it('offers what can be done of it next, and the decision on late papers to the clerk alone', async () => {
      await stage.clerk.fill(`/enquiries/${reference}/assignments`, { officer: idOf(stage, 'olive') });
      const offered = async (visitor: Visitor) => [...(await visitor.get(`/enquiries/${reference}`)).html.matchAll(/href="[^"]*\/((?:agenda|item|late)[\w-]*)"/g)].map(([, path]) => path);
      const olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
      expect([await offered(stage.clerk), await offered(olive)]).toEqual([['item-papers', 'item-withdrawals'], ['item-papers', 'item-withdrawals']]);
      stage.web.clock.forward(7 * 24 * 60 + 6 * 60);
      const [clerk, later] = [await Visitor.signedIn(stage.web, 'clerk@houghton.example'), await Visitor.signedIn(stage.web, 'olive@houghton.example')];
      expect([await offered(clerk), await offered(later)]).toEqual([['item-papers', 'late-papers', 'item-withdrawals'], ['item-papers', 'item-withdrawals']]);
      expect((await later.get(`/enquiries/${reference}/late-papers`)).status).toBe(403);
      expect(textOf((await clerk.get(`/enquiries/${reference}/late-papers`)).html)).not.toContain('Yes, the item goes on the agenda');
      stage = { ...stage, clerk };
    });

    it('whose papers came late waits for the clerk, who says why', async () => {
      expect(await refusal(`/enquiries/${reference}/item-papers`, {})).toContain('There is a problem Select how the papers came Enter the day on which the papers came');
      const shown = await done('item-papers', { channel: 'in-person', ...justNow(stage) });
      expect(shown).toContain('its papers came late, and the clerk decides whether they are taken.');
      expect(await refusal(`/enquiries/${reference}/late-papers`, {})).toContain('There is a problem Select whether the papers are taken Enter why. The councillor is told');
      const taken = await done('late-papers', { decision: 'taken', reason: 'The agenda goes out tomorrow.' });
      expect(taken).toContain('Papers that came late are taken');
      expect(taken).toContain('State Late, and taken on Monday 8 June 2026');
      expect(await refusal(`/enquiries/${reference}/item-withdrawals`, {})).toContain('There is a problem Enter why the item is withdrawn');
      expect(await done('item-withdrawals', { reason: 'Settled otherwise.' })).toContain('The agenda item is withdrawn');
    });
  });

  describe('a meeting', () => {
    it('shows by when its notice is given, warns of one that only NALC’s reading takes, and refuses one too short', async () => {
      const council = await enter('Planning', '2026-06-10');
      expect(await text('/meetings')).toContain('Planning Wednesday 10 June 2026 at 19:30 Papers of councillors’ items by Wednesday 3 June 2026, when the office closes Notice by Friday 5 June 2026 (by Thursday 4 June 2026 where Saturdays do not count)');
      const path = `/meetings/${council}/notices`;
      expect(await text(path)).toContain('Three clear days are wanted: notice by Friday 5 June 2026');
      expect(await refusal(path, {})).toContain('There is a problem Enter the day on which notice was given');
      expect(await refusal(path, dayFields('given', '2026-06-06'))).toContain('There is a problem Three clear days are wanted, so notice by Friday 5 June 2026 at the latest (by Thursday 4 June 2026 where Saturdays do not count). Move the meeting');
      const shown = textOf((await stage.clerk.follow(await stage.clerk.fill(path, dayFields('given', '2026-06-05')))).html);
      expect(shown).toContain('The notice is recorded.');
      expect(shown).toContain('Notice given on Friday 5 June 2026; it was wanted by Friday 5 June 2026');
      expect(shown).toContain('Warning This notice is enough only if Saturdays count as clear days');
      expect(await text(`/meetings/${council}`)).toContain('Notice of it was given for Wednesday 10 June 2026 at 19:30: on another day it has to be given again.');
      const moved = await stage.clerk.follow(await stage.clerk.fill(`/meetings/${council}`, { ...dayFields('held', '2026-06-17'), 'held-time': '18:00' }));
      expect(textOf(moved.html)).toContain('The meeting is moved. No day that was told moved with it. Notice has to be given again.');
      expect(textOf(moved.html)).toContain('Planning Wednesday 17 June 2026 at 18:00');
      expect((await stage.clerk.get('/meetings/none/notices')).status).toBe(404);
    });

    it('that was held is listed, and what it asked for is logged on one page', async () => {
      await enter('Parks', '2026-06-02');
      const [, path = ''] = /href="(\/meetings\/[^"]+\/actions)">[^<]*<span class="govuk-visually-hidden"> Parks/.exec((await stage.clerk.get('/meetings')).html) ?? [];
      expect(await text('/meetings')).toContain('Held in the last six weeks Parks Tuesday 2 June 2026 at 19:30');
      expect(await refusal(path, { rows: '3' })).toContain('There is a problem Enter at least one thing that is to be done');
      const seat = { 'action-1-member': idOf(stage, 'mary'), 'action-1-subject': 'The seat', 'action-1-text': 'Price it.', 'action-1-officer': idOf(stage, 'olive') };
      const owner = { 'action-3-member': idOf(stage, 'max'), 'action-3-subject': 'The owner', 'action-3-text': 'Write to them.' };
      expect(await refusal(path, { rows: '3', ...seat, ...owner, 'action-3-text': '', 'action-1-subject': '' })).toContain('There is a problem Enter what it is about, in one line Enter what is to be done');
      expect(await refusal(path, { rows: '3', ...seat, ...owner, 'action-3-member': idOf(stage, 'olive') })).toContain('There is a problem Select a councillor of this council');
      const more = await stage.clerk.fill(path, { rows: '3', ...seat, more: 'yes' });
      expect([more.status, textOf(more.html).includes('To be done: 4'), more.html.includes('value="The seat"')]).toEqual([200, true, true]);
      const logged = await stage.clerk.fill(path, { rows: '4', ...seat, ...owner });
      expect(logged.location).toBe('/meetings?done=logged&count=2');
      expect(textOf((await stage.clerk.follow(logged)).html)).toContain('2 enquiries are logged. The councillors are sent receipts.');
      expect(await text('/')).toContain('The owner');
    });

    it('without an hour asks for it', async () => {
      await enter('Finance', '2026-06-03', '');
      const [, path = ''] = /href="(\/meetings\/[^"]+\/actions)">[^<]*<span class="govuk-visually-hidden"> Finance/.exec((await stage.clerk.get('/meetings')).html) ?? [];
      const one = { rows: '3', 'action-1-member': idOf(stage, 'mary'), 'action-1-subject': 'The seat', 'action-1-text': 'Price it.' };
      expect(await refusal(path, one)).toContain('There is a problem Enter at what time it was said: the days are counted from then');
      expect((await stage.clerk.fill(path, { ...one, 'said-time': '20.15' })).location).toBe('/meetings?done=logged&count=1');
    });

    it('is for officers to log from, without assigning, and its notice is the clerk’s', async () => {
      const olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
      const { html } = await olive.get('/meetings');
      const [, path = ''] = /href="(\/meetings\/[^"]+\/actions)"/.exec(html) ?? [];
      expect(html).not.toContain('/notices"');
      expect(await text(path, olive)).not.toContain('Who deals with it?');
      expect((await olive.get(path.replace('actions', 'notices'))).status).toBe(403);
    });
  });
});

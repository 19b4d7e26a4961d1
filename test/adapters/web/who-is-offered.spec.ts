import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { unsaid } from '../../../src/domain/protocol/protocol.js';
import { council, twoDayProtocol } from '../../support/councils.js';
import { byEmail, discussing, explained, idOf, pageFor, raised } from './discussing-council.js';
import { dayFields, type Staged, staged } from './staged.js';
import { textOf, Visitor } from './visitor.js';

const restingBurden = {
  ...unsaid.burden,
  clock: 'rests',
  decision: { decidedOn: civilDate('2026-01-12'), minute: '26/15' },
} as const;

describe('who is offered and shown what of an enquiry', () => {
  let [stage, bare] = [{} as Staged, {} as Staged];
  let olive = {} as Visitor;
  beforeAll(async () => {
    stage = await staged({ councils: discussing });
    bare = await staged({ councils: [council({ protocol: twoDayProtocol({ burden: restingBurden }) }), ...discussing.slice(1)] });
    olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
  }, 180_000);
  afterAll(async () => {
    await stage.web.stop();
    await bare.web.stop();
  });

  const offered = async (visitor: Visitor, reference: string) => {
    const { html } = await visitor.get(`/enquiries/${reference}`);
    return [...html.matchAll(new RegExp(`href="/enquiries/${reference}/([\\w-]+)"`, 'g'))].map(([, path]) => path);
  };
  const act = (reference: string, path: string, fields: Record<string, string>) => {
    stage.web.clock.forward(1);
    return stage.clerk.fill(`/enquiries/${reference}/${path}`, fields);
  };
  const main = ['responses', 'acknowledgements', 'contacts'];

  it('offers the clerk all that can be, the officer all but the clerk’s, a member nothing', async () => {
    const reference = await stage.log();
    await act(reference, 'assignments', { officer: idOf(stage, 'olive') });
    const both = [...main, 'redirections', 'refusals'];
    const work = ['requests', 'replies', 'estimates', 'burdens', 'conversions', 'splits', 'notices', 'group-reports', 'agenda-items', 'appointments'];
    expect(await offered(stage.clerk, reference)).toEqual([...both, 'joins', ...work, 'notes', 'contentious-flags', 'snoozes', 'assignments', 'hand-overs', 'promise-agreements', 'closures', 'complaints']);
    expect(await offered(olive, reference)).toEqual([...both, ...work, 'notes', 'contentious-flags', 'snoozes', 'hand-overs', 'closures', 'complaints']);
    expect(await pageFor(stage, 'mary', reference)).not.toContain('What else you can do');
    await act(reference, 'burdens', raised);
    expect(await offered(olive, reference)).toContain('burden-discussions');
    expect(await offered(olive, reference)).not.toContain('burden-explanations');
    expect((await olive.get(`/enquiries/${reference}/burden-explanations`)).status).toBe(403);
  });

  it('offers no body and no ground where the council has none, nor a burden’s next step where none was raised', async () => {
    const reference = await bare.log();
    expect(await offered(bare.clerk, reference)).toEqual([
      ...[...main, 'joins', 'requests', 'replies', 'estimates', 'burdens', 'conversions', 'splits', 'appointments'],
      ...['notes', 'contentious-flags', 'snoozes', 'assignments', 'hand-overs', 'promise-agreements', 'closures'],
    ]);
    for (const path of ['redirections', 'refusals', 'burden-discussions', 'notices', 'group-reports', 'copies']) {
      expect(textOf((await bare.clerk.get(`/enquiries/${reference}/${path}`)).html)).toContain('This cannot be done on the enquiry as it stands');
    }
  });

  it('offers after an answer what still makes sense, and once it is closed only that it is a complaint', async () => {
    const reference = await stage.log({ answered: 'yes', answer: 'On Tuesdays.' });
    expect(await offered(stage.clerk, reference)).toEqual([
      ...['responses', 'contacts', 'redirections', 'refusals', 'replies', 'notices', 'group-reports', 'appointments', 'notes', 'contentious-flags', 'assignments', 'hand-overs', 'closures', 'complaints'],
    ]);
    await act(reference, 'closures', { outcome: 'answered', reason: 'Done.' });
    expect(await offered(stage.clerk, reference)).toEqual(['complaints']);
  });

  it('shows a member nothing of a burden before it is explained, nor of an estimate ever', async () => {
    const reference = await stage.log();
    await act(reference, 'estimates', { hours: '12', text: 'Reading minutes.' });
    await act(reference, 'burdens', raised);
    const before = await pageFor(stage, 'mary', reference);
    for (const word of ['urden', 'stimate', '12 hours', 'minutes', 'Signs', 'Discussion']) expect(before).not.toContain(word);
    expect(before).toContain('Answer due by Wednesday 3 June 2026');
    await act(reference, 'burden-explanations', explained);
    const after = await pageFor(stage, 'mary', reference);
    expect(after).toContain('Burden of the work explained to the councillor, by email');
    expect(after).toContain('Discussion of the work How far To be discussed: explained to the councillor on Monday 1 June 2026');
    expect(after).not.toContain('Estimate of the work');
    expect(after).not.toContain('only the office');
  });

  it('says what was lifted by an answer without saying that the enquiry was closed, and tells lateness in two tags', async () => {
    const reference = await stage.log({ ...dayFields('received', '2026-05-26') });
    await act(reference, 'burdens', raised);
    await act(reference, 'requests', { ...byEmail, text: 'Which bin?' });
    await act(reference, 'responses', { ...byEmail, text: 'On Tuesdays.' });
    const shown = textOf((await stage.clerk.get(`/enquiries/${reference}`)).html);
    expect(shown).toContain('Answered Nothing is owed Late against the protocol');
    expect(shown).not.toContain('our own promise');
    expect(shown).toContain('State No longer asked for since Monday 1 June 2026');
    expect(shown).toContain('State No longer owed since Monday 1 June 2026');
    expect(shown).not.toContain('was closed');
  });

  it('never calls a councillor late', async () => {
    const reference = await stage.log();
    await act(reference, 'requests', { ...byEmail, text: 'Which bin?' });
    stage.web.clock.forward(30 * 24 * 60);
    await act(reference, 'acknowledgements', { ...byEmail, text: 'Soon.', ...dayFields('promised', '2026-07-10') });
    const [, asked = ''] = /(Asked of Cllr Mary Member: .*?)Under /.exec(textOf((await (await Visitor.signedIn(stage.web, 'clerk@houghton.example')).get(`/enquiries/${reference}`)).html)) ?? [];
    expect(asked).toContain('if possible by Monday 8 June 2026 State Not answered yet');
    expect(asked).not.toMatch(/late|overdue|missed/i);
  });

  it('says that the days rest, where the council decided so', async () => {
    const reference = await bare.log();
    for (const [path, fields] of [['burdens', raised], ['burden-explanations', explained]] as const) {
      bare.web.clock.forward(1);
      await bare.clerk.fill(`/enquiries/${reference}/${path}`, fields);
    }
    const shown = textOf((await bare.clerk.get(`/enquiries/${reference}`)).html);
    expect(shown).toContain('New No day counts at present');
    expect(shown).toContain('Due No day at present No day has counted since Monday 1 June 2026, while the burden is discussed');
  });

  it('asks what became of an appointment once its time has come', async () => {
    const reference = await bare.log();
    const path = `/enquiries/${reference}/appointments`;
    const fixed = { what: 'new:fixed', ...dayFields('fixed', '2026-06-02'), 'fixed-time': '10:00', minutes: '30', place: 'The office' };
    await bare.clerk.fill(path, { ...fixed, officer: bare.people['olive@houghton.example']?.id ?? '' });
    const held = async (visitor: Visitor) => /value="([^"]+:held)"/.exec((await visitor.get(path)).html)?.[1] ?? null;
    expect(await held(bare.clerk)).toBeNull();
    bare.web.clock.forward(25 * 60);
    const clerk = await Visitor.signedIn(bare.web, 'clerk@houghton.example');
    expect((await clerk.fill(path, { what: (await held(clerk)) ?? '' })).status).toBe(303);
    expect(textOf((await clerk.get(`/enquiries/${reference}`)).html)).toContain('Held on Tuesday 2 June 2026 at 10:00 with Olive Officer.');
    expect(await held(clerk)).toBeNull();
  });
});

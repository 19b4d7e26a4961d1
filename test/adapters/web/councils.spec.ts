import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { council, facts } from '../../support/councils.js';
import { twoCouncils } from './running-web.js';
import { type Staged, staged } from './staged.js';
import { textOf, Visitor } from './visitor.js';

describe('whose council is looked at', () => {
  let stage: Staged;
  let reference: string;
  let both: Visitor;
  beforeAll(async () => {
    stage = await staged();
    reference = await stage.log();
    both = await Visitor.signedIn(stage.web, 'both@clerks.example');
  });
  afterAll(() => stage.web.stop());

  it('says nothing of others to who acts for one', async () => {
    const { html } = await stage.clerk.get('/');
    expect(html).not.toMatch(/Ware|Change council/);
    expect((await stage.clerk.get('/councils')).location).toBe('/');
    expect((await stage.clerk.get('/councils/houghton-regis')).status).toBe(200);
  });

  it('asks who acts for several, and names the council in every address', async () => {
    expect((await both.get('/')).location).toBe('/councils');
    const choice = textOf((await both.get('/councils')).html);
    expect(choice).toContain('Choose a council Houghton Regis Town Council Ware Town Council');
    const { html } = await both.get('/councils/houghton-regis');
    expect(html).toContain(`href="/councils/houghton-regis/enquiries/${reference}"`);
    expect(html).toContain('href="/councils/houghton-regis/enquiries/new"');
    expect(html).toContain('Change council');
    expect(textOf((await both.get('/councils/ware')).html)).toContain('There are no enquiries yet');
  });

  it('finds the council by the reference alone, as a letter gives it', async () => {
    expect((await both.get(`/enquiries/${reference}`)).location).toBe(`/councils/houghton-regis/enquiries/${reference}`);
    expect((await both.get('/enquiries/XX-0001')).location).toBe('/councils');
    expect((await both.get('/enquiries/new')).location).toBe('/councils');
  });

  it('acts in the council of the address', async () => {
    const path = `/councils/houghton-regis/enquiries/${reference}`;
    expect((await both.fill(`${path}/contacts`, { way: 'email', text: 'Hello.' })).location).toBe(`${path}?done=contacts`);
    expect((await both.get(`/councils/ware/enquiries/${reference}`)).status).toBe(404);
  });

  it.each(['ware', 'nowhere', '__proto__', 'constructor'])('has no council %s for who does not act for it', async (slug) => {
    expect((await stage.clerk.get(`/councils/${slug}`)).status).toBe(404);
    expect((await stage.clerk.get(`/councils/${slug}/enquiries/${reference}`)).status).toBe(404);
  });

  it("has nothing of one council's enquiries for the clerk of another", async () => {
    const walter = await Visitor.signedIn(stage.web, 'clerk@ware.example');
    expect((await walter.get(`/enquiries/${reference}`)).status).toBe(404);
    expect((await walter.get('/')).html).not.toContain('Bin');
  });
});

describe('the list', () => {
  let stage: Staged;
  beforeAll(async () => {
    stage = await staged();
    for (let number = 1; number <= 26; number += 1) await stage.log({ subject: `Hedge ${number}` });
  });
  afterAll(() => stage.web.stop());

  it('is shown page by page, everything once', async () => {
    const first = await stage.clerk.get('/');
    const next = /<a class="govuk-link" href="([^"]*after[^"]*)">Next page/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await stage.clerk.get(next);
    const seen = [first, second].flatMap(({ html }) => html.match(/HR-\d{4}<\/span>/g) ?? []);
    expect(seen).toHaveLength(26);
    expect(new Set(seen).size).toBe(26);
    expect(textOf(second.html)).toContain('Back to the start');
  });

  it('is filtered by status and by what is overdue', async () => {
    expect(textOf((await stage.clerk.get('/?status=answered')).html)).toContain('No enquiry is like this.');
    expect(textOf((await stage.clerk.get('/?overdue=yes')).html)).toContain('No enquiry is like this.');
    stage.web.clock.forward(60 * 24 * 3);
    const clerk = await Visitor.signedIn(stage.web, 'clerk@houghton.example');
    const late = textOf((await clerk.get('/?overdue=yes&status=new')).html);
    expect(late).toContain('Cllr Mary Member Not assigned yet New Overdue by 1 working day');
    stage.web.clock.forward(-60 * 24);
    expect(textOf((await clerk.get('/')).html)).toContain('New Due today');
  });
});

describe('a request for information that is late over a closure of the office', () => {
  it('is late by the law’s days, in the list and on its page', async () => {
    const closed = { startsOn: civilDate('2026-07-01'), endsOn: civilDate('2026-07-07'), title: 'Works' };
    const stage = await staged({ councils: [council({ calendar: { workingDaysOf: 'office', facts: facts({ closures: [closed] }), counting: defaultCountingSettings } }), ...twoCouncils.slice(1)] });
    const reference = await stage.log();
    await stage.clerk.fill(`/enquiries/${reference}/conversions`, { way: 'email', regime: 'foi' });
    // Due by Tuesday 30 June. The office is closed from the day after it, and opens on Wednesday 8 July.
    stage.web.clock.forward(60 * 24 * 37);
    const clerk = await Visitor.signedIn(stage.web, 'clerk@houghton.example');
    expect(textOf((await clerk.get('/')).html)).toContain('Overdue by 6 working days');
    expect(textOf((await clerk.get(`/enquiries/${reference}`)).html).match(/Overdue by \d+ working days?/g)).toEqual(['Overdue by 6 working days', 'Overdue by 6 working days']);
    await stage.web.stop();
  });
});

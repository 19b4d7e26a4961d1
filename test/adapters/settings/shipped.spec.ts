import { resolve } from 'node:path';
import { countingCalendar } from '../../../src/domain/council/council.js';
import { unsaid } from '../../../src/domain/protocol/protocol.js';
import { loadSettings } from '../../../src/adapters/settings/load-settings.js';

const root = resolve(__dirname, '../../..');
const loaded = loadSettings({ root, workingDirectory: root }, {});
const councils = loaded.ok ? loaded.value.councils : [];
const councilOf = (slug: string) => councils.find((council) => council.slug === slug);

/** Every clause that the product holds to: S serves, R respects, B both. */
const clauses: Readonly<Record<string, string>> = {
  'houghton-regis':
    '3.1:R 4.3-timely:S 4.3-information:S 4.3-pressure:R 7.1:R 8.1:R 8.4:R 9.1:S 9.2:R 10.1:S 10.2:S 10.3:S 10.4:S ' +
    '10.5:S 11.1:R 12.2:S 12.3-officer:B 12.3-member:B 13.1:S',
  'great-aycliffe':
    '1.13:R 2.3:R 2.4:R 6.3:R 2.6:R 3.5:S 3.6:R 4.6:R 5.3:R 5.4:R 6.2:R 5.5:R 5.6:R 5.7-5.10:R 6.1-timely:S ' +
    '6.1-information:S 7.1:S 7.2:B 7.3:R 7.4:R 7.5:S 7.6:S 7.7:S 7.8:S 7.9:R 7.10:B 7.11:R 7.12:R 7.13:S 7.14:S ' +
    '7.15:S 8.1:R 8.2:R 9.7:R 9.10:R 11.1-11.3:B 11.5:S 11.6:S 11.8:S 12.1:S 12.2:R 12.3:R',
  'st-austell':
    '2.2.2:R 2.2.4:R 3.1-timely:S 3.1-information:S 3.2:R 3.3:R 3.1-outside-bodies:S 4.1:R 4.2:R 4.3:R 4.4:S ' +
    '5.2-chair:R 5.2-conciliation:S 5.5:B',
  ware: '1.3:R 2.2:R 2.3.5-agenda:S 2.3.5-instruct:R 2.4:S 3.1-timely:S 3.1-information:S 3.2:R 4.2:R 4.3:R 4.4:S 5.2:B 5.4:B',
  nuthurst: '2.3:R 2.5:R 3.1-timely:S 3.1-information:S 3.2:R 4.1:R 5.2:B 5.3:B',
};
const letters = { serves: 'S', respects: 'R', 'serves-and-respects': 'B' } as const;
const slugs = Object.keys(clauses);
/** Every rule, as kind and clause: only Houghton Regis gives numbers. */
const rules: Readonly<Record<string, string>> = {
  'houghton-regis': 'answer-or-promise:10.2:2 member-reply:10.5:2 burden-explanation:10.3 burden-discussion:10.3',
  'great-aycliffe': 'timely-answer:6.1-timely burden-explanation:7.13 burden-discussion:7.13 ward-notice:7.14 chair-notice:7.15',
  'st-austell': 'timely-answer:3.1-timely outside-body-report:3.1-outside-bodies group-notice:4.4',
  ware: 'timely-answer:3.1-timely agenda-papers:2.3.5-agenda group-notice:4.4',
  nuthurst: 'timely-answer:3.1-timely',
};
const withoutNumber = slugs.filter((slug) => slug !== 'houghton-regis');
/** Every ground for a refusal, as id and clause. */
const grounds: Readonly<Record<string, string>> = {
  'houghton-regis': 'more-than-officers-can-meet:8.1 restricted-papers:9.2',
  'great-aycliffe': 'party-work:2.6 outside-policy-or-authority:2.6 another-role:3.6 need-to-know:7.6 council-business:8.1',
  'st-austell': 'report-for-a-group:4.1',
  ware: 'one-member-alone:4.2',
  nuthurst: 'statutory-duties-first:2.5 personal-matter:4.1 party-matter:4.1',
};
/** What would call the member something instead of asking. */
const labels = /curio|vexati|unreasonabl|persist|nuisance|abus|fishing|excessive|frivol|repeated|harass|waste/i;
const bodies: Readonly<Record<string, readonly string[]>> = {
  'houghton-regis': ['Central Bedfordshire Council', 'Bedfordshire Police', 'Anglian Water'],
  'great-aycliffe': ['Durham County Council', 'Northumbrian Water'],
  'st-austell': ['Cornwall Council', 'South West Water'],
  ware: ['Hertfordshire County Council', 'East Herts District Council', 'Thames Water'],
  nuthurst: ['West Sussex County Council', 'Horsham District Council', 'Southern Water'],
};

/** Every way of a complaint, as whom it is about, who raises it, who handles it and its steps. */
const ways: Readonly<Record<string, readonly string[]>> = {
  'houghton-regis': ['officer member clerk: informal formal', 'clerk member chair-of: informal formal', 'member officer clerk: informal formal outside'],
  'great-aycliffe': ['officer member clerk: informal formal', 'clerk member not-stated: informal formal', 'member officer clerk: formal taken-up outside'],
  'st-austell': ['officer member clerk mayor councillors: formal conciliation', 'clerk member mayor councillors: formal conciliation', 'member officer councillors: formal conciliation'],
  ware: ['officer member clerk: formal conciliation', 'clerk member not-stated: formal conciliation', 'member officer not-stated: formal conciliation'],
  nuthurst: ['officer member not-stated: formal', 'clerk member not-stated: formal', 'member officer not-stated: formal outside'],
};

describe('the configuration that ships', () => {
  it.each(slugs)('sends complaints the way of its protocol: %s', (slug) => {
    const complaints = councilOf(slug)?.complaints;
    const routes = complaints?.routes ?? [];
    expect(routes.map(({ about, raisedBy, handlers, steps }) => `${about} ${raisedBy} ${handlers.map(({ role }) => role).join(' ')}: ${steps.map(({ kind }) => kind).join(' ')}`)).toEqual(ways[slug]);
    expect(complaints?.runBy).toBe('clerk');
  });

  it('has no fault', () => {
    expect(loaded.ok ? [] : loaded.refusal).toEqual([]);
  });

  it('listens on this machine only, keeps its data in ./var and sends to a folder', () => {
    expect(loaded.ok && loaded.value.settings).toEqual({
      web: { host: '127.0.0.1', port: 3000, publicUrl: null },
      smtpIn: { host: '127.0.0.1', port: 2525, maxBytes: 25 * 1024 * 1024, trustedRelays: [] },
      dataDir: resolve(root, 'var'),
      databaseUrl: null,
      mailOut: { smtpUrl: null, oauth2: null },
      bankHolidays: { url: null },
      outbox: { leaseSeconds: 120 },
      demo: false,
    });
  });

  it('serves the five councils', () => {
    expect(councils.map(({ slug, referencePrefix }) => [slug, referencePrefix])).toEqual([
      ['great-aycliffe', 'GA'],
      ['houghton-regis', 'HR'],
      ['nuthurst', 'NU'],
      ['st-austell', 'SA'],
      ['ware', 'WA'],
    ]);
  });

  it.each(slugs)('holds every clause of %s with its stance', (slug) => {
    const held = councilOf(slug)?.protocol.clauses.map(({ id, stance }) => `${id}:${letters[stance]}`).sort();
    expect(held).toEqual(clauses[slug]?.split(' ').map((clause) => `${slug}/${clause}`).sort());
  });

  it.each(slugs)('names the clause that the bulletin of %s serves, and makes up no rhythm for it', (slug) => {
    const { bulletin, protocol } = councilOf(slug) ?? {};
    expect(bulletin).toEqual({ every: 'never', clause: protocol?.clauses.find(({ id }) => id.endsWith('-information'))?.id });
  });

  it.each(slugs)('says each clause of %s in words and under a number that its id holds', (slug) => {
    for (const { id, printed, asks } of councilOf(slug)?.protocol.clauses ?? []) {
      expect(id.startsWith(`${slug}/${printed}`)).toBe(true);
      expect(asks).toMatch(/^[A-Z].+\.$/);
    }
  });

  it.each(slugs)('gives %s a mailbox that receives no real mail, and its nation’s working days', (slug) => {
    const council = councilOf(slug);
    expect(council?.mailbox).toBe(`enquiries@${slug}.example`);
    expect(council?.zone).toBe('Europe/London');
    expect(council?.calendar.workingDaysOf).toBe('office');
    const { bankHolidays, week } = council === undefined ? {} : countingCalendar(council.calendar);
    expect(bankHolidays?.nation).toBe('england-and-wales');
    expect(bankHolidays?.days).toContainEqual(expect.objectContaining({ date: '2026-05-25' }));
    expect(week?.friday).toEqual([{ opens: '09:00', closes: '17:00' }]);
  });

  it('gives Houghton Regis the two working days of its clause 10.2', () => {
    expect(councilOf('houghton-regis')?.protocol).toMatchObject({
      adoptedOn: '2015-09-28',
      reaffirmedOn: ['2018-03-26'],
      reviewDueOn: null,
      reviewEvery: 'year',
      localStandards: [],
    });
    expect(councilOf('houghton-regis')?.protocol.rules[0]).toEqual({
      id: 'answer',
      kind: 'answer-or-promise',
      clause: 'houghton-regis/10.2',
      withinWorkingDays: 2,
    });
  });

  it.each(slugs)('gives %s its rules, each under its clause and with the number that the clause gives', (slug) => {
    const held = councilOf(slug)?.protocol.rules.map((rule) => {
      const number = 'withinWorkingDays' in rule ? `:${rule.withinWorkingDays}` : '';
      return `${rule.kind}:${rule.clause}${number}`;
    });
    expect(held).toEqual(rules[slug]?.split(' ').map((rule) => rule.replace(':', `:${slug}/`)));
  });

  it.each(withoutNumber)('gives %s no number of days anywhere', (slug) => {
    const protocol = councilOf(slug)?.protocol;
    expect(protocol?.rules.filter((rule) => 'withinWorkingDays' in rule)).toEqual([]);
    expect(protocol?.localStandards).toEqual([]);
    for (const { asks } of protocol?.clauses ?? []) expect(asks).not.toMatch(/\bdays?\b/);
  });

  it.each(slugs)('lets %s decline on the grounds of its protocol, in words that ask', (slug) => {
    const held = councilOf(slug)?.protocol.refusalGrounds ?? [];
    expect(held.map(({ id, clause }) => `${id}:${clause}`)).toEqual(grounds[slug]?.split(' ').map((ground) => ground.replace(':', `:${slug}/`)));
    for (const { says, asks } of held) {
      expect(says).toMatch(/^[A-Z][^.?]+\.$/);
      expect(asks).toMatch(/^[A-Z][^.?]+\?$/);
      expect(`${says} ${asks}`).not.toMatch(labels);
    }
  });

  it.each(slugs)('promises in %s, and raises burdens, as the domain has it', (slug) => {
    const { promises, burden } = councilOf(slug)?.protocol ?? {};
    expect({ promises, burden }).toEqual({ promises: unsaid.promises, burden: unsaid.burden });
  });

  it.each(slugs)('knows the neighbours of %s and where they are reached', (slug) => {
    expect(councilOf(slug)?.bodies.map(({ name }) => name)).toEqual(bodies[slug]);
    for (const { reachedAt } of councilOf(slug)?.bodies ?? []) expect(reachedAt).toMatch(/^www\.[a-z.]+\.uk$/);
  });

  it.each(slugs)('invents no policy for %s, and names a clause on what is contentious only where one speaks of it', (slug) => {
    expect(councilOf(slug)?.policies).toEqual([]);
    expect(councilOf(slug)?.protocol.contentious).toEqual(slug === 'great-aycliffe' ? { clause: 'great-aycliffe/3.5' } : null);
  });

  it('knows when Ware adopted its protocol and when a review was due', () => {
    expect(councilOf('ware')?.protocol).toMatchObject({
      adoptedOn: '2020-01-20',
      reaffirmedOn: ['2023-05-15'],
      reviewDueOn: '2024-05-31',
    });
  });

  it.each(['great-aycliffe', 'st-austell', 'nuthurst'])('invents no date for %s', (slug) => {
    expect(councilOf(slug)?.protocol).toMatchObject({ adoptedOn: null, reaffirmedOn: [], reviewDueOn: null });
  });
});

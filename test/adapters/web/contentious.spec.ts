import { byEmail, discussing, idOf, pageFor } from './discussing-council.js';
import { type Staged, staged } from './staged.js';
import { type Fields, textOf, Visitor } from './visitor.js';

const reason = 'The street is divided over it.';

describe('answers by policy, and what is contentious, on the pages', () => {
  let stage: Staged;
  let olive: Visitor;
  let reference: string;
  beforeAll(async () => {
    stage = await staged({ councils: discussing });
    olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
  });
  beforeEach(async () => {
    reference = await stage.log();
    await act('assignments', { officer: idOf(stage, 'olive') });
  });
  afterAll(() => stage.web.stop());

  const act = async (path: string, fields: Fields, visitor: Visitor = stage.clerk) => {
    stage.web.clock.forward(1);
    return visitor.fill(`/enquiries/${reference}/${path}`, fields);
  };
  const shown = async (path = '', visitor: Visitor = stage.clerk) => textOf((await visitor.get(`/enquiries/${reference}${path}`)).html);
  const lines = () => stage.web.letters.at(-1)?.view.lines;

  describe('an answer', () => {
    it('follows one of the council’s policies: the councillor is told, and the page shows it', async () => {
      expect(await shown('/responses')).toContain('Which of the council’s policies does it follow? The councillor is told its name, and where it can be read. None in particular Bins (clause 3.5) Trees');
      expect((await act('responses', { ...byEmail, text: 'On Tuesday.', policy: 'bins' })).status).toBe(303);
      expect(lines()).toEqual(['This is the answer to your enquiry.', 'This follows the council’s policy “Bins”: https://www.example.gov.uk/bins']);
      for (const page of [await shown(), await pageFor(stage, 'mary', reference)]) expect(page).toContain('Answered by email, by the council’s policy “Bins”');
    });

    it('that refuses may follow one too', async () => {
      expect((await act('refusals', { ...byEmail, ground: 'personal', text: 'Sorry.', policy: 'trees' })).status).toBe(303);
      expect(lines()?.at(-1)).toBe('This follows the council’s policy “Trees”.');
    });

    it('follows none in particular where none is chosen', async () => {
      await act('responses', { ...byEmail, text: 'On Tuesday.', policy: '' });
      expect(lines()).toEqual(['This is the answer to your enquiry.']);
    });

    it('is not sent where its policy is none of the council’s, with a link to the field', async () => {
      const { status, html } = await act('responses', { ...byEmail, text: 'On Tuesday.', policy: 'ponds' });
      expect(status).toBe(422);
      expect(html).toContain('<a href="#policy">Select a policy of the council, or none</a>');
      expect(textOf(html)).toContain('On Tuesday.');
      expect(await shown()).toContain('New Answer due by');
    });
  });

  describe('a contentious matter', () => {
    it('is flagged with a reason, which page and answer’s form then say to the office', async () => {
      expect(await shown('/contentious-flags')).toContain('It is about the matter, not about a person. No councillor is told. The answer is owed as before. Clause 3.5 of the protocol asks officers to flag what is contentious.');
      expect(await shown('/contentious-flags', olive)).toContain('The clerk is told, and no councillor is.');
      const empty = await act('contentious-flags', {}, olive);
      expect([empty.status, textOf(empty.html)]).toEqual([422, expect.stringContaining('There is a problem Enter why the matter is contentious')]);
      expect((await act('contentious-flags', { reason }, olive)).status).toBe(303);
      for (const visitor of [stage.clerk, olive]) {
        const page = await shown('', visitor);
        expect(page).toContain('Contentious The street is divided over it. Flagged by Olive Officer on Monday 1 June 2026 at');
        expect(page).toContain('Flagged as contentious, for the office');
        for (const form of ['/responses', '/redirections', '/refusals']) {
          expect(await shown(form, visitor)).toContain('The matter is flagged as contentious, which no councillor is told: The street is divided over it.');
        }
        expect(await shown('/contacts', visitor)).not.toContain('contentious');
      }
      const page = await pageFor(stage, 'mary', reference);
      expect(page).not.toMatch(/contentious|divided/i);
    });

    it('stands in the list with a word, and can be listed alone', async () => {
      await act('contentious-flags', { reason });
      const tag = /<strong class="govuk-tag govuk-tag--purple">\s*Contentious\s*<\/strong>/;
      const { html } = await stage.clerk.get('/?contentious=yes');
      expect(html).toMatch(tag);
      expect(html).toMatch(/name="contentious"[^>]* checked/);
      expect(textOf(html)).toContain(`${reference} Bin at the green`);
      await act('contentious-liftings', { reason: 'They agree.' });
      expect((await stage.clerk.get('/?contentious=yes')).html).not.toContain(`${reference}</span>`);
    });

    it('is offered to be lifted to the clerk alone, who says why', async () => {
      await act('contentious-flags', { reason }, olive);
      const offers = async (visitor: Visitor) => [...(await visitor.get(`/enquiries/${reference}`)).html.matchAll(/href="[^"]*\/(contentious-[\w-]*)"/g)].map(([, path]) => path);
      expect([await offers(stage.clerk), await offers(olive)]).toEqual([['contentious-liftings'], []]);
      expect((await olive.get(`/enquiries/${reference}/contentious-liftings`)).status).toBe(403);
      expect(await shown('/contentious-liftings')).toContain('The matter was flagged for this reason: The street is divided over it.');
      expect(textOf((await act('contentious-liftings', {})).html)).toContain('There is a problem Enter why it is contentious no more');
      expect((await act('contentious-liftings', { reason: 'They agree.' })).status).toBe(303);
      expect(await shown()).toContain('No longer flagged as contentious');
      expect(textOf((await act('contentious-liftings', { reason: 'They agree.' })).html)).toContain('This is not flagged as contentious: there is nothing to lift');
    });

    it('is not flagged twice', async () => {
      await act('contentious-flags', { reason });
      expect(textOf((await act('contentious-flags', { reason }, olive)).html)).toContain('This is flagged as contentious already, since Monday 1 June 2026 at');
    });
  });
});

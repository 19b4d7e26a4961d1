import nunjucks from 'nunjucks';
import { letterPage } from '../../../src/adapters/mail-out/letter-page.js';
import { LetterTemplates } from '../../../src/adapters/mail-out/letter-templates.js';
import { figure, heading, paragraphs, quote, wrap } from '../../../src/adapters/mail-out/text-layout.js';
import { letter, letterKinds } from '../../support/mail-letters.js';
import { templates } from './written-back.js';

/** The templates as nunjucks itself reads them, each component looked up where it is named. */
const layout = { trimBlocks: true, lstripBlocks: true, throwOnUndefined: true };
const files = new nunjucks.FileSystemLoader(templates);
const text = new nunjucks.Environment(files, { ...layout, autoescape: false });
const html = new nunjucks.Environment(files, { ...layout, autoescape: true });
text.addFilter('wrap', wrap).addFilter('quote', quote).addFilter('heading', heading).addFilter('figure', figure);
html.addFilter('paragraphs', paragraphs);

const laidOut = (rendered: string): string => `${rendered.trim().replace(/\n{3,}/g, '\n\n')}\n`.replace(/\n/g, '\r\n');

describe('a template with its components put into it', () => {
  it.each(letterKinds)('says what it says with each looked up: %s', (kind) => {
    for (const view of [{}, { quoted: null, owed: [], next: [] }, { lines: ['<b>One</b>', 'Two\n\nthree'], quoted: { label: 'L', text: '> a\nb & c' } }]) {
      const page = letterPage(letter(kind, { view }));
      expect(new LetterTemplates(templates).render(kind, page)).toEqual({
        text: laidOut(text.render(`${kind}.txt.njk`, page)),
        html: laidOut(html.render(`${kind}.html.njk`, page)),
      });
    }
  });
});

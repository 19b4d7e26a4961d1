import nunjucks from 'nunjucks';
import { type Letter } from '../../application/outbox/letter.js';
import { type LetterPage } from './letter-page.js';
import { columns, figure, heading, paragraphs, quote, wrap } from './text-layout.js';

export interface RenderedLetter {
  readonly text: string;
  readonly html: string;
}

/** `{% include "…" %}`, and `{% from "…" import … %}` of a component that is one macro. */
const componentTag = /\{% (?:include|from) "([^"]+)"(?: import \w+)? %\}\n?/g;

/** Puts components into the templates that name them: looked up with each letter, they took a third of its rendering. */
class WithComponents extends nunjucks.FileSystemLoader {
  override getSource(name: string): nunjucks.LoaderSource {
    const source = super.getSource(name) as nunjucks.LoaderSource | null;
    if (source === null) throw new Error(`template not found: ${name}`);
    return { ...source, src: source.src.replace(componentTag, (_tag, component: string) => this.getSource(component).src) };
  }
}

/** Each template is compiled when it is first used, and kept. */
export class LetterTemplates {
  private readonly text: nunjucks.Environment;
  private readonly html: nunjucks.Environment;

  constructor(folder: string) {
    const kept = new WithComponents(folder, { noCache: false, watch: false });
    const layout = { trimBlocks: true, lstripBlocks: true, throwOnUndefined: true };
    this.text = new nunjucks.Environment(kept, { ...layout, autoescape: false });
    this.html = new nunjucks.Environment(kept, { ...layout, autoescape: true });
    this.text.addFilter('wrap', wrap).addFilter('quote', quote).addFilter('heading', heading).addFilter('figure', figure).addFilter('columns', columns);
    this.html.addFilter('paragraphs', paragraphs);
  }

  render(kind: Letter['kind'], page: LetterPage): RenderedLetter {
    return {
      text: tidy(this.text.render(`${kind}.txt.njk`, page)),
      html: tidy(this.html.render(`${kind}.html.njk`, page)),
    };
  }
}

/** Templates leave blank lines where there was nothing to say. SMTP's lines end with CR LF. */
function tidy(rendered: string): string {
  return `${rendered.trim().replace(/\n{3,}/g, '\n\n')}\n`.replace(/\n/g, '\r\n');
}

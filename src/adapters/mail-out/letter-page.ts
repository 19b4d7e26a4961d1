import { type EntryWords, type FigureTable, type Letter, type LineWords, type NeedWords, type OwedWords, type OwingWords, type PartWords, type TrendTable } from '../../application/outbox/letter.js';
import { headerText } from './header-text.js';

/** What the templates are given: all that is worded or chosen is so before, for they only loop and ask whether a thing is there. */
export interface LetterPage {
  readonly title: string;
  readonly greeting: string;
  readonly lines: readonly string[];
  readonly owed: readonly OwedWords[];
  readonly owing: readonly (Omit<OwingWords, 'lines'> & { readonly lines: readonly LinePage[] })[];
  readonly parts: readonly PartWords[];
  readonly headline: FigureTable | null;
  readonly needs: readonly NeedWords[];
  readonly tables: readonly FigureTable[];
  readonly trend: TrendTable | null;
  readonly picture: { readonly cid: string; readonly alt: string } | null;
  readonly quoted: { readonly label: string; readonly text: string } | null;
  readonly next: readonly LinePage[];
  readonly signature: readonly string[];
}

/** `text`: with the address, where it is a link; `href` null: it is none. */
interface LinePage {
  readonly words: string;
  readonly href: string | null;
  readonly text: string;
}

/** What the HTML calls the one picture that a mail may hold. */
export const pictureId = 'picture@letter';

const longestLine = 1_000;
const carriage = /\r\n?/g;
/** What no text part may hold: it would show as nothing, or move the cursor. Line feed and tab stay. */
const unprintable = /[^\P{Cc}\n\t]/gu;

export function letterPage({ view }: Letter): LetterPage {
  const line = (text: string): string => headerText(text, longestLine);
  return {
    title: line(view.reference === '' ? view.subject : `${view.reference}: ${view.subject}`),
    greeting: line(view.greeting),
    lines: view.lines.map(printable),
    owed: view.owed.map(sentences),
    owing: (view.owing ?? []).map(({ title, due, lines }) => ({ title: line(title), due, lines: lines.map((one) => lineOf(one, line)) })),
    parts: (view.parts ?? []).map(({ heading, entries }) => ({ heading, entries: entries.map(entryOf) })),
    headline: view.digest?.headline ?? null,
    needs: view.digest?.needs ?? [],
    tables: view.digest?.tables ?? [],
    trend: view.digest?.trend ?? null,
    picture: view.picture === undefined ? null : { cid: pictureId, alt: view.picture.alt },
    quoted: quotedOf(view.quoted),
    next: view.next.map((one) => lineOf(one, printable)),
    // A council signs once, an officer for the council.
    signature: [...new Set([line(view.signedBy), line(view.councilName)])],
  };
}

function lineOf(line: LineWords, clean: (text: string) => string): LinePage {
  if (typeof line === 'string') return { words: clean(line), href: null, text: clean(line) };
  const [words, href] = [clean(line.words), clean(line.href)];
  return { words, href, text: `${words}: ${addressIn(href)}` };
}

/** Of a link that begins a mail whom it is to: nobody can type the rest. */
function addressIn(href: string): string {
  return /^mailto:([^?]*)/.exec(href)?.[1] ?? href;
}

function entryOf({ title, lead, text, lines, href }: EntryWords): EntryWords {
  const line = (words: string): string => headerText(words, longestLine);
  return { title: line(title), lead: line(lead), text: printable(text).trim(), lines: lines.map(line), href };
}

function quotedOf(quoted: Letter['view']['quoted']): LetterPage['quoted'] {
  const text = printable(quoted?.text ?? '').trim();
  return quoted === null || text === '' ? null : { label: headerText(quoted.label, longestLine), text };
}

/** The words are shared with pages and lists, where they stand in the middle of a sentence. */
function sentences({ what, due, why, under }: OwedWords): OwedWords {
  const dueWords = due.startsWith('by ') ? `Due ${due}` : due;
  return { what: capital(what), due: capital(dueWords), why, under };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function printable(text: string): string {
  return text.replace(carriage, '\n').replace(unprintable, '');
}

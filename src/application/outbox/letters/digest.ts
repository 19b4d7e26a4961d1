import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { isAllWell } from '../../../domain/digest/figures.js';
import { type Person } from '../../../domain/people/person.js';
import { type CountedDigest } from '../../digest/count-digest.js';
import { digestPage, figurePage } from '../../digest/digest-pages.js';
import { periodWords, timeWords } from '../digest-title.js';
import { allWellLines, chartOf, digestWords, type LinkOf, summary } from '../digest-words.js';
import { type Letter, type LetterView, type LineWords } from '../letter.js';
import { unattendedWords } from '../unattended-words.js';
import { roundTo } from './round-to.js';

export interface DigestTold {
  readonly made: CountedDigest;
  /** When it should have been sent; null: it is not late. */
  readonly lateSince: Instant | null;
  /** The weeks before, drawn; null: they are not. */
  readonly picture: Uint8Array | null;
  /** What the addresses of pages begin with; null: not known. */
  readonly pages: string | null;
}

/** The period in half a minute: four figures, one sentence, what needs the clerk; three lines when all is well. */
export function digest(reader: Person, council: Council, told: DigestTold, loopMark: string): Letter {
  const { made, lateSince, pages } = told;
  const late = lateSince === null ? [] : [`This digest is late: it should have been sent on ${timeWords(lateSince, council.zone)}.`];
  const { lines, ...words } = isAllWell(made.figures) ? { lines: allWellLines(made.figures) } : inFull(council, told);
  return roundTo(reader, council, loopMark, made.asOf, {
    kind: 'digest',
    key: `digest:${made.name}:${reader.id}`,
    subject: `Councillors’ enquiries, ${periodWords(made.name)}`,
    view: { ...words, lines: [...late, ...lines, ...unattendedWords(made.unattended, council.zone)], next: [...listsLine(pages, council, made.name), `“Now” is ${timeWords(made.asOf, council.zone)}. This message was sent automatically.`] },
  });
}

function inFull(council: Council, { made, picture, pages }: DigestTold): Pick<LetterView, 'lines' | 'digest' | 'picture'> {
  const linkOf: LinkOf = (name) => (pages === null ? null : figurePage(pages, council, made.name, name));
  const drawn = picture === null ? {} : { picture: { png: picture, alt: chartOf(made.trend).description } };
  return { lines: [summary(made.figures)], digest: digestWords(made.figures, made.trend, linkOf), ...drawn };
}

function listsLine(pages: string | null, council: Council, name: CountedDigest['name']): readonly LineWords[] {
  return pages === null ? [] : [{ words: 'The list behind each figure', href: digestPage(pages, council, name) }];
}

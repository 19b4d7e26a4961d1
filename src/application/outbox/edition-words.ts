import { type EditionFigures, type EditionName, editionNames, fewest } from '../../domain/digest/edition.js';
import { figureSpec } from '../../domain/digest/figure-list.js';
import { type FigureWords } from './letter.js';

/** The edition for members and the public in words: what it shows, and the labels of what it leaves out. */
export interface EditionLines {
  readonly shown: readonly FigureWords[];
  readonly hidden: readonly string[];
}

export function editionLines(figures: EditionFigures): EditionLines {
  const labelOf = (name: EditionName): string => figureSpec(name).label;
  return {
    shown: editionNames.flatMap((name) => (figures[name] === null ? [] : [{ label: labelOf(name), value: figures[name], href: null }])),
    hidden: editionNames.filter((name) => figures[name] === null).map(labelOf),
  };
}

export function notShown(hidden: readonly string[]): string {
  return `Not shown, because it is about fewer than ${fewest} or would tell what is: ${hidden.join('; ')}.`;
}

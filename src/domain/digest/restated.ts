import { type FigureName, figureNames } from './figure-list.js';
import { type Figures } from './figures.js';

/** As they were made: a figure that was not counted then is not in them. */
export type KeptFigures = Readonly<Partial<Figures>>;

/** A figure that would come out otherwise by what is known now. */
export interface Restated {
  readonly name: FigureName;
  readonly asSent: number;
  readonly asKnownNow: number;
}

/** What waits in the inbox is known of its own instant only: nobody can count it again. */
const notCountedAgain: readonly FigureName[] = ['needsAttentionNow'];

export function restatedSince(sent: KeptFigures, known: Figures): readonly Restated[] {
  return figureNames.flatMap((name) => {
    const [asSent, asKnownNow] = [sent[name], known[name]];
    return asSent === undefined || asSent === asKnownNow || notCountedAgain.includes(name) ? [] : [{ name, asSent, asKnownNow }];
  });
}

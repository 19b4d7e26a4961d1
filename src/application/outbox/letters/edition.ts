import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type Person } from '../../../domain/people/person.js';
import { type ReleasedEdition } from '../../ports/digest-store.js';
import { periodWords, timeWords } from '../digest-title.js';
import { editionLines, notShown } from '../edition-words.js';
import { type Letter } from '../letter.js';
import { roundTo } from './round-to.js';

export interface EditionTold extends ReleasedEdition {
  /** What "now" is in it: when the digest was made, which may be long before its release. */
  readonly asOf: Instant;
}

/** To a member, once the clerk released it: figures of the council, about nobody. */
export function edition(reader: Person, council: Council, { name, figures, releasedAt, asOf }: EditionTold, loopMark: string): Letter {
  const decision = council.digest.publicEdition;
  const by = decision === null ? [] : [`The council decided on ${longDate(decision.decidedOn)}, minute ${decision.minute}, that these figures are given out.`];
  const { shown, hidden } = editionLines(figures);
  return roundTo(reader, council, loopMark, releasedAt, {
    kind: 'digest',
    key: `edition:${name}:${reader.id}`,
    subject: `How councillors’ enquiries were answered, ${periodWords(name)}`,
    view: {
      lines: by,
      digest: { headline: { caption: 'The council’s figures', figures: shown }, needs: [], tables: [], trend: null },
      next: [...(hidden.length === 0 ? [] : [notShown(hidden)]), `“Now” is ${timeWords(asOf, council.zone)}. This message was sent automatically.`],
    },
  });
}

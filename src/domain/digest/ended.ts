import { type OtherEnd } from '../enquiry/fact.js';
import { type Behind, type Counted, type Counting } from './behind.js';
import { type Ending, endingOf, endsOf, isWithin } from './counted-enquiry.js';

type Answered = 'answered' | 'answeredInTime' | 'answeredWithinPromise' | 'answeredLate' | 'answeredNoDaySet' | OtherEnd['kind'];
type ByLaw = 'informationInTime' | 'informationLate' | 'informationLapsed';
type Ended = Answered | ByLaw | 'withdrawn' | 'mistaken';

interface EndOfRound extends Counted {
  readonly ending: Ending;
  readonly other: OtherEnd['kind'] | null;
}

/** An enquiry that was opened again and ended a second time is counted for each of its ends. */
export function ended({ enquiries, period, asOf }: Counting): Behind<Ended> {
  const ends = enquiries.flatMap((enquiry) =>
    endsOf(enquiry, asOf).filter(({ at }) => isWithin(period, at)).map((end): EndOfRound => {
      const { at, happening } = end;
      return { enquiry, at, ending: endingOf(enquiry, end), other: happening.kind === 'answered' ? (happening.response?.kind ?? null) : null };
    }),
  );
  const as = (...which: readonly Ending[]): readonly Counted[] => ends.filter(({ ending }) => which.includes(ending));
  return {
    answered: as('in-time', 'within-promise', 'late', 'no-day-set', 'information-in-time', 'information-late'),
    answeredInTime: as('in-time'),
    answeredWithinPromise: as('within-promise'),
    answeredLate: as('late'),
    answeredNoDaySet: as('no-day-set'),
    redirected: ends.filter(({ other }) => other === 'redirected'),
    refused: ends.filter(({ other }) => other === 'refused'),
    withdrawn: as('withdrawn'),
    mistaken: as('mistaken'),
    informationInTime: as('information-in-time'),
    informationLate: as('information-late'),
    informationLapsed: as('lapsed'),
  };
}

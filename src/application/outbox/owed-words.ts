import { longDate } from '../../domain/calendar/civil-date.js';
import { explainCount } from '../../domain/calendar/explain.js';
import { type Council } from '../../domain/council/council.js';
import { catalogue } from '../../domain/obligation/catalogue.js';
import { firstToldDay, type Obligation } from '../../domain/obligation/obligation.js';
import { clauseOf, type Protocol } from '../../domain/protocol/protocol.js';
import { type OwedWords } from './letter.js';

/** What an obligation says to people: the same words in page, mail and API. */
export function owedWords(obligation: Obligation, council: Council, protocol: Protocol): OwedWords {
  const { deadline, kind } = obligation;
  return {
    what: catalogue[kind].owes,
    due: deadline === null ? 'The protocol gives no number of days.' : `by ${longDate(deadline.dueOn)}${firstToldWords(obligation)}`,
    why: deadline === null ? '' : explainCount(deadline.count),
    under: underWords(obligation, council, protocol),
  };
}

/** Whoever has the first day in mind must see that it is no slip. */
function firstToldWords(obligation: Obligation): string {
  const day = firstToldDay(obligation);
  return day === null ? '' : ` (first told: ${longDate(day)}; the office’s days changed)`;
}

function underWords(obligation: Obligation, council: Council, protocol: Protocol): string {
  const { localStandard, clause } = obligation;
  if (localStandard !== null) {
    const { decidedOn, minute } = localStandard;
    return `local standard of ${council.name}, not in the protocol (decided ${longDate(decidedOn)}, minute ${minute})`;
  }
  const printed = clauseOf(protocol, clause)?.printed ?? clause;
  return `${council.name}, ${protocol.title}, clause ${printed}`;
}

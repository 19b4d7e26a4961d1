import { longDate } from '../../domain/calendar/civil-date.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { explainCount } from '../../domain/calendar/explain.js';
import { type Council } from '../../domain/council/council.js';
import { catalogue } from '../../domain/obligation/catalogue.js';
import { firstToldDay, type Obligation, type Rest } from '../../domain/obligation/obligation.js';
import { type ClauseId, clauseOf, type Protocol } from '../../domain/protocol/protocol.js';
import { statuteOf, statuteWords } from '../../domain/protocol/statute.js';
import { type OwedWords } from './letter.js';

/** What an obligation says to people: the same words in page, mail and API. */
export function owedWords(obligation: Obligation, council: Council, protocol: Protocol): OwedWords {
  const { deadline, kind } = obligation;
  return {
    what: catalogue[kind].owes,
    due: deadline === null ? undatedWords(obligation, council) : `by ${longDate(deadline.dueOn)}${firstToldWords(obligation)}`,
    why: deadline === null ? '' : explainCount(deadline.count),
    under: underWords(obligation, council, protocol),
  };
}

function undatedWords({ rests }: Obligation, { zone }: Council): string {
  if (rests === null) return 'The protocol gives no number of days.';
  const since = longDate(civilTimeOf(rests.since, zone).date);
  return `No day has counted since ${since}, ${restWords[rests.because]} (due before that: ${longDate(rests.dueOn)}).`;
}

const restWords: Readonly<Record<Rest['because'], string>> = {
  'waiting-for-councillor': 'while the office waits for the councillor, by the council’s own decision',
  'burden-discussed': 'while the burden is discussed, by the council’s own decision',
  'clarification-sought': 'by law, until the councillor makes clear what is asked for; then all of them begin again',
  'fee-awaited': 'by law, until the fee is paid',
};

/** Whoever has the first day in mind must see that it is no slip. */
function firstToldWords(obligation: Obligation): string {
  const day = firstToldDay(obligation);
  return day === null ? '' : ` (first told: ${longDate(day)}; the day has moved since)`;
}

function underWords(obligation: Obligation, council: Council, protocol: Protocol): string {
  const { localStandard, clause } = obligation;
  if (localStandard !== null) {
    const { decidedOn, minute } = localStandard;
    return `local standard of ${council.name}, not in the protocol (decided ${longDate(decidedOn)}, minute ${minute})`;
  }
  const statute = statuteOf(clause);
  return statute === undefined ? clauseWords(clause, council, protocol) : statuteWords(statute);
}

export function clauseWords(clause: ClauseId, council: Council, protocol: Protocol): string {
  return `${council.name}, ${protocol.title}, clause ${clauseOf(protocol, clause)?.printed ?? clause}`;
}

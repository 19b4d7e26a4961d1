import { isOpen, type Obligation } from '../obligation/obligation.js';
import { type Behind, type Counting } from './behind.js';

/** What members were asked for and have not sent yet, one for each who was asked, however many rules it serves: a count, held against nobody. */
export function asked({ enquiries, asOf }: Counting): Behind<'repliesAwaitedNow'> {
  return {
    repliesAwaitedNow: enquiries.flatMap((enquiry) => {
      const awaited = enquiry.obligations.filter((obligation) => obligation.soft && obligation.startsAt <= asOf && isOpen(obligation, asOf));
      return awaited.filter((one, index) => awaited.findIndex((other) => isSame(one, other)) === index).map(({ startsAt: at }) => ({ enquiry, at }));
    }),
  };
}

function isSame(one: Obligation, other: Obligation): boolean {
  return one.startedBy === other.startedBy && one.owedBy === other.owedBy;
}

import { burdensIn, type BurdenStage } from '../burden/burden.js';
import { type BurdenOutcome } from '../enquiry/fact.js';
import { type Behind, type Counted, type Counting } from './behind.js';
import { isOpenEnquiry, isWithin } from './counted-enquiry.js';

type Outcome = 'burdensNarrowed' | 'burdensPhased' | 'burdensToCommittee' | 'burdensToFoi' | 'burdensProceeded' | 'burdensWithdrawn';
type Burdens = 'burdensRaised' | 'burdensToExplainNow' | 'burdensToDiscussNow' | 'burdensToAgreeNow' | Outcome;

/** Discussions by count: those raised and agreed in the period, and those that go on, by what is to come next. */
export function burdens({ enquiries, period, asOf }: Counting): Behind<Burdens> {
  const each = enquiries.map((enquiry) => ({ enquiry, known: enquiry.history.filter(({ at }) => at <= asOf) }));
  const all = each.flatMap(({ enquiry, known }) => burdensIn(known).map((burden, index, those) => ({ enquiry, burden, last: index === those.length - 1 })));
  const running = all.filter(({ enquiry, last }) => last && isOpenEnquiry(enquiry, asOf));
  const at = (...stages: readonly BurdenStage[]): readonly Counted[] =>
    running.filter(({ burden }) => stages.includes(burden.stage)).map(({ enquiry, burden }) => ({ enquiry, at: burden.raisedAt }));
  const agreed = (outcome: BurdenOutcome): readonly Counted[] =>
    each.flatMap(({ enquiry, known }) =>
      known
        .filter(({ at: when, happening }) => happening.kind === 'burden-resolved' && happening.outcome === outcome && isWithin(period, when))
        .map((fact) => ({ enquiry, at: fact.at })),
    );
  return {
    burdensRaised: all.filter(({ burden }) => isWithin(period, burden.raisedAt)).map(({ enquiry, burden }) => ({ enquiry, at: burden.raisedAt })),
    burdensToExplainNow: at('raised'),
    burdensToDiscussNow: at('explained'),
    burdensToAgreeNow: at('discussed', 'declined'),
    ...{ burdensNarrowed: agreed('narrowed'), burdensPhased: agreed('phased'), burdensToCommittee: agreed('to-committee') },
    ...{ burdensToFoi: agreed('foi'), burdensProceeded: agreed('proceed'), burdensWithdrawn: agreed('withdrawn') },
  };
}

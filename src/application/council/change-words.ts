import { longDate } from '../../domain/calendar/civil-date.js';
import { amountOf } from '../../domain/calendar/date-words.js';
import { catalogue } from '../../domain/obligation/catalogue.js';
import { type DaysSet, type ProtocolChange } from '../../domain/protocol/changes.js';

export const nothingChanged = 'nothing that anything is counted by';

/** What changed from one version of a protocol to the next, as a councillor reads it. */
export function changeWords(change: ProtocolChange): string {
  switch (change.kind) {
    case 'reaffirmed':
      return `reaffirmed on ${longDate(change.on)}`;
    case 'clause-added':
      return `clause ${change.clause.printed} is new`;
    case 'clause-ended':
      return `clause ${change.clause.printed} is no longer in it`;
    case 'clause-reworded':
      return `clause ${change.clause.printed} reads otherwise in the council’s file`;
    case 'rule-added':
      return `clause ${change.printed}: counted from now on (${catalogue[change.rule.kind].owes})`;
    case 'rule-ended':
      return `clause ${change.printed}: no longer counted (${catalogue[change.rule.kind].owes})`;
    case 'days-changed':
      return `clause ${change.printed}: ${daysWords(change.after)}, before that ${daysWords(change.before)}`;
    case 'other':
      return 'other choices of the council about it, by which nothing is counted';
  }
}

export function daysWords(days: DaysSet | null): string {
  if (days === null) return 'no number of days';
  const amount = amountOf(days.withinWorkingDays, 'working day');
  return days.by === 'protocol' ? amount : `${amount} (local standard, not in the protocol)`;
}

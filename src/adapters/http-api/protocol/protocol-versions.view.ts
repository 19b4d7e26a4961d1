import { changeWords } from '../../../application/council/change-words.js';
import { type ProtocolVersion } from '../../../application/council/list-protocol-versions.js';
import { catalogue } from '../../../domain/obligation/catalogue.js';
import { daysSet } from '../../../domain/protocol/changes.js';
import { type Rule } from '../../../domain/protocol/protocol.js';
import { reviewOf } from '../../../domain/protocol/review.js';

export function protocolVersionsView(versions: readonly ProtocolVersion[]) {
  return { items: versions.map(versionView) };
}

export type ProtocolVersionsView = ReturnType<typeof protocolVersionsView>;

function versionView({ id, inForceFrom, until, protocol, changes }: ProtocolVersion) {
  const { title, adoptedOn, reaffirmedOn } = protocol;
  const review = reviewOf(protocol);
  return {
    ...{ version: id, title, adoptedOn, reaffirmedOn, inForceFrom, until },
    review: review === null ? null : { dueOn: review.dueOn, because: review.because },
    rules: protocol.rules.map((rule) => ruleView(rule, protocol)),
    changes: changes.map((change) => ({ kind: change.kind, words: changeWords(change) })),
  };
}

function ruleView(rule: Rule, protocol: ProtocolVersion['protocol']) {
  const { id, clause, kind } = rule;
  return { id, clause, kind, words: catalogue[kind].owes, days: daysSet(rule, protocol) };
}

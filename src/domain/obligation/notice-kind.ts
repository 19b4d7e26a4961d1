import { isSameAddressee, type NoticeTo } from '../notice/notice.js';
import { byLocalStandard } from './counted-deadline.js';
import { type ObligationKind } from './kind.js';

type Name = `${NoticeTo['kind']}-notice`;

/** A notice to whom it is for by role: owed from when somebody notes it, and met by telling them; or both in one. */
export function noticeKind(whom: NoticeTo['kind'], owes: string): ObligationKind {
  const name: Name = `${whom}-notice`;
  return {
    name,
    soft: false,
    canRest: false,
    toOthers: true,
    owes,
    starts(fact, rule, terms) {
      const { happening, at } = fact;
      if (rule.kind !== name || (happening.kind !== 'notice-due' && happening.kind !== 'notified') || happening.to.kind !== whom) return null;
      const met = happening.kind === 'notified' ? { metAt: at } : {};
      return { clause: rule.clause, ...byLocalStandard(fact, rule, terms), owedTo: happening.recipients, ...met };
    },
    settles({ happening }, _, startedBy) {
      if (happening.kind === 'closed') return 'lifted';
      const due = startedBy?.happening;
      return happening.kind === 'notified' && due?.kind === 'notice-due' && isSameAddressee(happening.to, due.to) ? 'met' : null;
    },
  };
}
